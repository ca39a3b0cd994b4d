import { type Database, db } from 'db/client.server'
import { type GuidePage, guideAddresses, guidePages, guideVersions } from 'db/schema/guide'
import type { GuideKind } from 'db/schema/words'
import { and, eq, or, sql } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { slugify } from '~/lib/slug'
import { nameOf, titleOf } from './content'
import type { Content } from './fields'

type Wish<Kind extends GuideKind> = { kind: Kind; content: Content<Kind>; actor: Actor; sourceId?: string }

/** Writes a new page, as a draft that only those who edit the guide read. */
export function createPage<Kind extends GuideKind>(
  { kind, content, actor, sourceId }: Wish<Kind>,
  database: Database = db,
): Promise<GuidePage> {
  return database.transaction(async transaction => {
    const slug = await freeSlug(kind, nameOf(kind, content), transaction)
    const [page] = await transaction.insert(guidePages).values({ kind, slug, ownerId: actor?.id, sourceId }).returning()
    if (!page) throw new Error('The page was not written')
    await transaction.insert(guideAddresses).values({ kind, slug, pageId: page.id })
    await transaction.insert(guideVersions).values({ pageId: page.id, number: 1, content, memberId: actor?.id })
    if (actor)
      await recordDeed({ actor, verb: 'create', after: { kind, slug }, ...subjectOf(page, content) }, transaction)
    return page
  })
}

/** How the log names a page. */
export function subjectOf({ id, kind }: Pick<GuidePage, 'id' | 'kind'>, content: Record<string, unknown>) {
  return { subject: 'guide-page', subjectId: id, label: titleOf(kind, content) }
}

/** `technicienne-reseaux`, or with a number when another page has or had that address; one's own former address is free. */
export async function freeSlug(
  kind: GuideKind,
  name: string,
  database: Database,
  own?: Pick<GuidePage, 'id'>,
): Promise<string> {
  // Two pages of the same name come one after the other.
  await database.execute(sql`select pg_advisory_xact_lock(hashtext('guide addresses'))`)
  const wanted = wantedSlug(name)
  const known = await database
    .select({ slug: guideAddresses.slug, pageId: guideAddresses.pageId })
    .from(guideAddresses)
    .where(
      and(
        eq(guideAddresses.kind, kind),
        or(eq(guideAddresses.slug, wanted), sql`${guideAddresses.slug} ~ ${`^${wanted}-[0-9]+$`}`),
      ),
    )
  const taken = new Set(known.filter(({ pageId }) => pageId !== own?.id).map(({ slug }) => slug))
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    if (!taken.has(slug)) return slug
  }
}

/** The address that a name asks for. */
export function wantedSlug(name: string): string {
  return slugify(name).slice(0, 80).replace(/-$/, '') || 'page'
}

/** Every address that pages of a kind have or had. */
export async function slugsTaken(kind: GuideKind, database: Database): Promise<Set<string>> {
  const known = await database
    .select({ slug: guideAddresses.slug })
    .from(guideAddresses)
    .where(eq(guideAddresses.kind, kind))
  return new Set(known.map(({ slug }) => slug))
}
