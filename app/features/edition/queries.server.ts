import { type Database, db } from 'db/client.server'
import { type DeclaredFigure, declaredFigures, type Edition, editions } from 'db/schema/editions'
import { type Venue, venues } from 'db/schema/venues'
import { and, asc, between, desc, eq, isNotNull, lte, sql } from 'drizzle-orm'
import { isUuid } from '~/lib/http.server'
import { isSlug } from '~/lib/slug'

export type EditionWithVenue = Edition & { venue: Venue | null }

/** A published edition by its address. */
export async function findEdition(slug: string | undefined): Promise<EditionWithVenue | undefined> {
  if (!isSlug(slug)) return undefined
  const [found] = await editionsWithVenue().where(and(isPublished(), eq(editions.slug, slug)))
  return found && { ...found.editions, venue: found.venues }
}

/** Any edition, published or not: for members' pages, which check who asks. */
export async function findEditionForMembers(slug: string | undefined): Promise<EditionWithVenue | undefined> {
  if (!isSlug(slug)) return undefined
  const [found] = await editionsWithVenue().where(eq(editions.slug, slug))
  return found && { ...found.editions, venue: found.venues }
}

/** Any edition by its id, published or not: for links that were sent, which name it. */
export async function findEditionById(
  id: string | undefined,
  database: Database = db,
): Promise<EditionWithVenue | undefined> {
  if (!isUuid(id)) return undefined
  const [found] = await editionsWithVenue(database).where(eq(editions.id, id))
  return found && { ...found.editions, venue: found.venues }
}

/** The published edition whose end comes first after `now`; without hours, an edition ends with its day. */
export async function findNextEdition(now: Date): Promise<EditionWithVenue | undefined> {
  const end = sql`coalesce(${editions.endsAt}, (${editions.heldOn} + 1)::timestamp at time zone 'Europe/Paris')`
  const [found] = await editionsWithVenue()
    .where(and(isPublished(), sql`${end} > ${now.toISOString()}::timestamptz`))
    .orderBy(asc(end))
    .limit(1)
  return found && { ...found.editions, venue: found.venues }
}

/** Published editions, the newest first. */
export async function listEditions(): Promise<EditionWithVenue[]> {
  const found = await editionsWithVenue().where(isPublished()).orderBy(desc(editions.number))
  return found.map(row => ({ ...row.editions, venue: row.venues }))
}

/** The published editions of these days, from the first to the last, `2026-12-15` as given. */
export async function listEditionsHeldBetween(first: string, last: string): Promise<EditionWithVenue[]> {
  const found = await editionsWithVenue()
    .where(and(isPublished(), between(editions.heldOn, first, last)))
    .orderBy(asc(editions.number))
  return found.map(row => ({ ...row.editions, venue: row.venues }))
}

/** All editions, published or not, the newest first: for members' pages. */
export async function listAllEditions(): Promise<EditionWithVenue[]> {
  const found = await editionsWithVenue().orderBy(desc(editions.number))
  return found.map(row => ({ ...row.editions, venue: row.venues }))
}

/** True when there is any edition, published or not. */
export async function hasEditions(database: Database = db): Promise<boolean> {
  const found = await database.select({ id: editions.id }).from(editions).limit(1)
  return found.length > 0
}

/** What a report says of the edition, in the report's order. */
export function listDeclaredFigures(editionId: string): Promise<DeclaredFigure[]> {
  return db
    .select()
    .from(declaredFigures)
    .where(eq(declaredFigures.editionId, editionId))
    .orderBy(asc(declaredFigures.position))
}

/** What reports say of every edition. */
export function listAllDeclaredFigures(): Promise<DeclaredFigure[]> {
  return db.select().from(declaredFigures).orderBy(asc(declaredFigures.editionId), asc(declaredFigures.position))
}

function editionsWithVenue(database: Database = db) {
  return database.select().from(editions).leftJoin(venues, eq(venues.id, editions.venueId)).$dynamic()
}

function isPublished() {
  return and(isNotNull(editions.publishedAt), lte(editions.publishedAt, new Date()))
}
