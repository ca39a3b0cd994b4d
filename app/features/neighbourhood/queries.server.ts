import { db } from 'db/client.server'
import { districts, perimeters, priorityNeighbourhoods } from 'db/schema/neighbourhoods'
import { and, asc, count, eq, inArray, sql } from 'drizzle-orm'
import type { Outline } from '~/lib/geometry'
import { isInForce } from './in-force.server'

type PriorityNeighbourhood = typeof priorityNeighbourhoods.$inferSelect

/** What a priority neighbourhood is called; undefined for no code, or an unknown one. */
export async function findNeighbourhoodName(code: string | null): Promise<string | undefined> {
  if (code === null) return undefined
  const [found] = await db
    .select({ name: priorityNeighbourhoods.name })
    .from(priorityNeighbourhoods)
    .where(eq(priorityNeighbourhoods.code, code))
  return found?.name
}

export type NeighbourhoodInForce = Pick<PriorityNeighbourhood, 'code' | 'name' | 'city' | 'population'> & {
  outline: Outline
}

/** The area's neighbourhoods in force on a day with their outlines, the most populated first. */
export function listInForce(day: string): Promise<NeighbourhoodInForce[]> {
  const { code, name, city, population, isInArea } = priorityNeighbourhoods
  return db
    .select({ code, name, city, population, outline: perimeters.coordinates })
    .from(perimeters)
    .innerJoin(priorityNeighbourhoods, eq(code, perimeters.code))
    .where(and(isInForce(day), eq(isInArea, true)))
    .orderBy(sql`${population} desc nulls last`, asc(code))
}

/** The codes of priority neighbourhoods by the name people give to their districts. */
export async function listDistrictCodes(): Promise<Map<string, string>> {
  const found = await db.select({ slug: districts.slug, code: districts.neighbourhoodCode }).from(districts)
  return new Map(found.flatMap(({ slug, code }) => (code ? [[slug, code] as const] : [])))
}

/** How many neighbourhoods in force on a day lie outside the area. */
export async function countElsewhere(day: string): Promise<number> {
  const [found] = await db
    .select({ count: count() })
    .from(perimeters)
    .innerJoin(priorityNeighbourhoods, eq(priorityNeighbourhoods.code, perimeters.code))
    .where(and(isInForce(day), eq(priorityNeighbourhoods.isInArea, false)))
  return found?.count ?? 0
}

/** The names of some neighbourhoods by their code. */
export async function listNeighbourhoodNames(codes: string[]): Promise<Map<string, string>> {
  const { code, name } = priorityNeighbourhoods
  const found = await db.select({ code, name }).from(priorityNeighbourhoods).where(inArray(code, codes))
  return new Map(found.map(one => [one.code, one.name]))
}
