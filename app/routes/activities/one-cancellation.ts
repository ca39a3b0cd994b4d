import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { authorise } from '~/lib/http.server'
import { findAddressed } from './find-addressed.server'

/** Leads to the page that asks before activities are cancelled, for this one. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const { edition, activity, list } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  return redirect(`${list}-en-lot/annulation?activities=${activity.id}`)
}
