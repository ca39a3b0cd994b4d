import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { type GiftOutcome, givePlace } from '~/features/enrolment/give-place.server'
import { findByShortCodes, findInEdition, readShortCodes } from '~/features/enrolment/people.server'
import { findActivity } from '~/features/enrolment/queries.server'
import { GiftSchema } from '~/features/enrolment/schema'
import { authorise, notFound, parseForm } from '~/lib/http.server'

/** Gives free places to people who are there: those ticked, in the order of the page, or the one with a short code. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const activity = (await findActivity(edition.id, params.activity)) ?? notFound()

  const page = `/organisation/editions/${edition.slug}/activites/${activity.slug}/porte`
  const form = await parseForm(request, GiftSchema)
  if (form.status !== 'success') return redirect(`${page}?fait=unknown`)
  const { registrations: ids, code } = form.value
  const ticked = ids.length > 0 ? await findInEdition(edition.id, ids) : []
  if (ticked.length < ids.length) notFound()
  const coded = await findByShortCodes(edition.id, readShortCodes(code ?? '') ?? [])
  const chosen = [...ids, ...coded.map(({ id }) => id)]
  if (chosen.length === 0) return redirect(`${page}?fait=unknown`)

  const results: GiftOutcome[] = []
  const gift = { activityId: activity.id, now: new Date(), actor: member }
  for (const registrationId of chosen) results.push(await givePlace({ ...gift, registrationId }))
  return redirect(`${page}?${wordsFor(results)}`)
}

/** What the page tells: how many places were given, and why not the first that was not. */
function wordsFor(results: GiftOutcome[]): URLSearchParams {
  const given = results.filter(({ outcome }) => outcome === 'given').length
  const refusal = results.find(({ outcome }) => outcome !== 'given')
  const words = new URLSearchParams({ donnees: String(given) })
  if (refusal) words.set('fait', refusal.outcome)
  if (refusal && 'activity' in refusal) words.set('avec', refusal.activity.slug)
  return words
}

/** This address only receives; read, it leads to the activity's door. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const activity = (await findActivity(edition.id, params.activity)) ?? notFound()
  return redirect(`/organisation/editions/${edition.slug}/activites/${activity.slug}/porte`)
}
