import { type Database, db } from 'db/client.server'
import { type Device, type DeviceInvitation, deviceInvitations, devices } from 'db/schema/devices'
import { editions } from 'db/schema/editions'
import { and, count, eq } from 'drizzle-orm'
import { recordDeed } from '~/features/audit/record.server'
import { findInvitationIdBySecret } from './invitation-address.server'
import { findInvitationBySecret } from './invitations.server'
import { endOfDevices } from './moments.server'
import type { Pairing } from './protocol'
import { tellDoor } from './tell.server'
import { hashToken, newToken } from './token.server'

/** `token`: drawn by a phone that may have to ask again. */
type Asking = { secret: string | undefined; token?: string; now: Date }

/**
 * Makes the asking phone a device of the edition that invites it, where its invitation lets it scan. Of its token only the
 * hash is kept. A phone that lost the answer asks again with the same token, and is the same device, whatever became of the
 * invitation. Undefined when the invitation lets nobody in.
 */
export async function pairDevice({ secret, token = newToken(), now }: Asking): Promise<Pairing | undefined> {
  return db.transaction(async transaction => {
    const invitation = await findInvitationBySecret(secret, now, transaction)
    // Another statement, so that it sees what was made while this one waited.
    const [before] = await transaction
      .select()
      .from(devices)
      .where(eq(devices.tokenHash, hashToken(token)))
    if (before && (before.revokedAt || before.invitationId !== findInvitationIdBySecret(secret))) return undefined
    const device = before ?? (invitation && (await addDevice(invitation, { token, now, transaction })))
    return device && tellPairing(device, token, transaction)
  })
}

type Adding = { token: string; now: Date; transaction: Database }

async function addDevice(invitation: DeviceInvitation, { token, now, transaction }: Adding): Promise<Device> {
  const { kind, editionId, memberId, id: invitationId } = invitation
  const name = await nameOfNext(invitation, transaction)
  const [device] = await transaction
    .insert(devices)
    .values({ editionId, memberId, invitationId, kind, name, tokenHash: hashToken(token), createdAt: now })
    .returning()
  if (!device) throw new Error('The device was not written')
  const subject = { subject: 'device', subjectId: device.id, editionId }
  await recordDeed({ actor: null, verb: 'create', after: { kind }, ...subject }, transaction)
  await tellDoor(editionId, transaction)
  return device
}

async function tellPairing({ id, name, kind }: Device, token: string, transaction: Database): Promise<Pairing> {
  const [found] = await transaction
    .select({ slug: editions.slug, name: editions.name, end: endOfDevices(devices.createdAt) })
    .from(devices)
    .innerJoin(editions, eq(editions.id, devices.editionId))
    .where(eq(devices.id, id))
  if (!found) throw new Error('The device has no edition')
  const { end, ...edition } = found
  return { deviceId: id, name, kind, token, expiresAt: end.toISOString(), edition }
}

/** `Yanis` for an invitation of one; `Entrée 1`, `Entrée 2` for those of many, and for the next ones of the same label. */
async function nameOfNext({ editionId, label, mostDevices }: DeviceInvitation, transaction: Database): Promise<string> {
  const [made] = await transaction
    .select({ count: count() })
    .from(devices)
    .innerJoin(deviceInvitations, eq(deviceInvitations.id, devices.invitationId))
    .where(and(eq(deviceInvitations.editionId, editionId), eq(deviceInvitations.label, label)))
  const before = made?.count ?? 0
  return mostDevices === 1 && before === 0 ? label : `${label} ${before + 1}`
}
