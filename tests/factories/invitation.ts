import type { Edition } from 'db/schema/editions'
import { createInvitation } from '~/features/device/invitations.server'
import { aMember, theMember } from './member'

type Values = Partial<Parameters<typeof createInvitation>[0]>

/** A way in for phones at the edition's entrance, to show as a QR. */
export async function anInvitation(edition: Edition, values: Values = {}) {
  const actor = values.actor ?? (await theMember(await aMember({ role: 'organiser' })))
  const usual = { way: 'shown', kind: 'door', label: 'Entrée', now: new Date() } as const
  return createInvitation({ ...usual, checkpointIds: [], ...values, edition, actor })
}
