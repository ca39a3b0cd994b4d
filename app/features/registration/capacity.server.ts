import { type Database, db } from 'db/client.server'
import { editions } from 'db/schema/editions'
import { registrations } from 'db/schema/registrations'
import { and, count, eq, isNull } from 'drizzle-orm'

/** Places held in an edition: cancelled registrations hold none. */
export async function countActive(editionId: string, database: Database = db): Promise<number> {
  const [found] = await database
    .select({ active: count() })
    .from(registrations)
    .where(and(eq(registrations.editionId, editionId), isNull(registrations.cancelledAt)))
  return found?.active ?? 0
}

/**
 * Whether a place is left, until the end of the transaction: those who ask at the same time wait in line on the edition's
 * row, so that there is never one registration too many. The door's writes do not wait.
 */
export async function holdPlace(editionId: string, transaction: Database): Promise<boolean> {
  const [edition] = await transaction
    .select({ capacity: editions.capacity })
    .from(editions)
    .where(eq(editions.id, editionId))
    .for('no key update')
  const capacity = edition?.capacity ?? null
  return capacity === null || (await countActive(editionId, transaction)) < capacity
}
