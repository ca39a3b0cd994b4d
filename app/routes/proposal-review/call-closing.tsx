import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { closeCall } from '~/features/edition/call.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { authorise, notFound } from '~/lib/http.server'

/** Closes the call now; opening it again undoes it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  await closeCall({ edition, actor: member, now: new Date() })
  return redirect(`/organisation/editions/${edition.slug}/propositions?appel`, 303)
}

/** This address only receives; read, it leads to the proposals. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  return redirect(`/organisation/editions/${edition.slug}/propositions`)
}
