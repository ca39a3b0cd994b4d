import { type Database, db } from 'db/client.server'
import { devices } from 'db/schema/devices'
import { and, eq, isNull } from 'drizzle-orm'

/** Ends a device's right to write in the log; what it wrote stays. */
export async function revokeDevice(deviceId: string, now: Date, database: Database = db): Promise<void> {
  await database
    .update(devices)
    .set({ revokedAt: now })
    .where(and(eq(devices.id, deviceId), isNull(devices.revokedAt)))
}

/** The same for all that a member paired; gives back how many. */
export async function revokeDevicesOf(memberId: string, now: Date, database: Database = db): Promise<number> {
  const revoked = await database
    .update(devices)
    .set({ revokedAt: now })
    .where(and(eq(devices.memberId, memberId), isNull(devices.revokedAt)))
    .returning({ id: devices.id })
  return revoked.length
}
