import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { findActivity } from '~/features/enrolment/queries.server'
import { releasePlaces } from '~/features/enrolment/release.server'
import { ReleaseSchema } from '~/features/enrolment/schema'
import { authorise, notFound, parseForm } from '~/lib/http.server'

/** Frees the places of those who have not come; each can be given back on the page that follows. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const activity = (await findActivity(edition.id, params.activity)) ?? notFound()

  const form = await parseForm(request, ReleaseSchema)
  const evenIfNobodyCame = form.status === 'success' && form.value.anyway === 'on'
  const result = await releasePlaces({ activityId: activity.id, now: new Date(), actor: member, evenIfNobodyCame })
  const word = result.outcome === 'released' ? `liberees=${result.count}` : `fait=${result.outcome}`
  return redirect(`/organisation/editions/${edition.slug}/activites/${activity.slug}/porte?${word}`)
}

/** This address only receives; read, it leads to the activity's door. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const activity = (await findActivity(edition.id, params.activity)) ?? notFound()
  return redirect(`/organisation/editions/${edition.slug}/activites/${activity.slug}/porte`)
}
