import { useTranslation } from 'react-i18next'
import type { PublishedPage } from '~/features/guide/queries.server'
import { ButtonLink } from '~/ui/button'
import { Markdown } from '~/ui/markdown/markdown'
import { Tag } from '~/ui/tag'
import type { Around } from './find-around.server'
import { PageFrame } from './page-frame'
import { LinksPart } from './parts'

type Props = { page: PublishedPage<'misconception'>; around: Around }

/** What people say, whether it is true, and why. */
export function Misconception({ page, around }: Props) {
  const { t } = useTranslation('guide')
  const { statement, verdict, explanation } = page.content
  const title = (
    <div className="grid gap-2">
      <p className="text-stone">{t('misconception.heard')}</p>
      <h1 lang="fr" className="text-3xl sm:text-4xl">
        «{'\u00a0'}
        {statement}
        {'\u00a0'}»
      </h1>
    </div>
  )
  return (
    <PageFrame page={page} title={title}>
      <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-8">
        <div className="grid justify-items-start gap-3">
          <Tag look={verdict === 'true' ? 'leaf' : 'alert'}>{t(`misconception.${verdict}`)}</Tag>
          <div lang="fr">
            <Markdown text={explanation} level={2} />
          </div>
        </div>
        <LinksPart title={t('misconception.jobs')} links={around.jobs} />
        <p className="no-print">
          <ButtonLink to="/guide/vrai-ou-faux" look="secondary">
            {t('misconceptionsQuiz')}
          </ButtonLink>
        </p>
      </div>
    </PageFrame>
  )
}
