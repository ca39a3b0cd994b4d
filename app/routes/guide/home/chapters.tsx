import { Link } from '@remix-run/react'
import type { GuideKind } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { CHAPTERS } from '~/features/guide/kinds'

/** The other chapters that hold something, and what each is for. */
export function Chapters({ chapters }: { chapters: { kind: GuideKind; count: number }[] }) {
  const { t } = useTranslation('guide')
  return (
    <section className="grid gap-4">
      <h2>{t('home.more')}</h2>
      <ul className="grid gap-x-12 gap-y-2 md:grid-cols-2">
        {chapters.map(
          ({ kind, count }) =>
            kind !== 'job' &&
            count > 0 && (
              <li key={kind}>
                <Link to={`/guide/${CHAPTERS[kind]}`} className="inline-flex min-h-touch items-center font-bold">
                  {t(`chapters.${kind}.title`)} ({count})
                </Link>
                <p className="text-base">{t(`chapters.${kind}.text`)}</p>
              </li>
            ),
        )}
      </ul>
    </section>
  )
}
