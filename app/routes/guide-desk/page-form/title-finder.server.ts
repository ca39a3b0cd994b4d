import type { GuideKind } from 'db/schema/words'
import type { TitleFinder } from '~/features/guide/differences'
import { fieldsOf } from '~/features/guide/fields'
import { listNameable } from '~/features/guide/queries.server'

/** Finds the titles of the pages that a page of this kind may name, by any address they ever had. */
export async function titleFinder(kind: GuideKind): Promise<TitleFinder> {
  const named = new Set(fieldsOf(kind).flatMap(([, field]) => (field.type === 'pages' ? [field.kind] : [])))
  const titles = new Map<string, string>()
  for (const one of named) {
    for (const { slug, addresses, title } of await listNameable(one, 'drafts')) {
      for (const address of [slug, ...addresses]) titles.set(`${one}/${address}`, title)
    }
  }
  return (one, slug) => titles.get(`${one}/${slug}`)
}
