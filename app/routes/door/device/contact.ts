import type { Contact, ContactAnswer, DoubleAdmission } from '~/features/device/protocol'
import { clockOf } from './clock'
import { type Clock, type KeptPairing, keepFact, openDoor, readFact } from './database'
import { ask } from './link'
import { countUnsent } from './store'

const PATIENCE = 6000

type Met = { clock: Clock; participants: number; conflicts: DoubleAdmission[] }

/** Tells the server how a device is, and keeps its end; gives back this phone's clock, the count, and what nobody read. */
export async function contact({ token, deviceId }: Pick<KeptPairing, 'token' | 'deviceId'>): Promise<Met> {
  const body: Contact = { waiting: await countUnsent(), version: version(), battery: await batteryPercent() }
  const sentAt = Date.now()
  const asked = ask<ContactAnswer>('/api/porte/contact', { token, body, patience: PATIENCE })
  const { now, expiresAt, participants, conflicts } = await asked
  const clock = clockOf({ sentAt, receivedAt: Date.now(), serverAt: Date.parse(now) })
  if (Number.isNaN(clock.offset)) throw new Error('The server told no time')
  await Promise.all([keepFact('clock', clock), keepFact('participants', participants)])
  await keepEnd(deviceId, expiresAt)
  const read = new Set(await readFact('conflictsRead'))
  return { clock, participants, conflicts: conflicts.filter(({ id }) => !read.has(id)) }
}

/** A device's end follows its edition. */
async function keepEnd(deviceId: string, expiresAt: string): Promise<void> {
  const { store, done } = (await openDoor()).transaction('pairings', 'readwrite')
  const kept = await store.get(deviceId)
  if (kept && kept.expiresAt !== expiresAt) await store.put({ ...kept, expiresAt })
  await done
}

/** Of the page that runs: the server's build when it was kept. */
export function version(): string {
  return (globalThis as { __remixManifest?: { version: string } }).__remixManifest?.version ?? ''
}

type Battery = { level: number }

/** Undefined where the browser does not tell. */
async function batteryPercent(): Promise<number | undefined> {
  const { getBattery } = navigator as { getBattery?: () => Promise<Battery> }
  const battery = await getBattery?.call(navigator).catch(() => undefined)
  return battery && Math.round(battery.level * 100)
}
