import type { FoundPerson } from '~/features/check-in/search.server'
import type { TicketState } from '~/features/door-list/state'
import type { DeviceState } from '../device/device'
import { ask, Refused } from '../device/link'

/** Somebody found, with what this phone needs to judge for itself. */
export type Found = FoundPerson & { tag: string; state: TicketState }

const PATIENCE = 4000
const PATIENCE_OFFLINE = 1000

/** `group`: the ticket of a group of that short code, to be read as its QR is. */
type Answer = { people: Found[]; group?: string }

/** People of the edition by name or by short code: the server alone knows them. Undefined when it could not be asked. */
export async function search(
  { pairing, network }: Pick<DeviceState, 'pairing' | 'network'>,
  asked: { name: string } | { shortCode: string },
): Promise<Answer | 'too-often' | undefined> {
  const patience = network === 'offline' ? PATIENCE_OFFLINE : PATIENCE
  const given = { token: pairing?.token ?? '', body: asked, patience }
  return ask<Answer>('/api/porte/recherche', given).catch(error =>
    error instanceof Refused && error.status === 429 ? 'too-often' : undefined,
  )
}
