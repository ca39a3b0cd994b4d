import { Link } from '@remix-run/react'
import { ButtonLink } from '~/ui/button'

type Props = {
  venueId: string
  rooms: { id: string; name: string; capacity: number | null; accessibility: string | null }[]
  canEdit: boolean
}

/** The rooms of a venue: how many people each takes, how to get in. */
export function RoomList({ venueId, rooms, canEdit }: Props) {
  const address = `/organisation/lieux/${venueId}/salles`
  return (
    <section aria-labelledby="rooms" className="grid gap-3">
      <h2 id="rooms">Salles</h2>
      {rooms.length === 0 && <p>Aucune salle pour l’instant.</p>}
      <ul className="grid">
        {rooms.map(({ id, name, capacity, accessibility }) => (
          <li key={id} className="grid border-t border-line py-2">
            {canEdit ? (
              <Link to={`${address}/${id}`} className="inline-flex min-h-touch items-center font-bold">
                {name}
              </Link>
            ) : (
              <span className="font-bold">{name}</span>
            )}
            <span className="text-base text-stone">
              {[capacity !== null && `${capacity} personnes`, accessibility].filter(Boolean).join(' · ') ||
                'Capacité inconnue'}
            </span>
          </li>
        ))}
      </ul>
      {canEdit && (
        <p>
          <ButtonLink to={`${address}/nouvelle`} look="secondary">
            Ajouter une salle
          </ButtonLink>
        </p>
      )}
    </section>
  )
}
