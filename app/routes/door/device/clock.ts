import type { Entry } from '~/features/check-in/schema'
import type { Clock, Line } from './database'

// Moments are milliseconds since 1970.

/** What a contact says of this phone's clock: the answer is taken to have been made half-way. */
export function clockOf(contact: { sentAt: number; receivedAt: number; serverAt: number }): Clock {
  const { sentAt, receivedAt, serverAt } = contact
  return { offset: Math.round(serverAt - (sentAt + receivedAt) / 2), serverAt }
}

/**
 * The moment of a line by the server's clock, as far as this phone knows: never before the last contact, nor before
 * `after`, so that a phone's lines follow each other whatever becomes of its clock.
 */
export function correctedTime({ deviceAt, clock, after }: { deviceAt: number; clock?: Clock; after: number }): number {
  return Math.max(deviceAt + (clock?.offset ?? 0), clock?.serverAt ?? 0, after)
}

/** Now, by the corrected clock. */
export function timeBy(clock: Clock | undefined): number {
  return correctedTime({ deviceAt: Date.now(), clock, after: 0 })
}

/** Whether a moment (ISO 8601) is past by the corrected clock; it is not where there is none. */
export function isPast(moment: string | undefined, clock: Clock | undefined): boolean {
  return timeBy(clock) >= Date.parse(moment ?? '')
}

/** A line that the server would find in its future, corrected with the offset seen since; any other as it is. */
export function correctedAgain(line: Line, { clock, now }: { clock: Clock; now: number }): Line {
  const serverNow = now + clock.offset
  if (line.at <= serverNow) return line
  const deviceAt = Date.parse(line.entry.deviceAt ?? '') || line.at
  const at = Math.min(deviceAt + clock.offset, serverNow)
  return { ...line, at, entry: withMoment(line.entry, at, deviceAt) }
}

/** The entry with its moment, and the phone's own when it differs. */
export function withMoment(entry: Entry, at: number, deviceAt: number): Entry {
  const moment = new Date(at).toISOString()
  const own = deviceAt === at ? {} : { deviceAt: new Date(deviceAt).toISOString() }
  if (entry.kind === 'scan') return { ...entry, ...own, scannedAt: moment }
  return entry.kind === 'walk-in' ? { ...entry, ...own, arrivedAt: moment } : { ...entry, ...own, undoneAt: moment }
}
