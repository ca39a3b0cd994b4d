import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findVenue } from '~/features/venue/queries.server'
import { addRoom } from '~/features/venue/rooms.server'
import { RoomSchema } from '~/features/venue/schema'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { formFields } from '~/ui/form-fields'
import { RoomForm } from './room-form'
import { ROOM_NAME_TAKEN } from './sentences'

export const meta: MetaFunction = () => [{ title: 'Ajouter une salle · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const { id, name } = (await findVenue(params.venue)) ?? notFound()
  return { name, back: `/organisation/lieux/${id}` }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const venue = (await findVenue(params.venue)) ?? notFound()
  const form = await parseForm(request, RoomSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const { outcome } = await addRoom({ venueId: venue.id, values: form.value, actor: member })
  if (outcome === 'name-taken') return data({ reply: form.reply({ fieldErrors: { name: [ROOM_NAME_TAKEN] } }) }, 422)
  return redirect(`/organisation/lieux/${venue.id}?fait=salle`, 303)
}

export default function NewRoom() {
  const { name, back } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>Ajouter une salle à {name}</h1>
      <RoomForm field={formFields(answer?.reply)} button="Ajouter la salle" back={back} />
    </div>
  )
}
