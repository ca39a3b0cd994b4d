import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { venueAddress } from '~/features/edition/words'
import { editVenue } from '~/features/venue/edit.server'
import { canReadVenues } from '~/features/venue/policy'
import { findVenue, listRooms } from '~/features/venue/queries.server'
import { VenueSchema } from '~/features/venue/schema'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'
import { Fact, Facts } from '~/ui/facts'
import { formFields } from '~/ui/form-fields'
import { Notice } from '~/ui/notice'
import { RoomList } from './room-list'
import { VenueForm } from './venue-form'

const NOTICES = {
  cree: 'Le lieu est ajouté. Ajoutez maintenant ses salles.',
  enregistre: 'Les changements sont enregistrés.',
  salle: 'La salle est enregistrée.',
  'salle-retiree': 'La salle est retirée.',
} as const

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.venue.name ?? 'Lieu'} · LNPSQ` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canReadVenues(member))
  const venue = (await findVenue(params.venue)) ?? notFound()
  const rooms = await listRooms(venue.id)
  const done = new URL(request.url).searchParams.get('fait')
  return {
    venue,
    address: venueAddress(venue),
    rooms: rooms.map(({ id, name, capacity, accessibility }) => ({ id, name, capacity, accessibility })),
    canEdit: canOrganiseEverything(member),
    notice: ownValue(NOTICES, done),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const venue = (await findVenue(params.venue)) ?? notFound()
  const form = await parseForm(request, VenueSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  await editVenue({ venue, values: form.value, actor: member })
  return redirect(`/organisation/lieux/${venue.id}?fait=enregistre`, 303)
}

export default function VenuePage() {
  const { venue, address, rooms, canEdit, notice } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="grid max-w-2xl gap-8 py-10">
      <h1>{venue.name}</h1>
      {notice && !answer && <Notice tone="success" title={notice} />}
      <RoomList venueId={venue.id} rooms={rooms} canEdit={canEdit} />
      <section aria-labelledby="venue" className="grid gap-4">
        <h2 id="venue">Adresse et accès</h2>
        {canEdit ? (
          <VenueForm field={formFields(answer?.reply, venue)} button="Enregistrer le lieu" />
        ) : (
          <Facts>
            <Fact label="Adresse">{address}</Fact>
            {venue.transport && <Fact label="Transports">{venue.transport}</Fact>}
            {venue.accessibility && <Fact label="Accès">{venue.accessibility}</Fact>}
          </Facts>
        )}
      </section>
    </div>
  )
}
