import { type Database, db } from 'db/client.server'
import { type GuidePage, guideAddresses, guidePages, guideVersions } from 'db/schema/guide'
import type { GuideKind } from 'db/schema/words'
import { and, eq, ne, sql } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { nameOf, nameSlug, titleOf } from './content'
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
  await lockAddresses(database)
  return freeAmong(await slugsTaken(kind, database, own), nameSlug(name))
}

/** Two who give addresses come one after the other. */
export async function lockAddresses(database: Database): Promise<void> {
  await database.execute(sql`select pg_advisory_xact_lock(hashtext('guide addresses'))`)
}

/** The address wanted, or the first one with a number that is free. */
export function freeAmong(taken: ReadonlySet<string>, wanted: string): string {
  let slug = wanted
  for (let number = 2; taken.has(slug); number++) slug = `${wanted}-${number}`
  return slug
}

/** Every address that pages of a kind have or had, those of one's own page aside. */
export async function slugsTaken(
  kind: GuideKind,
  database: Database,
  own?: Pick<GuidePage, 'id'>,
): Promise<Set<string>> {
  const { slug, pageId } = guideAddresses
  const ofOthers = own && ne(pageId, own.id)
  const known = await database
    .select({ slug })
    .from(guideAddresses)
    .where(and(eq(guideAddresses.kind, kind), ofOthers))
  return new Set(known.map(({ slug }) => slug))
}
