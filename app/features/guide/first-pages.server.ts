import { randomUUID } from 'node:crypto'
import type { Database } from 'db/client.server'
import { guideAddresses, guideDocuments, guidePages, guideVersions } from 'db/schema/guide'
import type { GuideKind } from 'db/schema/words'
import { withFrenchSpaces } from '~/lib/typed-text'
import { nameOf, nameSlug } from './content'
import { documentOf } from './document'
import type { Content } from './fields'

/** A page of the first content: nobody has read it again yet, so its `reviewedOn` is empty. */
export type FirstPage<Kind extends GuideKind = GuideKind> = {
  kind: Kind
  content: Content<Kind>
  isPublished: boolean
  sourceId?: string
}

/** Writes the guide's first content at once, signed by nobody. Throws when two pages of a kind share a name. */
export async function writeFirstPages(pages: readonly FirstPage[], now: Date, database: Database): Promise<void> {
  const rows = pages.map(page => ({
    ...page,
    id: randomUUID(),
    slug: nameSlug(nameOf(page.kind, page.content)),
    content: tidied(page.content),
  }))
  const published = rows.filter(({ isPublished }) => isPublished)
  await database.insert(guidePages).values(
    rows.map(({ id, kind, slug, sourceId, isPublished }) => ({
      ...{ id, kind, slug, sourceId },
      ...(isPublished && { publishedVersion: 1, publishedAt: now }),
    })),
  )
  await database.insert(guideAddresses).values(rows.map(({ id: pageId, kind, slug }) => ({ pageId, kind, slug })))
  await database.insert(guideVersions).values(rows.map(({ id: pageId, content }) => ({ pageId, number: 1, content })))
  await database
    .insert(guideDocuments)
    .values(published.map(({ id: pageId, kind, content }) => ({ pageId, ...documentOf(kind, content) })))
}

/** As if it had been typed: the first content is written with plain spaces. */
function tidied(content: Content<GuideKind>): Record<string, unknown> {
  const tidy = (value: unknown) => (typeof value === 'string' ? withFrenchSpaces(value) : value)
  return Object.fromEntries(
    Object.entries(content).map(([name, value]) => [name, Array.isArray(value) ? value.map(tidy) : tidy(value)]),
  )
}
