import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { deactivateMember } from '~/features/account/edit-member.server'
import { listMembersByIds } from '~/features/account/members.server'
import { canManageMembers } from '~/features/account/policy'
import { TickedMembersSchema } from '~/features/account/schema'
import { requireMember } from '~/features/account/session.server'
import { authorise, isUuid, parseForm } from '~/lib/http.server'
import { DeactivationQuestion } from './deactivation-question'

export const meta: MetaFunction = () => [{ title: 'Désactiver des comptes · LNPSQ' }]

/** Asks once before the members of `?members=…&members=…` are deactivated. */
export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canManageMembers(member))
  const ids = new URL(request.url).searchParams.getAll('members').filter(isUuid).slice(0, 500)
  const active = (await listMembersByIds(ids)).filter(({ deactivatedAt }) => deactivatedAt === null)
  if (active.length === 0) throw redirect('/organisation/membres?fait=rien')
  return { people: active.map(({ id, name }) => ({ id, name })) }
}

export async function action({ request }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canManageMembers(member))
  const form = await parseForm(request, TickedMembersSchema)
  if (form.status !== 'success') return redirect('/organisation/membres?fait=rien', 303)

  const now = new Date()
  const outcomes = new Set<string>()
  for (const one of await listMembersByIds(form.value.members)) {
    outcomes.add((await deactivateMember(one, member, now)).outcome)
  }
  const done = outcomes.size === 0 ? 'rien' : outcomes.has('last-admin') ? 'dernier' : 'desactives'
  return redirect(`/organisation/membres?fait=${done}`, 303)
}

export default function BulkDeactivation() {
  const { people } = useLoaderData<typeof loader>()
  return <DeactivationQuestion people={people} back="/organisation/membres" />
}
