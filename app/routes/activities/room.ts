import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { listOwn } from '~/features/activity/queries.server'
import { moveToRoom } from '~/features/activity/rearrange.server'
import { ManyMovedSchema } from '~/features/activity/schema'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { isRoomOf } from '~/features/venue/queries.server'
import { authorise, notFound, parseForm } from '~/lib/http.server'

/** Puts the ticked activities in a room. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const form = await parseForm(request, ManyMovedSchema)
  if (form.status !== 'success') return redirect(`/organisation/editions/${edition.slug}/activites?fait=rien`, 303)
  const roomId = form.value.room === 'none' ? null : form.value.room
  if (!(await isRoomOf(edition.venueId, roomId))) notFound()
  const own = await listOwn(edition.id, form.value.activities)
  await moveToRoom({ ids: own.map(({ id }) => id), roomId, actor: member })
  return redirect(`/organisation/editions/${edition.slug}/activites?fait=${own.length > 0 ? 'deplacees' : 'rien'}`, 303)
}

/** This address only receives; read, it leads to the list. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  return redirect(`/organisation/editions/${edition.slug}/activites`)
}
