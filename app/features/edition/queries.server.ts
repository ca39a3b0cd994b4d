import { db } from 'db/client.server'
import { type DeclaredFigure, declaredFigures, type Edition, editions } from 'db/schema/editions'
import { type Venue, venues } from 'db/schema/venues'
import { and, asc, desc, eq, gt, isNotNull, lte } from 'drizzle-orm'

export type EditionWithVenue = Edition & { venue: Venue | null }

/** A published edition by its address. */
export async function findEdition(slug: string | undefined): Promise<EditionWithVenue | undefined> {
  const [found] = await editionsWithVenue().where(and(isPublished(), eq(editions.slug, slug ?? '')))
  return found && { ...found.editions, venue: found.venues }
}

/** Any edition, published or not: for members' pages, which check who asks. */
export async function findEditionForMembers(slug: string | undefined): Promise<EditionWithVenue | undefined> {
  const [found] = await editionsWithVenue().where(eq(editions.slug, slug ?? ''))
  return found && { ...found.editions, venue: found.venues }
}

/** The published edition whose end comes first after `now`. */
export async function findNextEdition(now: Date): Promise<EditionWithVenue | undefined> {
  const [found] = await editionsWithVenue()
    .where(and(isPublished(), gt(editions.endsAt, now)))
    .orderBy(asc(editions.startsAt))
    .limit(1)
  return found && { ...found.editions, venue: found.venues }
}

/** Published editions, the newest first. */
export async function listEditions(): Promise<EditionWithVenue[]> {
  const found = await editionsWithVenue().where(isPublished()).orderBy(desc(editions.number))
  return found.map(row => ({ ...row.editions, venue: row.venues }))
}

/** What a report says of the edition, in the report's order. */
export function listDeclaredFigures(editionId: string): Promise<DeclaredFigure[]> {
  return db
    .select()
    .from(declaredFigures)
    .where(eq(declaredFigures.editionId, editionId))
    .orderBy(asc(declaredFigures.position))
}

function editionsWithVenue() {
  return db.select().from(editions).leftJoin(venues, eq(venues.id, editions.venueId)).$dynamic()
}

function isPublished() {
  return and(isNotNull(editions.publishedAt), lte(editions.publishedAt, new Date()))
}
