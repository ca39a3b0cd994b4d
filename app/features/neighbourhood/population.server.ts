import { db } from 'db/client.server'
import { perimeters, priorityNeighbourhoods } from 'db/schema/neighbourhoods'
import { and, eq } from 'drizzle-orm'
import { AREA } from './area'
import { isInForce } from './in-force.server'

export type AreaShare = {
  /** People of the area's priority neighbourhoods in force. */
  people: number
  population: number
  /** People divided by population, from 0 to 1. */
  exact: number
  /** The same as a whole percent. */
  percent: number
}

/**
 * How many of the area's people live in a priority neighbourhood in force on a day; undefined when none is in force, or when
 * the population of one is not known. Populations: Insee.
 */
export async function findAreaShare(day: string): Promise<AreaShare | undefined> {
  const found = await db
    .select({ population: priorityNeighbourhoods.population })
    .from(perimeters)
    .innerJoin(priorityNeighbourhoods, eq(priorityNeighbourhoods.code, perimeters.code))
    .where(and(eq(priorityNeighbourhoods.isInArea, true), isInForce(day)))
  if (found.length === 0 || found.some(row => row.population === null)) return undefined
  const people = found.reduce((total, row) => total + (row.population ?? 0), 0)
  const exact = people / AREA.population
  return { people, population: AREA.population, exact, percent: Math.round(exact * 100) }
}
