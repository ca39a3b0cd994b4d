import { db } from 'db/client.server'
import { devices } from 'db/schema/devices'
import { editions } from 'db/schema/editions'
import { and, eq } from 'drizzle-orm'
import { endOfDevices } from './moments.server'
import type { Contact } from './protocol'

type Told = { deviceId: string; contact: Contact; now: Date }

/** Keeps how a device says it is, for the organisers who watch over the door; gives back when it ends. */
export async function noteContact({ deviceId, contact, now }: Told): Promise<Date> {
  const { battery, waiting, version } = contact
  const [noted] = await db
    .update(devices)
    .set({ lastContactAt: now, battery: battery ?? null, waiting, version })
    .from(editions)
    .where(and(eq(devices.id, deviceId), eq(editions.id, devices.editionId)))
    .returning({ end: endOfDevices(devices.createdAt) })
  if (!noted) throw new Error('The device is not there')
  return noted.end
}
