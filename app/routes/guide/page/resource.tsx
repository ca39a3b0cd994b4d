import { useTranslation } from 'react-i18next'
import type { PublishedPage } from '~/features/guide/queries.server'
import { COSTS } from '~/features/guide/words'
import { Fact, Facts } from '~/ui/facts'
import { Markdown } from '~/ui/markdown/markdown'
import type { Around } from './find-around.server'
import { PageFrame } from './page-frame'
import { LinksPart } from './parts'
import { WebButton } from './web-button'

type Props = { page: PublishedPage<'resource'>; around: Around }

/** A site that helps, and what one finds there. */
export function Resource({ page, around }: Props) {
  const { t } = useTranslation('guide')
  const { description, cost, web } = page.content
  return (
    <PageFrame page={page}>
      <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-8">
        {cost && (
          <Facts>
            <Fact label={t('text.cost')}>
              <span lang="fr">{COSTS[cost]}</span>
            </Fact>
          </Facts>
        )}
        {description && (
          <div lang="fr">
            <Markdown text={description} level={2} />
          </div>
        )}
        <WebButton web={web} />
        <LinksPart title={t('text.jobs')} links={around.jobs} />
      </div>
    </PageFrame>
  )
}
