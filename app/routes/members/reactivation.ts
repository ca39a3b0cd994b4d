import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { reactivateMember } from '~/features/account/edit-member.server'
import { findMemberById } from '~/features/account/members.server'
import { canManageMembers } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { authorise, notFound } from '~/lib/http.server'

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canManageMembers(member))
  const { id } = (await findMemberById(params.member)) ?? notFound()
  await reactivateMember({ id }, member)
  return redirect(`/organisation/membres/${id}?fait`, 303)
}

/** This address only receives; read, it leads to the member. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canManageMembers(member))
  const { id } = (await findMemberById(params.member)) ?? notFound()
  return redirect(`/organisation/membres/${id}`)
}
