import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { deactivateMember } from '~/features/account/edit-member.server'
import { findMemberById } from '~/features/account/members.server'
import { canManageMembers } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { authorise, notFound } from '~/lib/http.server'
import { DeactivationQuestion } from './deactivation-question'

export const meta: MetaFunction = () => [{ title: 'Désactiver un compte · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canManageMembers(member))
  const { id, name } = (await findMemberById(params.member)) ?? notFound()
  return { id, name }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canManageMembers(member))
  const found = (await findMemberById(params.member)) ?? notFound()
  const { outcome } = await deactivateMember(found, member, new Date())
  return redirect(`/organisation/membres?fait=${outcome === 'last-admin' ? 'dernier' : 'desactives'}`, 303)
}

export default function Deactivation() {
  const { id, name } = useLoaderData<typeof loader>()
  return <DeactivationQuestion people={[{ id, name }]} back={`/organisation/membres/${id}`} />
}
