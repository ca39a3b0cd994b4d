import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireMember } from '~/features/account/session.server'
import { canScanTickets } from '~/features/check-in/policy'
import { openCheckpoint } from '~/features/edition/open-checkpoint.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { findActivity } from '~/features/enrolment/queries.server'
import { authorise, notFound } from '~/lib/http.server'

/** Opens the door's camera at the activity's own point of control, made the first time. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canScanTickets(member, edition))
  const activity = (await findActivity(edition.id, params.activity)) ?? notFound()

  const point = await openCheckpoint({ activityId: activity.id, actor: member })
  return redirect(`/organisation/editions/${edition.slug}/accueil?point=${point}`)
}

/** This address only receives; read, it leads to the activity's door. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canScanTickets(member, edition))
  const activity = (await findActivity(edition.id, params.activity)) ?? notFound()
  return redirect(`/organisation/editions/${edition.slug}/activites/${activity.slug}/porte`)
}
