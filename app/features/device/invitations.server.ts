import { type Database, db, rows } from 'db/client.server'
import { type DeviceInvitation, deviceInvitations, devices, invitationCheckpoints } from 'db/schema/devices'
import { type Edition, editions } from 'db/schema/editions'
import type { DeviceKind } from 'db/schema/words'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { isUuid } from '~/lib/http.server'
import { findInvitationIdBySecret } from './invitation-address.server'
import { endOfDevices, type InvitationWay, reachOfInvitation } from './moments.server'

type Inviting = {
  edition: Pick<Edition, 'id'>
  way: InvitationWay
  kind: DeviceKind
  label: string
  /** Of the edition; none: everywhere. */
  checkpointIds: string[]
  actor: { id: string }
  now: Date
}

/** Opens a way in for phones without an account. */
export async function createInvitation({ edition, way, kind, label, checkpointIds, actor, now }: Inviting) {
  const values = { editionId: edition.id, memberId: actor.id, kind, label, createdAt: now }
  return db.transaction(async (transaction): Promise<DeviceInvitation> => {
    const [invitation] = await transaction
      .insert(deviceInvitations)
      .values({ ...values, ...reachOfInvitation(way, now) })
      .returning()
    if (!invitation) throw new Error('The invitation was not written')
    const points = checkpointIds.map(checkpointId => ({
      invitationId: invitation.id,
      checkpointId,
      editionId: edition.id,
    }))
    if (points.length > 0) await transaction.insert(invitationCheckpoints).values(points)
    const after = { kind, mostDevices: invitation.mostDevices, expiresAt: invitation.expiresAt }
    await recordDeed({ actor, verb: 'create', after, ...subjectOf(invitation) }, transaction)
    return invitation
  })
}

/**
 * The invitation that a secret opens, held until the transaction's end: of two phones that come with one that makes a single
 * device, one gets in. Undefined when it is unknown, over, revoked, used up, or its member may do nothing any more.
 */
export async function findInvitationBySecret(secret: string | undefined, now: Date, transaction: Database) {
  const id = findInvitationIdBySecret(secret)
  if (!id || !(await holdInviter(id, transaction))) return undefined
  const [found] = await transaction
    .select({ invitation: deviceInvitations })
    .from(deviceInvitations)
    .innerJoin(editions, eq(editions.id, deviceInvitations.editionId))
    .where(and(eq(deviceInvitations.id, id), isOpen(now)))
    .for('update', { of: deviceInvitations })
  if (!found) return undefined
  const { invitation } = found
  // Another statement, so that it sees what was made while this one waited.
  const made = await transaction.$count(devices, eq(devices.invitationId, id))
  return made < invitation.mostDevices ? invitation : undefined
}

/** The member first, as when one is deactivated: two that lock in another order would wait for each other for ever. */
async function holdInviter(invitationId: string, transaction: Database): Promise<boolean> {
  const [inviter] = await rows<{ isGone: boolean }>(
    sql`select m.deactivated_at is not null as "isGone" from device_invitations i join members m on m.id = i.member_id
      where i.id = ${invitationId} for key share of m`,
    transaction,
  )
  return !inviter?.isGone
}

const end = sql<Date>`coalesce(${deviceInvitations.expiresAt}, ${endOfDevices(deviceInvitations.createdAt)})`.mapWith(
  deviceInvitations.createdAt,
)

/** Neither over nor revoked, in a query on their editions too. */
function isOpen(now: Date) {
  return and(isNull(deviceInvitations.revokedAt), sql`${end} > ${now.toISOString()}::timestamptz`)
}

export type OpenInvitation = DeviceInvitation & { expiresAt: Date; made: number; checkpoints: string[] }

/** The invitations that still let a device in, the newest first, with the devices made and the names of their checkpoints. */
export async function listOpenInvitations(editionId: string, now: Date): Promise<OpenInvitation[]> {
  const made = sql<number>`(select count(*)::int from devices d where d.invitation_id = device_invitations.id)`
  const found = await db
    .select({
      invitation: deviceInvitations,
      expiresAt: end,
      made,
      checkpoints: sql<string[]>`(
        select coalesce(json_agg(c.name order by c.activity_id is not null, c.position, c.name), '[]')
        from invitation_checkpoints i join checkpoints c on c.id = i.checkpoint_id
        where i.invitation_id = device_invitations.id
      )`,
    })
    .from(deviceInvitations)
    .innerJoin(editions, eq(editions.id, deviceInvitations.editionId))
    .where(
      and(eq(deviceInvitations.editionId, editionId), isOpen(now), sql`${made} < ${deviceInvitations.mostDevices}`),
    )
    .orderBy(sql`${deviceInvitations.createdAt} desc`, deviceInvitations.id)
  return found.map(({ invitation, ...rest }) => ({ ...invitation, ...rest }))
}

/** An invitation of that edition and of no other. */
export async function findInvitation(editionId: string, id: string | undefined): Promise<DeviceInvitation | undefined> {
  if (!isUuid(id)) return undefined
  const [found] = await db.select().from(deviceInvitations).where(eq(deviceInvitations.id, id))
  return found?.editionId === editionId ? found : undefined
}

type Revoking = { invitation: Pick<DeviceInvitation, 'id' | 'editionId'>; actor: Actor; now: Date }

/** Makes an invitation let nobody in any more; the devices it made stay. Doing it again changes nothing. */
export async function revokeInvitation({ invitation, actor, now }: Revoking): Promise<void> {
  await db.transaction(async transaction => {
    const revoked = await transaction
      .update(deviceInvitations)
      .set({ revokedAt: now })
      .where(and(eq(deviceInvitations.id, invitation.id), isNull(deviceInvitations.revokedAt)))
      .returning({ id: deviceInvitations.id })
    if (revoked.length === 0) return
    const change = { before: { revokedAt: null }, after: { revokedAt: now } }
    await recordDeed({ actor, verb: 'close', ...change, ...subjectOf(invitation) }, transaction)
  })
}

/** The same for all that a member made. Before their devices are revoked: a phone that is coming in is seen then. */
export async function revokeInvitationsOf(memberId: string, now: Date, transaction: Database): Promise<void> {
  await transaction
    .update(deviceInvitations)
    .set({ revokedAt: now })
    .where(and(eq(deviceInvitations.memberId, memberId), isNull(deviceInvitations.revokedAt)))
}

/** What the journal says of an invitation: never its label, which may be somebody's first name. */
function subjectOf({ id, editionId }: Pick<DeviceInvitation, 'id' | 'editionId'>) {
  return { subject: 'device-invitation', subjectId: id, editionId }
}
