import { type Database, db } from 'db/client.server'
import { type HandedOut, handouts } from 'db/schema/figures'
import { organisations } from 'db/schema/organisations'
import type { Handout } from 'db/schema/words'
import { and, asc, eq, getTableColumns, isNull, sql } from 'drizzle-orm'
import { isUuid } from '~/lib/http.server'
import { eachHandout } from './words'

export type Counts = Record<Handout, number>
export type HandoutLine = HandedOut & { organisation: string | null; organisationSlug: string | null }

/** What was given at an edition, day by day; null: outside every edition. */
export function listHandouts(editionId: string | null): Promise<HandoutLine[]> {
  return lines().where(isOf(editionId)).orderBy(asc(handouts.givenOn), asc(handouts.createdAt), asc(handouts.id))
}

/** One line of an edition, or of none. */
export async function findHandout(editionId: string | null, id: string | undefined): Promise<HandoutLine | undefined> {
  if (!isUuid(id)) return undefined
  const [found] = await lines().where(and(isOf(editionId), eq(handouts.id, id)))
  return found
}

/** Copies given at an edition, by item. */
export async function countHandouts(editionId: string, database: Database = db): Promise<Counts> {
  const found = await database
    .select({ item: handouts.item, copies: sumOfCopies() })
    .from(handouts)
    .where(eq(handouts.editionId, editionId))
    .groupBy(handouts.item)
  return countsOf(found)
}

/** Copies given by item: at each edition, by its id, and outside every edition. One statement. */
export async function countAllHandouts(): Promise<{ byEdition: Map<string, Counts>; outside: Counts }> {
  const found = await db
    .select({ editionId: handouts.editionId, item: handouts.item, copies: sumOfCopies() })
    .from(handouts)
    .groupBy(handouts.editionId, handouts.item)
  const { outside = [], inside = [] } = Object.groupBy(found, row => (row.editionId ? 'inside' : 'outside'))
  const byEdition = Map.groupBy(inside, row => row.editionId ?? '')
  return {
    byEdition: new Map([...byEdition].map(([editionId, counts]) => [editionId, countsOf(counts)])),
    outside: countsOf(outside),
  }
}

function countsOf(found: { item: Handout; copies: number }[]): Counts {
  return eachHandout(item => found.find(row => row.item === item)?.copies)
}

function sumOfCopies() {
  return sql<number>`sum(${handouts.copies})::int`
}

function lines() {
  return db
    .select({
      ...getTableColumns(handouts),
      organisation: organisations.name,
      organisationSlug: organisations.slug,
    })
    .from(handouts)
    .leftJoin(organisations, eq(organisations.id, handouts.organisationId))
    .$dynamic()
}

function isOf(editionId: string | null) {
  return editionId === null ? isNull(handouts.editionId) : eq(handouts.editionId, editionId)
}
