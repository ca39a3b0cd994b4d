import { useTranslation } from 'react-i18next'
import { type PageLink, PageLinks } from '~/features/guide-link/page-links'
import { ButtonLink } from '~/ui/button'
import { Markdown } from '~/ui/markdown/markdown'
import { Notice } from '~/ui/notice'

type Props = {
  isRight: boolean
  verdict: 'true' | 'false'
  explanation: string
  sheets: PageLink[]
  next: string
  isLast: boolean
}

/** Right or not, what is true, and why; what the guide says is in French. */
export function Answered({ isRight, verdict, explanation, sheets, next, isLast }: Props) {
  const { t } = useTranslation('quiz')
  return (
    <>
      <Notice tone={isRight ? 'success' : 'info'} title={t(isRight ? 'right' : 'wrong')}>
        <p>{t(`truth.${verdict}`)}</p>
      </Notice>
      <div lang="fr">
        <Markdown text={explanation} level={2} />
      </div>
      {sheets.length > 0 && (
        <section aria-labelledby="sheets" className="grid gap-1">
          <h2 id="sheets" className="text-xl">
            {t('sheets')}
          </h2>
          <PageLinks pages={sheets} />
        </section>
      )}
      <ButtonLink to={next} className="w-full text-xl sm:w-auto sm:justify-self-start">
        {t(isLast ? 'toEnd' : 'next')}
      </ButtonLink>
    </>
  )
}
