import { redirect } from '@remix-run/node'
import type { MemberRole } from 'db/schema/words'
import { auth } from './auth.server'
import { findGivenRoles } from './members.server'

export type SignedInMember = {
  id: string
  name: string
  email: string
  role: MemberRole | null
  editionRoles: Record<string, MemberRole>
  isAdmin: boolean
  organisationId: string | null
  sessionId: string
}

/** The signed-in, active member of this request. */
export async function findMember(request: Request): Promise<SignedInMember | undefined> {
  const found = await auth.api.getSession({ headers: request.headers })
  if (!found || found.user.deactivatedAt) return undefined

  const { session, user } = found
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role: (user.role ?? null) as MemberRole | null,
    editionRoles: await findGivenRoles(user.id),
    isAdmin: Boolean(user.adminSince),
    organisationId: user.organisationId ?? null,
    sessionId: session.id,
  }
}

/** Sends people without a session to the sign-in page, which leads back here. */
export async function requireMember(request: Request): Promise<SignedInMember> {
  const member = await findMember(request)
  if (member) return member
  const { pathname } = new URL(request.url)
  throw redirect(`/connexion?suite=${encodeURIComponent(pathname)}`)
}
