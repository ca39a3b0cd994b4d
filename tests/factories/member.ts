import type { MemberRole } from 'db/schema/words'
import { createMember } from '~/features/account/create-member.server'
import { createSignInLink, signIn } from '~/features/account/sign-in.server'

let last = 0

type Values = { role?: MemberRole; isAdmin?: boolean; email?: string; name?: string; organisationId?: string }

/** A member's e-mail. */
export async function aMember({ role = 'organiser', ...values }: Values = {}): Promise<string> {
  const email = values.email ?? `membre-${++last}@exemple.fr`
  await createMember({ name: 'Camille', ...values, role, email })
  return email
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
