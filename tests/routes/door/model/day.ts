import fc from 'fast-check'
import { expect } from 'vitest'
import { foldScans, type LoggedEntry } from '~/features/check-in/fold'
import { refOf } from '~/features/check-in/judge'
import type { TicketState } from '~/features/door-list/state'
import type { Line } from '~/routes/door/device/database'
import type { Fate, Phone } from './phones'

// A day at a door, step by step: few phones and tickets, so that everything meets everything.
export const NOON = Date.UTC(2019, 9, 8, 12)
const PHONES = 3
const TICKETS = 2
const POINTS = 2

const below = (count: number) => fc.nat(count - 1)
const phone = below(PHONES)
const fates = fc.array(fc.constantFrom<Fate>('arrives', 'is lost', 'loses its answer'), { maxLength: 3 })

const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ does: fc.constant('scan' as const), phone, ticket: below(TICKETS), point: below(POINTS) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('walk-in' as const), phone, point: below(POINTS) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('undo' as const), phone, which: fc.nat(9) }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('upload' as const), phone, fates }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('sync' as const), phone }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('crash' as const), phone }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('drift' as const), phone, minutes: fc.integer({ min: -90, max: 90 }) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('cancel' as const), ticket: below(TICKETS) }) },
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

export const aDay = fc.record({
  steps: fc.array(step, { minLength: 5, maxLength: 50 }),
  /** In which order phones come back at the end. */
  back: fc.shuffledSubarray([...Array(PHONES).keys()], { minLength: PHONES }),
})
export type Day = typeof aDay extends fc.Arbitrary<infer Value> ? Value : never

export type Edition = {
  phones: Phone[]
  tickets: string[]
  points: string[]
  /** The server's log, in the order of arrival. */
  log(): Promise<LoggedEntry[]>
  cancel(ticket: string, at: number): Promise<void>
}

/** Lives a day through; at its end every phone has come back and sent all it had. Gives back the lines of all phones. */
export async function live(day: Day, edition: Edition): Promise<Line[]> {
  const { phones, tickets, points, log } = edition
  const cancelled = new Map<string, number>()
  let now = NOON

  for (const one of day.steps) {
    now += 1000
    await take(one)
  }
  for (const index of [...day.back, ...day.back]) {
    const one = phones[index] as Phone
    now += 1000
    await one.upload(now, ['arrives'])
  }
  return (await Promise.all(phones.map(one => one.lines()))).flat()

  async function take(one: Step) {
    if (one.does === 'cancel') {
      const ticket = tickets[one.ticket] ?? ''
      if (!cancelled.has(ticket)) await edition.cancel(ticket, now)
      cancelled.set(ticket, cancelled.get(ticket) ?? now)
      return
    }
    const actor = phones[one.phone] as Phone
    if (one.does === 'scan') await scan(actor, { ticket: tickets[one.ticket] ?? '', point: points[one.point] ?? '' })
    if (one.does === 'walk-in') await actor.walkIn(points[one.point] ?? '', now)
    if (one.does === 'undo') await undo(actor, one.which)
    if (one.does === 'upload') await actor.upload(now, one.fates)
    if (one.does === 'sync') await sync(actor)
    if (one.does === 'crash') await actor.crash()
    if (one.does === 'drift') actor.drift = one.minutes * 60_000
  }

  async function undo(actor: Phone, which: number) {
    const lines = (await actor.lines()).filter(line => line.entry.kind !== 'undo')
    const undone = lines[which % lines.length]
    if (undone) await actor.undo(undone.id, now)
  }

  async function sync(actor: Phone) {
    actor.contact(now)
    actor.list = listOf(await log(), { tickets, cancelled })
  }

  /** The verdict shown is the one that the server's fold gives to whoever asks with the same knowledge. */
  async function scan(actor: Phone, { ticket, point }: { ticket: string; point: string }) {
    const known = entriesOf(actor.list.get(ticket), ticket)
    const own = (await actor.lines()).flatMap((line, index) => toEntry(line, { receivedAt: NOON + index, cancelled }))
    const { id, verdict } = await actor.scan({ ticket, checkpointId: point, now })
    const line = (await actor.lines()).find(one => one.id === id) as Line
    const cancelledAt = actor.list.get(ticket)?.cancelledAt ?? null
    const asked = { ...scanOf(line, cancelledAt), shownVerdict: null, receivedAt: Number.POSITIVE_INFINITY }
    const entries = [...known, ...own].map(entry => (entry.kind === 'scan' ? { ...entry, cancelledAt } : entry))
    expect(verdict).toBe(foldScans([...withoutCopies(entries), asked]).readings.get(id)?.verdict)
  }
}

