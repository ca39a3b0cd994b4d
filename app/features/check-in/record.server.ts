import type { Verdict } from 'db/schema/words'
import type { ScanningDevice } from '~/features/device/find.server'
import { countParticipants } from '~/features/statistics/participants.server'
import type { Reading } from './fold'
import { windowOf } from './judge'
import { type LoggedRow, readScans, writeEntries } from './log.server'
import type { BatchAnswer, EntryAnswer, RefusalReason, Sighting } from './protocol'
import { type Entry, EntrySchema, type ScanEntry } from './schema'
import { readTickets, type Shown } from './tickets.server'

const DAY = 24 * 60 * 60 * 1000

type ScanAnswer = Extract<EntryAnswer, { verdict: Verdict }>
type Checked = { entry: Entry } | { refused: EntryAnswer }
type Batch = { device: ScanningDevice; given: unknown[]; now: Date; isRehearsal?: boolean }

/**
 * Adds what a device sends to the door's log and answers each item in its order. Written first and read after: of two
 * doors that ask about one ticket at the same moment, exactly one is told `welcome`. Sending again changes nothing.
 * Four statements, whatever the number of entries.
 */
export async function recordEntries({ device, given, now, isRehearsal }: Batch): Promise<BatchAnswer> {
  const checked = given.map(item => checkEntry(item, device, now))
  if (isRehearsal) return rehearse(checked, device)
  const entries = checked.flatMap(item => ('entry' in item ? item.entry : []))
  const scans = entries.filter(entry => entry.kind === 'scan')

  const shown = await readTickets(scans, device)
  if (entries.length > 0) await writeEntries({ device, entries: withShown(entries, shown) })
  const { logged, readings } = await readScans(scans.map(scan => scan.id))

  const results = checked.map((item): EntryAnswer => {
    if ('refused' in item) return item.refused
    const { entry } = item
    if (entry.kind !== 'scan') return { id: entry.id, verdict: 'recorded' }
    const row = logged.get(entry.id)
    if (!row) return refuse(entry.id, 'group')
    if (row.deviceId !== device.id) return refuse(entry.id, 'id-taken')
    const reading = readings.get(entry.id)
    if (!reading) return { id: entry.id, verdict: row.refusal ?? 'unknown', edition: shown.get(entry.id)?.edition }
    const answer = answerScan(entry, { row, reading, logged })
    return device.kind === 'kiosk' ? withoutPeople(answer) : answer
  })
  return { results, participants: await countParticipants(device.editionId) }
}

function checkEntry(item: unknown, device: ScanningDevice, now: Date): Checked {
  const { success, data: entry } = EntrySchema.safeParse(item)
  if (!success) return { refused: refuse(idOf(item), 'invalid') }
  // A kiosk is in everybody's hands: it reads the tickets held up to it, and looks for nobody.
  if (device.kind === 'kiosk' && entry.kind === 'scan' && entry.ticket === undefined) {
    return { refused: refuse(entry.id, 'invalid') }
  }
  if (entry.kind !== 'undo' && !device.checkpointIds.includes(entry.checkpointId)) {
    return { refused: refuse(entry.id, 'foreign-checkpoint') }
  }
  if (momentOf(entry).getTime() > now.getTime() + DAY) return { refused: refuse(entry.id, 'in-the-future') }
  return { entry }
}

/** Of a rehearsal: answered as the rest is, and nothing is written. */
async function rehearse(checked: Checked[], device: ScanningDevice): Promise<BatchAnswer> {
  const results = checked.map(
    (item): EntryAnswer => ('refused' in item ? item.refused : { id: item.entry.id, verdict: 'recorded' }),
  )
  return { results, participants: await countParticipants(device.editionId) }
}

function answerScan(
  entry: ScanEntry,
  { row, reading, logged }: { row: LoggedRow; reading: Reading; logged: Map<string, LoggedRow> },
): ScanAnswer {
  const sight = (scan: { id: string } | undefined) => scan && sighting(logged.get(scan.id))
  return {
    id: entry.id,
    verdict: reading.verdict,
    // A ticket held up names its holder; a code read over a shoulder does not.
    firstName: entry.ticket === undefined ? undefined : (row.firstName ?? undefined),
    place: row.place ?? undefined,
    window: windowOf(row, row.scannedAt),
    already: sight(reading.already),
    conflict: sight(reading.conflict),
  }
}

/** What whoever stands at a kiosk may read: no name, and nothing of other doors. */
function withoutPeople({ id, verdict, place, window }: ScanAnswer): EntryAnswer {
  return { id, verdict, place, window }
}

function sighting(row: LoggedRow | undefined): Sighting | undefined {
  return row && { at: new Date(row.scannedAt).toISOString(), checkpoint: row.checkpoint, device: row.device }
}

/** What was read goes no further, only what it means: a camera may read anything, even what no database takes. */
function withShown(entries: Entry[], shown: Map<string, Shown>) {
  return entries.map(entry => ({
    ...entry,
    ticket: undefined,
    shortCode: undefined,
    serial: undefined,
    shown: shown.get(entry.id),
  }))
}

function refuse(id: string | null, reason: RefusalReason): EntryAnswer {
  return { id, verdict: 'refused', reason }
}

function momentOf(entry: Entry): Date {
  if (entry.kind === 'scan') return new Date(entry.scannedAt)
  return new Date(entry.kind === 'walk-in' ? entry.arrivedAt : entry.undoneAt)
}

function idOf(item: unknown): string | null {
  const { id } = Object(item) as { id?: unknown }
  return typeof id === 'string' ? id.slice(0, 36) : null
}
