import type { AgeBand } from 'db/schema/words'
import type { OwnActivity, OwnProgramme } from '~/features/device/protocol'
import type { DoorConfig } from '~/features/door-list/state'
import { ask, Refused } from '../door/device/link'
import { readNewTicket } from '../door/device/read-ticket'
import { type Desk, writeScans, writeWalkIn } from '../door/device/write-entries'
import type { KioskAnswers } from './registration-form'
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

/** Counts a person without a ticket, nameless: it takes no network. */
export function countNameless({ birthYear, gender, qpv }: KioskAnswers, desk: Desk): Promise<{ isHeld: boolean }> {
  const ageBand = birthYear === undefined ? undefined : ageBandOf(new Date(desk.now).getFullYear() - birthYear)
  return writeWalkIn({ ageBand, gender, qpv }, desk)
}

/** As the figures tell it of a year of birth. */
function ageBandOf(age: number): AgeBand {
  if (age < 16) return 'under-16'
  if (age <= 25) return '16-25'
  if (age <= 45) return '26-45'
  return age <= 65 ? '46-65' : 'over-65'
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
