import { randomUUID } from 'node:crypto'
import { db } from 'db/client.server'
import { editionRoles, type Member, members } from 'db/schema/members'
import type { MemberRole } from 'db/schema/words'
import { eq } from 'drizzle-orm'
import { invitationMessage } from 'emails/account/invitation'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { sendMessage } from '~/features/message/send.server'
import { config } from '~/lib/config.server'
import { createSignInLink } from './sign-in.server'

type Invitation = {
  name: string
  email: string
  role: MemberRole
  /** The only edition of the role; null: all of them. */
  editionId: string | null
  organisationId: string | null
  actor: Actor
}

/** Gives an account to a person and writes to them; an e-mail that has one already is left as it is. */
export async function inviteMember({ actor, role, editionId, ...person }: Invitation) {
  const id = randomUUID()
  const outcome = await db.transaction(async transaction => {
    const everywhere = editionId ? null : role
    const [member] = await transaction
      .insert(members)
      .values({ id, role: everywhere, ...person })
      .onConflictDoNothing({ target: members.email })
      .returning()
    if (!member) return 'known-email' as const

    if (editionId) await transaction.insert(editionRoles).values({ memberId: id, editionId, role })
    const after = { role: everywhere, editionRoles: editionId ? { [editionId]: role } : {} }
    const to = { organisationId: person.organisationId }
    const deed = { verb: 'invite' as const, subject: 'member', subjectId: id, editionId, after: { ...after, ...to } }
    await recordDeed({ actor, ...deed }, transaction)
    return 'invited' as const
  })
  if (outcome === 'known-email') return { outcome }
  await sendInvitation(person.email)
  return { outcome, memberId: id }
}

/** Writes again to an invited person; `has-come` for one who has signed in since, `deactivated` for an account without rights. */
export async function inviteAgain(
  { id }: { id: string },
  actor: Actor,
): Promise<{ outcome: 'invited' | 'has-come' | 'deactivated' }> {
  const found = await db.transaction(async transaction => {
    const [member] = await transaction.select().from(members).where(eq(members.id, id)).for('update')
    if (!member || member.deactivatedAt) return { outcome: 'deactivated' as const }
    if (hasCome(member)) return { outcome: 'has-come' as const }
    await recordDeed({ actor, verb: 'invite', subject: 'member', subjectId: id }, transaction)
    return { outcome: 'invited' as const, email: member.email }
  })
  if (found.outcome === 'invited') await sendInvitation(found.email)
  return { outcome: found.outcome }
}

/** True once a member has used a link: the first one shows that the address is theirs. */
export function hasCome({ emailVerified }: Pick<Member, 'emailVerified'>): boolean {
  return emailVerified
}

async function sendInvitation(email: string): Promise<void> {
  const link = await createSignInLink(email)
  if (!link) return
  const message = invitationMessage({ link, signInPage: `${config.appUrl}/connexion` })
  await sendMessage({ template: 'invitation', to: email, ...message })
}
