import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireMember } from '~/features/account/session.server'
import { canScanTickets } from '~/features/check-in/policy'
import { invitationPath } from '~/features/device/invitation-address.server'
import { createInvitation } from '~/features/device/invitations.server'
import { openCheckpoint } from '~/features/edition/open-checkpoint.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { findActivity } from '~/features/enrolment/queries.server'
import { authorise, notFound } from '~/lib/http.server'

/** The phone that asks becomes a device of the activity's own point of control, made the first time. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canScanTickets(member, edition))
  const activity = (await findActivity(edition.id, params.activity)) ?? notFound()

  const point = await openCheckpoint({ activityId: activity.id, actor: member })
  const own = { way: 'own', kind: 'door', label: member.name } as const
  const invitation = await createInvitation({
    ...own,
    edition,
    checkpointIds: [point],
    actor: member,
    now: new Date(),
  })
  return redirect(invitationPath(invitation), 303)
}

/** This address only receives; read, it leads to the activity's door. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canScanTickets(member, edition))
  const activity = (await findActivity(edition.id, params.activity)) ?? notFound()
  return redirect(`/organisation/editions/${edition.slug}/activites/${activity.slug}/porte`)
}
