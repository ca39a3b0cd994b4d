import { db } from 'db/client.server'
import { type ImpactIndicator, type ImpactMeasure, impactIndicators, impactMeasures } from 'db/schema/indicators'
import { and, asc, desc, eq, isNull, lte, sql } from 'drizzle-orm'
import { isUuid } from '~/lib/http.server'
import { isSlug } from '~/lib/slug'

/** Every indicator in reading order, published or not. */
export function listIndicators(): Promise<ImpactIndicator[]> {
  return db.select().from(impactIndicators).orderBy(asc(impactIndicators.position), asc(impactIndicators.slug))
}

/** Those that everybody may read. */
export function listPublishedIndicators(now: Date): Promise<ImpactIndicator[]> {
  return db
    .select()
    .from(impactIndicators)
    .where(lte(impactIndicators.publishedAt, now))
    .orderBy(asc(impactIndicators.position), asc(impactIndicators.slug))
}

/** An indicator by its address, published or not. */
export async function findIndicator(slug: string | undefined): Promise<ImpactIndicator | undefined> {
  if (!isSlug(slug)) return undefined
  const [found] = await db.select().from(impactIndicators).where(eq(impactIndicators.slug, slug))
  return found
}

/** The measures in force of all indicators, each one's oldest period first. One statement. */
export function listMeasuresInForce(): Promise<ImpactMeasure[]> {
  return db
    .select()
    .from(impactMeasures)
    .where(isNull(impactMeasures.supersededAt))
    .orderBy(asc(period()), asc(impactMeasures.id))
}

/** Every measure of an indicator, corrected ones too: the newest period first, and in a period the row in force first. */
export function listMeasures(indicatorId: string): Promise<ImpactMeasure[]> {
  return db
    .select()
    .from(impactMeasures)
    .where(eq(impactMeasures.indicatorId, indicatorId))
    .orderBy(desc(period()), sql`${impactMeasures.supersededAt} desc nulls first`, asc(impactMeasures.id))
}

/** A measure in force of that indicator. */
export async function findMeasure(indicatorId: string, id: string | undefined): Promise<ImpactMeasure | undefined> {
  if (!isUuid(id)) return undefined
  const [found] = await db
    .select()
    .from(impactMeasures)
    .where(
      and(eq(impactMeasures.id, id), eq(impactMeasures.indicatorId, indicatorId), isNull(impactMeasures.supersededAt)),
    )
  return found
}

/** A year counts as its last day. */
function period() {
  return sql`coalesce(${impactMeasures.measuredOn}, make_date(${impactMeasures.year}, 12, 31))`
}
