import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findRoom } from '~/features/venue/queries.server'
import { editRoom } from '~/features/venue/rooms.server'
import { RoomSchema } from '~/features/venue/schema'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { ButtonLink } from '~/ui/button'
import { formFields } from '~/ui/form-fields'
import { RoomForm } from './room-form'
import { ROOM_NAME_TAKEN } from './sentences'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.room.name ?? 'Salle'} · LNPSQ` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const room = (await findRoom(params.venue, params.room)) ?? notFound()
  return { room, back: `/organisation/lieux/${room.venueId}` }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const room = (await findRoom(params.venue, params.room)) ?? notFound()
  const form = await parseForm(request, RoomSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const { outcome } = await editRoom({ room, values: form.value, actor: member })
  if (outcome === 'name-taken') return data({ reply: form.reply({ fieldErrors: { name: [ROOM_NAME_TAKEN] } }) }, 422)
  return redirect(`/organisation/lieux/${room.venueId}?fait=salle`, 303)
}

export default function RoomPage() {
  const { room, back } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>{room.name}</h1>
      <RoomForm field={formFields(answer?.reply, room)} button="Enregistrer la salle" back={back} />
      <p>
        <ButtonLink to={`${back}/salles/${room.id}/retrait`} look="danger">
          Retirer la salle
        </ButtonLink>
      </p>
    </div>
  )
}
