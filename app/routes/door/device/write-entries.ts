import type { Verdict } from 'db/schema/words'
import { type Judgement, judge } from '~/features/check-in/judge'
import type { Entry } from '~/features/check-in/schema'
import type { Checkpoint, DoorConfig } from '~/features/door-list/state'
import { correctedTime, withMoment } from './clock'
import type { Book, Clock, KeptPairing, Line } from './database'
import type { DeviceState } from './device'
import { isRehearsalOver } from './memory'
import type { Read } from './read-ticket'
import { append, type OwnKnowledge } from './store'

export type WalkInAnswers = Pick<Extract<Entry, { kind: 'walk-in' }>, 'ageBand' | 'gender' | 'qpv'>
/** Whose log, by which clock, at which door. */
export type Desk = { pairing: KeptPairing; clock?: Clock; book: Book; checkpoint: Checkpoint; now: number }
/** Where this phone stands; undefined while its first list has not come. */
export type DeskAt = { checkpoint: Checkpoint | undefined }
/** What somebody without a ticket has said so far, and where; the moment by this phone's clock. */
export type Asked = { answers: WalkInAnswers; at: number; checkpoint: Checkpoint }
/** What a scan came to: `id` is its entry's. */
export type Scanned = Omit<Judgement, 'verdict'> & { id: string; verdict: Verdict }

/** What an entry is written with. Throws before the first list: no screen offers to scan then. */
export function deskOf(given: { state: DeviceState; at: DeskAt; now: number }): Desk & { config: DoorConfig } {
  const { state, at, now } = given
  const { pairing, config, clock } = state
  if (!pairing || !config || !at.checkpoint) throw new Error('This phone is not ready')
  const book = state.rehearsalSince && !isRehearsalOver(state) ? 'rehearsal' : 'door'
  return { pairing, config, clock, now, book, checkpoint: at.checkpoint }
}

/** Judges tickets one after the other and writes what was shown, in one transaction: nothing is shown before. */
export async function writeScans(reads: Read[], desk: Desk): Promise<{ scanned: Scanned[]; isHeld: boolean }> {
  const subjects = reads.flatMap(read => (read.kind === 'ticket' ? read.subject : []))
  const scanned: Scanned[] = []
  const { isHeld } = await append({ subjects, book: desk.book }, ({ own, after }) => {
    scanned.length = 0
    return reads.map((read, index) => {
      const at = correctedTime({ deviceAt: desk.now, clock: desk.clock, after: after + index })
      const judgement: Omit<Scanned, 'id'> =
        read.kind === 'refused'
          ? { verdict: read.verdict }
          : judge({ state: read.state, ...ofTicket(own.get(read.subject)), checkpoint: desk.checkpoint, at })
      const line = newLine(
        {
          kind: 'scan',
          id: crypto.randomUUID(),
          checkpointId: desk.checkpoint.id,
          ...read.naming,
          scannedAt: '',
          shownVerdict: judgement.verdict,
        },
        { desk, at, subject: read.kind === 'ticket' ? read.subject : undefined },
      )
      scanned.push({ ...judgement, id: line.id })
      return line
    })
  })
  return { scanned, isHeld }
}

function ofTicket({ seen = [], takenBack = [] }: Partial<OwnKnowledge> = {}) {
  return { own: seen, takenBack }
}

/** Counts a nameless person. */
export async function writeWalkIn(answers: WalkInAnswers, desk: Desk): Promise<{ id: string; isHeld: boolean }> {
  const id = crypto.randomUUID()
  const entry: Entry = { kind: 'walk-in', id, checkpointId: desk.checkpoint.id, ...answers, arrivedAt: '' }
  const write = append({ subjects: [], book: desk.book }, ({ after }) => [
    newLine(entry, { desk, at: momentAt(desk, after) }),
  ])
  return { id, ...(await write) }
}

/** Takes entries back. Each in the name of the device that made it: nobody else may. */
export async function writeUndos(undone: { id: string; deviceId: string }[], desk: Desk): Promise<{ isHeld: boolean }> {
  return append({ subjects: [], book: desk.book }, ({ after }) =>
    undone.map(({ id, deviceId }, index) => {
      const entry: Entry = { kind: 'undo', id: crypto.randomUUID(), entryId: id, undoneAt: '' }
      return { ...newLine(entry, { desk, at: momentAt(desk, after + index) }), deviceId }
    }),
  )
}

function momentAt(desk: Desk, after: number): number {
  return correctedTime({ deviceAt: desk.now, clock: desk.clock, after })
}

/** A line of this phone’s log at a moment already corrected. */
export function newLine(entry: Entry, { desk, at, subject }: { desk: Desk; at: number; subject?: string }): Line {
  const { pairing, now } = desk
  return {
    id: entry.id,
    deviceId: pairing.deviceId,
    edition: pairing.edition.slug,
    at,
    entry: withMoment(entry, at, now),
    ...(subject && { subject }),
  }
}
