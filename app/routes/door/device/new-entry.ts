import type { Entry, ScanEntry } from '~/features/check-in/schema'
import { parseTicket } from '~/features/ticket/format'

/** What a scan shows: a text that was read, a short code, or a person found by name. */
export type Shown = Pick<ScanEntry, 'ticket' | 'shortCode' | 'registrationId'>
export type WalkInAnswers = Pick<Extract<Entry, { kind: 'walk-in' }>, 'ageBand' | 'gender' | 'qpv'>

const NOT_A_TICKET = 'not a ticket'

/** A code that is no ticket may be anything, a contact card even: its content stays on this phone. */
export function newScan(checkpointId: string, shown: Shown | string): ScanEntry {
  const readable = typeof shown === 'string' ? { ticket: parseTicket(shown) ? shown : NOT_A_TICKET } : shown
  return { kind: 'scan', id: crypto.randomUUID(), checkpointId, scannedAt: nowText(), ...readable }
}

/** What this phone can tell of a scan without the server: nobody is turned away. */
export function verdictAlone(scan: ScanEntry): 'welcome' | 'unknown' {
  return scan.ticket === NOT_A_TICKET ? 'unknown' : 'welcome'
}

export function newWalkIn(checkpointId: string, answers: WalkInAnswers): Entry {
  return { kind: 'walk-in', id: crypto.randomUUID(), checkpointId, arrivedAt: nowText(), ...answers }
}

export function newUndo(entryId: string): Entry {
  return { kind: 'undo', id: crypto.randomUUID(), entryId, undoneAt: nowText() }
}

function nowText(): string {
  return new Date().toISOString()
}
