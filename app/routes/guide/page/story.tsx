import { useTranslation } from 'react-i18next'
import type { PublishedPage } from '~/features/guide/queries.server'
import { Markdown } from '~/ui/markdown/markdown'
import type { Around } from './find-around.server'
import { PageFrame } from './page-frame'
import { LinksPart } from './parts'

type Page = PublishedPage<'use'> | PublishedPage<'portrait'> | PublishedPage<'article'> | PublishedPage<'archive'>

/** A page that is one text: an everyday use, a portrait, an article, an edition of the guide. */
export function Story({ page, around }: { page: Page; around: Around }) {
  const { t } = useTranslation('guide')
  const text = textOf(page)
  return (
    <PageFrame page={page}>
      <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-8">
        {text && (
          <div lang="fr">
            <Markdown text={text} level={2} />
          </div>
        )}
        <LinksPart title={t('text.jobs')} links={around.jobs} />
      </div>
    </PageFrame>
  )
}

function textOf(page: Page): string | null {
  if (page.kind === 'use') return page.content.description
  return page.kind === 'portrait' ? page.content.story : page.content.text
}
