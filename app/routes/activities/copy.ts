import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { copyActivity } from '~/features/activity/copy.server'
import { authorise } from '~/lib/http.server'
import { findAddressed } from './find-addressed.server'

/** The same activity again, as another one. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const { edition, activity, list } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  const { slug } = await copyActivity({ activity, startsAt: activity.startsAt, isSession: false, actor: member })
  return redirect(`${list}/${slug}?fait=copiee`, 303)
}

/** This address only receives; read, it leads to the activity. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const { edition, activity, list } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  return redirect(`${list}/${activity.slug}`)
}
