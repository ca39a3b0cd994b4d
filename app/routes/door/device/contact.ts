import type { Contact, ContactAnswer } from '~/features/device/protocol'
import { clockOf } from './clock'
import { type Clock, keepFact } from './database'
import { ask } from './link'
import { countUnsent } from './store'

const PATIENCE = 6000

/** Tells the server how this phone is; gives back its answer, and what it says of this phone's clock. */
export async function contact(token: string): Promise<{ answer: ContactAnswer; clock: Clock }> {
  const body: Contact = { waiting: await countUnsent(), version: version(), battery: await batteryPercent() }
  const sentAt = Date.now()
  const answer = await ask<ContactAnswer>('/api/porte/contact', { token, body, patience: PATIENCE })
  const clock = clockOf({ sentAt, receivedAt: Date.now(), serverAt: Date.parse(answer.now) })
  await Promise.all([keepFact('clock', clock), keepFact('participants', answer.participants)])
  return { answer, clock }
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
