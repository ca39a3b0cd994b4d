import { db } from 'db/client.server'
import { devices, doorSearches } from 'db/schema/devices'
import { and, eq, gt } from 'drizzle-orm'

const MOST_SEARCHES = 60
const TEN_MINUTES = 10 * 60 * 1000

/** Notes that a device searches; false, and noted nowhere, when it has searched sixty times in ten minutes. */
export function noteSearch(deviceId: string, now: Date): Promise<boolean> {
  return db.transaction(async transaction => {
    // Searches of one device take turns, so that each one is counted by the next.
    await transaction.select({ id: devices.id }).from(devices).where(eq(devices.id, deviceId)).for('no key update')
    const lately = gt(doorSearches.searchedAt, new Date(now.getTime() - TEN_MINUTES))
    const made = await transaction.$count(doorSearches, and(eq(doorSearches.deviceId, deviceId), lately))
    if (made >= MOST_SEARCHES) return false
    await transaction.insert(doorSearches).values({ deviceId, searchedAt: now })
    return true
  })
}
