import { type Database, db } from 'db/client.server'
import { editionRoles, type Member, members } from 'db/schema/members'
import type { MemberRole } from 'db/schema/words'
import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { revokeInvitationsOf } from '~/features/device/invitations.server'
import { revokeDevicesOf } from '~/features/device/revoke.server'
import { findGivenRoles } from './members.server'
import { forgetSessions } from './sessions.server'

type Values = {
  name: string
  role: MemberRole | null
  editionRoles: Record<string, MemberRole>
  isAdmin: boolean
  organisationId: string | null
}
type Answer<Outcome extends string> = Promise<{ outcome: Outcome | 'last-admin' }>

/** Changes who a member is and what they may do. The last active administrator stays one: `last-admin`. */
export async function editMember(
  { id }: { id: string },
  { editionRoles: given, isAdmin, ...values }: Values,
  actor: Actor,
): Answer<'changed'> {
  return db.transaction(async transaction => {
    const { member, isLastAdmin } = await lockMember(id, transaction)
    if (isLastAdmin && !isAdmin) return { outcome: 'last-admin' }

    const before = { ...auditedPart(member), editionRoles: await findGivenRoles(id, transaction) }
    const adminSince = isAdmin ? (member.adminSince ?? new Date()) : null
    const change = { ...values, adminSince, updatedAt: new Date() }
    await transaction.update(members).set(change).where(eq(members.id, id))
    await transaction.delete(editionRoles).where(eq(editionRoles.memberId, id))
    const rows = Object.entries(given).map(([editionId, role]) => ({ memberId: id, editionId, role }))
    if (rows.length > 0) await transaction.insert(editionRoles).values(rows)

    const after = { ...auditedPart({ ...member, ...change }), editionRoles: await findGivenRoles(id, transaction) }
    await recordDeed({ actor, verb: 'update', subject: 'member', subjectId: id, before, after }, transaction)
    return { outcome: 'changed' }
  })
}

/**
 * Ends a member's rights at once: no sign-in, open sessions closed, paired phones revoked. The account stays, and so does what
 * it did. The last active administrator stays one: `last-admin`.
 */
export async function deactivateMember({ id }: { id: string }, actor: Actor, now: Date): Answer<'deactivated'> {
  return db.transaction(async transaction => {
    const { member, isLastAdmin } = await lockMember(id, transaction)
    if (isLastAdmin) return { outcome: 'last-admin' }
    if (member.deactivatedAt) return { outcome: 'deactivated' }

    await transaction.update(members).set({ deactivatedAt: now }).where(eq(members.id, id))
    const sessions = await forgetSessions({ memberId: id }, transaction)
    await revokeInvitationsOf(id, now, transaction)
    const devices = await revokeDevicesOf(id, now, transaction)
    const after = { deactivatedAt: now, sessions, devices }
    await recordDeed({ actor, verb: 'deactivate', subject: 'member', subjectId: id, after }, transaction)
    return { outcome: 'deactivated' }
  })
}

/** Gives a deactivated member their rights back; they sign in again, and pair their phones again. */
export async function reactivateMember({ id }: { id: string }, actor: Actor): Promise<void> {
  await db.transaction(async transaction => {
    const { member } = await lockMember(id, transaction)
    if (!member.deactivatedAt) return
    await transaction.update(members).set({ deactivatedAt: null }).where(eq(members.id, id))
    await recordDeed({ actor, verb: 'restore', subject: 'member', subjectId: id }, transaction)
  })
}

/** Administrators first, in one order: two who demote each other wait in line, and the second one is the last. */
async function lockMember(id: string, transaction: Database) {
  const admins = await transaction
    .select({ id: members.id })
    .from(members)
    .where(and(isNotNull(members.adminSince), isNull(members.deactivatedAt)))
    .orderBy(asc(members.id))
    .for('update')
  const [member] = await transaction.select().from(members).where(eq(members.id, id)).for('update')
  if (!member) throw new Error('No such member')
  return { member, isLastAdmin: admins.length === 1 && admins[0]?.id === id }
}

function auditedPart({
  name,
  role,
  adminSince,
  organisationId,
}: Pick<Member, 'name' | 'role' | 'adminSince' | 'organisationId'>) {
  return { name, role, isAdmin: adminSince !== null, organisationId }
}
