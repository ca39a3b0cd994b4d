import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { copyActivity } from '~/features/activity/copy.server'
import { authorise } from '~/lib/http.server'
import { findAddressed } from './find-addressed.server'

/** One more session of the same workshop, right after the first: a person takes a place in one of them. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const { edition, activity, list } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  const { slug } = await copyActivity({ activity, startsAt: activity.endsAt, isSession: true, actor: member })
  return redirect(`${list}/${slug}?fait=copiee`, 303)
}

/** This address only receives; read, it leads to the activity. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const { edition, activity, list } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  return redirect(`${list}/${activity.slug}`)
}
