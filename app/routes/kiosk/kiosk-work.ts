import type { OwnActivity, OwnProgramme } from '~/features/device/protocol'
import type { DoorConfig } from '~/features/door-list/state'
import { ask, Refused } from '../door/device/link'
import { readNewTicket } from '../door/device/read-ticket'
import { type Desk, writeScans } from '../door/device/write-entries'
import type { KioskVerdict } from './words'

const PATIENCE = 8000

type Admitted = { verdict: KioskVerdict; isHeld: boolean }

/** Judges the ticket shown and notes it in the log, as any door does. A group's is for a person of the team. */
export async function admit(text: string, { config, ...desk }: Desk & { config: DoorConfig }): Promise<Admitted> {
  const read = await readNewTicket(text, { config, token: desk.pairing.token })
  if (read.kind === 'group') return { verdict: 'group', isHeld: false }
  const { scanned, isHeld } = await writeScans([read], desk)
  return { verdict: scanned[0]?.verdict ?? 'unknown', isHeld }
}

/** What the person of this ticket chose. */
export async function programmeOf(token: string, ticket: string): Promise<OwnActivity[] | 'notATicket' | 'offline'> {
  try {
    const asked = ask<OwnProgramme>('/api/porte/programme', { token, body: { ticket }, patience: PATIENCE })
    return (await asked).activities
  } catch (error) {
    return error instanceof Refused && NOT_A_TICKET.includes(error.status) ? 'notATicket' : 'offline'
  }
}

const NOT_A_TICKET = [404, 422]
