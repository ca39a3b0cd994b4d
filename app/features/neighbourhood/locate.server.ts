import { db } from 'db/client.server'
import { type Perimeter, perimeters } from 'db/schema/neighbourhoods'
import { and, asc, gte, lte } from 'drizzle-orm'
import { isInBox, isInOutline, type Position } from '~/lib/geometry'
import { isInForce } from './in-force.server'

/** The code of the priority neighbourhood in force that day at that place; undefined: none that is known. */
export async function locate(position: Position, day: string): Promise<string | undefined> {
  const [longitude = 0, latitude = 0] = position
  const around = await db
    .select()
    .from(perimeters)
    .where(
      and(
        isInForce(day),
        lte(perimeters.west, longitude),
        gte(perimeters.east, longitude),
        lte(perimeters.south, latitude),
        gte(perimeters.north, latitude),
      ),
    )
    .orderBy(asc(perimeters.code))
  return codeAt(position, around)
}

/** The same for many places at once, in their order. Perimeters are read once. */
export async function locateAll(positions: readonly Position[], day: string): Promise<(string | undefined)[]> {
  const inForce = await db.select().from(perimeters).where(isInForce(day)).orderBy(asc(perimeters.code))
  return positions.map(position => codeAt(position, inForce))
}

/** On a line that two neighbourhoods share, the first by its code. */
function codeAt(position: Position, among: readonly Perimeter[]): string | undefined {
  return among.find(perimeter => isInBox(position, perimeter) && isInOutline(position, perimeter.coordinates))?.code
}
