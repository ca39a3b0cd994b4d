import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { openRegistration } from '~/features/edition/states.server'
import { authorise, notFound } from '~/lib/http.server'

/** Opens registration now. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const { outcome } = await openRegistration({ editionId: edition.id, actor: member, now: new Date() })
  const done = outcome === 'open' ? 'ouvertes' : 'passee'
  return redirect(`/organisation/editions/${edition.slug}/ouverture-inscriptions?fait=${done}`, 303)
}

/** This address only receives; read, it leads to the dates. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  return redirect(`/organisation/editions/${edition.slug}/ouverture-inscriptions`)
}
