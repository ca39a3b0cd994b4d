import { perimeters } from 'db/schema/neighbourhoods'
import { and, gt, isNull, lte, or, type SQL } from 'drizzle-orm'

/** The condition of the perimeters that are in force on a day, `2026-10-08`. */
export function isInForce(day: string): SQL | undefined {
  return and(lte(perimeters.inForceFrom, day), or(isNull(perimeters.inForceUntil), gt(perimeters.inForceUntil, day)))
}
