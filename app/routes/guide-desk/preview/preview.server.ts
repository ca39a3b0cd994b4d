import type { GuidePage } from 'db/schema/guide'
import type { GuideKind } from 'db/schema/words'
import { readContent, titleOf } from '~/features/guide/content'
import { measureContent } from '~/features/guide/measure'
import type { AnyPage } from '~/features/guide/queries.server'
import { findAround } from '~/routes/guide/page/find-around.server'

type Page = Partial<Pick<GuidePage, 'id' | 'slug' | 'reviewedOn' | 'publishedAt'>> & { kind: GuideKind }

const NOT_WRITTEN_YET = { id: '00000000-0000-0000-0000-000000000000', slug: 'apercu' }

/** A content as visitors would read it, with how long and how plain it is. */
export async function previewOf({ kind, ...page }: Page, content: Record<string, unknown>) {
  const shown = {
    ...{ kind, id: page.id ?? NOT_WRITTEN_YET.id, slug: page.slug ?? NOT_WRITTEN_YET.slug },
    ...{ reviewedOn: page.reviewedOn ?? null, publishedAt: page.publishedAt ?? null },
    ...{ title: titleOf(kind, content), content: readContent(kind, content) },
  } as AnyPage
  return {
    page: shown,
    around: await findAround(shown, new Date()),
    measures: { ...measureContent(kind, content), isSheet: kind === 'job' },
  }
}
