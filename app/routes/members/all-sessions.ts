import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { findMemberById } from '~/features/account/members.server'
import { canManageMembers } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { closeSessions } from '~/features/account/sessions.server'
import { authorise, notFound } from '~/lib/http.server'

/** Closes all sessions of a member, who signs in again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canManageMembers(member))
  const { id } = (await findMemberById(params.member)) ?? notFound()
  await closeSessions({ memberId: id, actor: member })
  return redirect(`/organisation/membres/${id}/sessions?fait`, 303)
}

/** This address only receives; read, it leads to the sessions. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canManageMembers(member))
  const { id } = (await findMemberById(params.member)) ?? notFound()
  return redirect(`/organisation/membres/${id}/sessions`)
}
