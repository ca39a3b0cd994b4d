import { db } from 'db/client.server'
import { deviceInvitations, devices, invitationCheckpoints } from 'db/schema/devices'
import { listCheckpoints } from '~/features/check-in/queries.server'
import { anEdition } from '../../factories/edition'
import { anInvitation } from '../../factories/invitation'
import type { Rule } from './rule'

const WORD = 'x' as never
const soon = new Date(Date.now() + 60 * 60 * 1000)

const invitation = (values: Partial<typeof deviceInvitations.$inferInsert>) => async () =>
  db
    .insert(deviceInvitations)
    .values({ editionId: (await anEdition()).id, label: 'Entrée', mostDevices: 1, expiresAt: soon, ...values })

const device = (values: Partial<typeof devices.$inferInsert>) => async () =>
  db.insert(devices).values({ editionId: (await anEdition()).id, name: 'A', tokenHash: 'a hash', ...values })

/** An invitation that names a checkpoint, in an edition or in two. */
const place = (change: (elsewhere: { invitationId: string; checkpointId: string }) => object) => async () => {
  const [own, other] = [await aWayIn(), await aWayIn()]
  return db.insert(invitationCheckpoints).values({ ...own, ...change(other) })
}

async function aWayIn() {
  const edition = await anEdition()
  const [entrance] = await listCheckpoints(edition.id)
  const { id: invitationId } = await anInvitation(edition)
  return { editionId: edition.id, invitationId, checkpointId: entrance?.id ?? '' }
}

export const RULES: Rule[] = [
  ['device_invitations_kind', 'an invitation is for the door or for a kiosk', invitation({ kind: WORD })],
  ['device_invitations_most_devices', 'an invitation lets somebody in', invitation({ mostDevices: 0 })],
  ['device_invitations_most_devices', 'an invitation lets in 50 phones at most', invitation({ mostDevices: 51 })],
  [
    'invitation_checkpoints_checkpoint_of_the_edition',
    'an invitation names checkpoints of its own edition',
    place(({ checkpointId }) => ({ checkpointId })),
  ],
  [
    'invitation_checkpoints_invitation_of_the_edition',
    'a checkpoint is named by an invitation of its own edition',
    place(({ invitationId }) => ({ invitationId })),
  ],
  [
    'devices_tokenHash_unique',
    'two devices share no token',
    async () => {
      await device({})()
      await device({})()
    },
  ],
  ['devices_kind', 'a device is at the door or a kiosk', device({ kind: WORD })],
  ['devices_battery', 'a battery is not fuller than full', device({ battery: 101 })],
  ['devices_battery', 'a battery is not emptier than empty', device({ battery: -1 })],
  ['devices_waiting', 'a device does not wait for fewer than no entries', device({ waiting: -1 })],
  [
    'devices_invitation_of_the_edition',
    'a device came in by an invitation of its own edition',
    async () => device({ invitationId: (await anInvitation(await anEdition())).id })(),
  ],
]
