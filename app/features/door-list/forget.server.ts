import { db } from 'db/client.server'
import { devices, doorChanges, doorSearches } from 'db/schema/devices'
import { editions } from 'db/schema/editions'
import { inArray, lt } from 'drizzle-orm'

const TWO_DAYS = 2 * 24 * 60 * 60 * 1000

/**
 * Forgets what changed at the doors of editions that ended two days ago, no device being left to ask, and when their devices
 * searched. Gives back how many changes.
 */
export async function forgetDoorChanges(now: Date): Promise<number> {
  const over = db
    .select({ id: editions.id })
    .from(editions)
    .where(lt(editions.endsAt, new Date(now.getTime() - TWO_DAYS)))
  const gone = db.select({ id: devices.id }).from(devices).where(inArray(devices.editionId, over))
  await db.delete(doorSearches).where(inArray(doorSearches.deviceId, gone))
  const forgotten = await db
    .delete(doorChanges)
    .where(inArray(doorChanges.editionId, over))
    .returning({ id: doorChanges.subjectId })
  return forgotten.length
}
