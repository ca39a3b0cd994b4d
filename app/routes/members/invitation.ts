import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { inviteAgain } from '~/features/account/invite.server'
import { findMemberById } from '~/features/account/members.server'
import { canManageMembers } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { authorise, notFound } from '~/lib/http.server'

/** Sends the invitation again to somebody who has never signed in. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canManageMembers(member))
  const { id } = (await findMemberById(params.member)) ?? notFound()
  const { outcome } = context.asksTooOften ? { outcome: 'too-often' } : await inviteAgain({ id }, member)
  return redirect(`/organisation/membres/${id}?fait=${outcome}`, 303)
}

/** This address only receives; read, it leads to the member. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canManageMembers(member))
  const { id } = (await findMemberById(params.member)) ?? notFound()
  return redirect(`/organisation/membres/${id}`)
}
