import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { listOwn } from '~/features/activity/queries.server'
import { shiftActivities } from '~/features/activity/rearrange.server'
import { ManyShiftedSchema } from '~/features/activity/schema'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { authorise, notFound, parseForm } from '~/lib/http.server'

/** Makes the ticked activities start and end earlier or later. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const form = await parseForm(request, ManyShiftedSchema)
  if (form.status !== 'success') return redirect(`/organisation/editions/${edition.slug}/activites?fait=rien`, 303)
  const own = await listOwn(edition.id, form.value.activities)
  await shiftActivities({ ids: own.map(({ id }) => id), minutes: form.value.minutes, actor: member })
  return redirect(`/organisation/editions/${edition.slug}/activites?fait=${own.length > 0 ? 'decalees' : 'rien'}`, 303)
}

/** This address only receives; read, it leads to the list. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  return redirect(`/organisation/editions/${edition.slug}/activites`)
}