/** What the list says of each ticket: at each checkpoint the earliest scan that counts. */
function listOf(log: LoggedEntry[], { tickets, cancelled }: { tickets: string[]; cancelled: Map<string, number> }) {
  const { readings } = foldScans(log)
  const counting = log.filter(entry => entry.kind === 'scan').filter(scan => readings.get(scan.id)?.counts)
  return new Map(
    tickets.map((ticket): [string, TicketState] => {
      const own = counting.filter(scan => scan.registrationId === ticket).sort((a, b) => a.scannedAt - b.scannedAt)
      const first = [...Map.groupBy(own, scan => scan.checkpointId).values()].flatMap(scans => scans[0] ?? [])
      const seen = first.map(scan => ({
        checkpoint: refOf(scan.checkpointId),
        device: refOf(scan.deviceId),
        at: scan.scannedAt,
      }))
      return [ticket, { label: '', places: [], seen, cancelledAt: cancelled.get(ticket) }]
    }),
  )
}

/** The list again as entries, so that the fold may be asked. */
function entriesOf(state: TicketState | undefined, ticket: string): LoggedEntry[] {
  return (state?.seen ?? []).map(({ checkpoint, device, at }, index) => ({
    kind: 'scan' as const,
    id: `listed ${index}`,
    deviceId: device,
    checkpointId: checkpoint,
    registrationId: ticket,
    cancelledAt: null,
    shownVerdict: 'welcome' as const,
    scannedAt: at,
    receivedAt: index,
  }))
}

/** A listed scan that is one of the phone's own stands once, under its own id, so that an undo reaches it. */
function withoutCopies(entries: LoggedEntry[]): LoggedEntry[] {
  const same = (a: LoggedEntry, b: LoggedEntry) =>
    a.kind === 'scan' && b.kind === 'scan' && a.scannedAt === b.scannedAt && refOf(a.deviceId) === refOf(b.deviceId)
  const own = entries.filter(entry => !isListed(entry))
  return [...own, ...entries.filter(entry => isListed(entry) && !own.some(one => same(one, entry)))].map(entry =>
    entry.kind === 'scan' ? { ...entry, checkpointId: refOf(entry.checkpointId) } : entry,
  )
}
const isListed = (entry: LoggedEntry) => entry.kind === 'scan' && entry.id.startsWith('listed')

type About = { receivedAt: number; cancelled: Map<string, number> }

/** A phone's line as the server would log it. */
export function toEntry(line: Line, { receivedAt, cancelled }: About): LoggedEntry[] {
  const { entry, deviceId } = line
  if (entry.kind === 'walk-in') return [{ kind: 'walk-in', id: line.id, deviceId }]
  if (entry.kind === 'undo') return [{ kind: 'undo', deviceId, entryId: entry.entryId }]
  return [{ ...scanOf(line, cancelled.get(line.subject ?? '') ?? null), receivedAt }]
}

function scanOf(line: Line, cancelledAt: number | null) {
  const { entry } = line
  if (entry.kind !== 'scan') throw new Error('Not a scan')
  return {
    kind: 'scan' as const,
    id: line.id,
    deviceId: line.deviceId,
    checkpointId: refOf(entry.checkpointId),
    registrationId: line.subject ?? '',
    cancelledAt,
    shownVerdict: entry.shownVerdict ?? null,
    scannedAt: line.at,
    receivedAt: 0,
  }
}
