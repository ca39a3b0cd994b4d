import { db } from 'db/client.server'
import { devices } from 'db/schema/devices'
import { eq } from 'drizzle-orm'
import type { Contact } from './protocol'

type Told = { deviceId: string; contact: Contact; now: Date }

/** Keeps how a device says it is, for the organisers who watch over the door. */
export async function noteContact({ deviceId, contact, now }: Told): Promise<void> {
  const { battery, waiting, version } = contact
  await db
    .update(devices)
    .set({ lastContactAt: now, battery: battery ?? null, waiting, version })
    .where(eq(devices.id, deviceId))
}
