import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { listOwn } from '~/features/activity/queries.server'
import { moveToRoom } from '~/features/activity/rearrange.server'
import { ManyMovedSchema } from '~/features/activity/schema'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { isRoomOf, listRooms } from '~/features/venue/queries.server'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'
import { RoomField } from '../list/bulk-fields'
import { TellField } from '../tell-field'
import { toldQuery } from '../words'
import { FROM_THE_LIST, listTickable } from './list-tickable.server'
import { TickedActivities } from './ticked-activities'

export const meta: MetaFunction = () => [{ title: 'Changer de salle · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const [activities, rooms] = await Promise.all([listTickable(edition.id), listRooms(edition.venueId)])
  return {
    list: `/organisation/editions/${edition.slug}/activites`,
    activities,
    rooms: rooms.map(({ id, name }) => ({ id, name })),
  }
}

/** Puts the ticked activities in a room; the list sends them here. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const form = await parseForm(request, ManyMovedSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const roomId = form.value.room === 'none' ? null : form.value.room
  if (!(await isRoomOf(edition.venueId, roomId))) {
    return data({ reply: form.reply({ fieldErrors: { room: ['Choisissez une salle de la liste.'] } }) }, 422)
  }
  const own = await listOwn(edition.id, form.value.activities)
  if (own.length === 0) return data({ reply: form.reply({ fieldErrors: { activities: [FROM_THE_LIST] } }) }, 422)
  const { tell } = form.value
  const news = await moveToRoom({ ids: own.map(({ id }) => id), roomId, tell, actor: member, now: new Date() })
  return redirect(`/organisation/editions/${edition.slug}/activites?fait=deplacees${toldQuery(news)}`, 303)
}

export default function RoomChange() {
  const { list, activities, rooms } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()?.reply
  return (
    <div className="grid gap-6 py-10">
      <h1>Changer de salle</h1>
      <form method="post" className="grid gap-6">
        <TickedActivities activities={activities} reply={reply} />
        <RoomField rooms={rooms} reply={reply} />
        {activities.some(({ isHeld }) => isHeld) && <TellField reply={reply} />}
        <div className="flex flex-wrap gap-3">
          <Button type="submit">Changer de salle</Button>
          <ButtonLink to={list} look="secondary">
            Revenir aux activités
          </ButtonLink>
        </div>
      </form>
    </div>
  )
}
