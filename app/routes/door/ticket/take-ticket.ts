import type { DoorRegistration } from '~/features/device/protocol'
import { ask, Refused } from '../device/link'
import type { WalkInAnswers } from '../device/write-entries'

export type TicketFault = 'offline' | 'full'
/** What a person may say when taking a ticket at the door; all of it optional. */
export type TicketAnswers = WalkInAnswers & {
  /** Made here: a device that lost the answer asks again with it. */
  id: string
  firstName?: string
  birthYear?: number
  language?: string
}

const PATIENCE = 8000

/** Makes a registration: the server signs its ticket, so that takes the network. */
export async function takeTicket(
  token: string,
  answers: TicketAnswers,
): Promise<{ ticket: DoorRegistration } | { fault: TicketFault }> {
  try {
    const ticket = await ask<DoorRegistration>('/api/porte/inscriptions', { token, body: answers, patience: PATIENCE })
    return { ticket }
  } catch (error) {
    return { fault: error instanceof Refused && error.status === 409 ? 'full' : 'offline' }
  }
}
