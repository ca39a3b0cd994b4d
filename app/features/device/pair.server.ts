import { type Database, db } from 'db/client.server'
import { type DeviceInvitation, deviceInvitations, devices } from 'db/schema/devices'
import { editions } from 'db/schema/editions'
import { and, count, eq, sql } from 'drizzle-orm'
import { recordDeed } from '~/features/audit/record.server'
import { findInvitationBySecret } from './invitations.server'
import { endOfDevices } from './moments.server'
import type { Pairing } from './protocol'
import { tellDoor } from './tell.server'
import { hashToken, newToken } from './token.server'

type Asking = { secret: string | undefined; now: Date }

/**
 * Makes the asking phone a device of the edition that invites it, where its invitation lets it scan. The token is given once:
 * only its hash is kept. Undefined when the invitation lets nobody in.
 */
export async function pairDevice({ secret, now }: Asking): Promise<Pairing | undefined> {
  return db.transaction(async transaction => {
    const invitation = await findInvitationBySecret(secret, now, transaction)
    if (!invitation) return undefined
    const [edition] = await transaction
      .select({ slug: editions.slug, name: editions.name, end: endOfDevices(sql`${now.toISOString()}::timestamptz`) })
      .from(editions)
      .where(eq(editions.id, invitation.editionId))
    if (!edition) throw new Error('The invitation has no edition')

    const token = newToken()
    const { kind, editionId, memberId, id: invitationId } = invitation
    const [device] = await transaction
      .insert(devices)
      .values({
        editionId,
        memberId,
        invitationId,
        kind,
        name: await nameOfNext(invitation, transaction),
        tokenHash: hashToken(token),
        createdAt: now,
      })
      .returning()
    if (!device) throw new Error('The device was not written')
    const subject = { subject: 'device', subjectId: device.id, editionId }
    await recordDeed({ actor: null, verb: 'create', after: { kind }, ...subject }, transaction)
    await tellDoor(editionId, transaction)

    const { end, ...named } = edition
    return { deviceId: device.id, name: device.name, kind, token, expiresAt: end.toISOString(), edition: named }
  })
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
