import { Link } from '@remix-run/react'
import type { GuideKind } from 'db/schema/words'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

type Props = { kind: GuideKind; text?: string; children?: ReactNode }

/** The way back to the guide, the name of a chapter, and what it is for. */
export function ChapterHeader({ kind, text, children }: Props) {
  const { t } = useTranslation('guide')
  return (
    <header className="grid gap-3">
      <p className="no-print">
        <Link to="/guide" className="inline-flex min-h-touch items-center">
          ← {t('back')}
        </Link>
      </p>
      <h1>{t(`chapters.${kind}.title`)}</h1>
      <p className="text-xl">{text ?? t(`chapters.${kind}.text`)}</p>
      {children}
    </header>
  )
}
