import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { canReadVenues } from '~/features/venue/policy'
import { listVenues } from '~/features/venue/queries.server'
import { authorise } from '~/lib/http.server'
import { ButtonLink } from '~/ui/button'
import { Table } from '~/ui/table'

export const meta: MetaFunction = () => [{ title: 'Lieux · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canReadVenues(member))
  const venues = await listVenues()
  return {
    canAdd: canOrganiseEverything(member),
    venues: venues.map(({ id, name, city, rooms }) => ({ id, name, city, rooms })),
  }
}

export default function Venues() {
  const { canAdd, venues } = useLoaderData<typeof loader>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1>Lieux</h1>
        {canAdd && <ButtonLink to="/organisation/lieux/nouveau">Ajouter un lieu</ButtonLink>}
      </div>
      {venues.length === 0 ? (
        <p>Aucun lieu pour l’instant.</p>
      ) : (
        <Table
          caption={`${venues.length} ${venues.length === 1 ? 'lieu' : 'lieux'}`}
          rows={venues}
          rowKey={({ id }) => id}
          columns={[
            {
              heading: 'Lieu',
              cell: ({ id, name }) => (
                <Link to={`/organisation/lieux/${id}`} className="inline-flex min-h-touch items-center font-bold">
                  {name}
                </Link>
              ),
            },
            { heading: 'Ville', cell: ({ city }) => city },
            { heading: 'Salles', cell: ({ rooms }) => rooms, isNumber: true },
          ]}
        />
      )}
    </div>
  )
}
