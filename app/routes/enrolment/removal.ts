import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { giveBack } from '~/features/enrolment/give-back.server'
import { findInEdition } from '~/features/enrolment/people.server'
import { findActivity } from '~/features/enrolment/queries.server'
import { TickedSchema } from '~/features/enrolment/schema'
import { authorise, notFound, parseForm } from '~/lib/http.server'

/** Takes back the places of those ticked; the page that follows offers to undo it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const activity = (await findActivity(edition.id, params.activity)) ?? notFound()

  const form = await parseForm(request, TickedSchema)
  const page = `/organisation/editions/${edition.slug}/activites/${activity.slug}/inscrits`
  if (form.status !== 'success') return redirect(`${page}?fait=rien`)
  const people = await findInEdition(edition.id, form.value.registrations)
  if (people.length < form.value.registrations.length) notFound()

  const registrationIds = people.map(({ id }) => id)
  const back = { registrationIds, activityId: activity.id, now: new Date(), ending: 'organiser' as const }
  const { count } = await giveBack({ ...back, actor: member })
  if (count === 0) return redirect(`${page}?fait=rien`)
  return redirect(`${page}?retires=${people.map(({ shortCode }) => shortCode).join('-')}`)
}

/** This address only receives; read, it leads to the list. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const activity = (await findActivity(edition.id, params.activity)) ?? notFound()
  return redirect(`/organisation/editions/${edition.slug}/activites/${activity.slug}/inscrits`)
}
