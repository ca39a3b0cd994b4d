import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { setLinkClosed } from '~/features/group/create.server'
import { canManageGroups } from '~/features/group/policy'
import { findGroup } from '~/features/group/queries.server'
import { authorise, notFound } from '~/lib/http.server'

/** Only receives: back to the group. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canManageGroups(member, edition))
  const { id } = (await findGroup(edition.id, params.group)) ?? notFound()
  return redirect(`/organisation/editions/${edition.slug}/groupes/${id}`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canManageGroups(member, edition))
  const group = (await findGroup(edition.id, params.group)) ?? notFound()
  await setLinkClosed(group, null, member)
  return redirect(`/organisation/editions/${edition.slug}/groupes/${group.id}?fait=rouvert`, 303)
}
