import { db } from 'db/client.server'
import { editionRoles, type Member } from 'db/schema/members'
import type { MemberRole } from 'db/schema/words'
import { createMember } from '~/features/account/create-member.server'
import { findActiveMember } from '~/features/account/queries.server'
import { createSignInLink, signIn } from '~/features/account/sign-in.server'

let last = 0

type Values = {
  role?: MemberRole | null
  editionRoles?: Record<string, MemberRole>
  isAdmin?: boolean
  email?: string
  name?: string
  organisationId?: string
}

/** A member's e-mail. */
export async function aMember({
  role = 'organiser',
  editionRoles: given = {},
  ...values
}: Values = {}): Promise<string> {
  const email = values.email ?? `membre-${++last}@exemple.fr`
  await createMember({ name: 'Camille', ...values, role, email })
  for (const [editionId, role] of Object.entries(given)) {
    const { id: memberId } = await theMember(email)
    await db.insert(editionRoles).values({ memberId, editionId, role })
  }
  return email
}

/** The active member with this e-mail. */
export async function theMember(email: string): Promise<Member> {
  const member = await findActiveMember(email)
  if (!member) throw new Error(`No active member has the e-mail ${email}`)
  return member
}

/** The Cookie header of a member who has just signed in. */
export async function aSignedInMember(values: Values = {}): Promise<string> {
  const email = await aMember(values)
  const link = await createSignInLink(email)
  const headers = await signIn(link?.split('/').at(-1) ?? '', new Request('http://localhost:3000/'))
  return (
    headers
      ?.getSetCookie()
      .map(cookie => cookie.split(';')[0])
      .join('; ') ?? ''
  )
}
