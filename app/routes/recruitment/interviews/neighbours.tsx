import { Link } from '@remix-run/react'
import { clockTime } from '~/lib/dates'

type Neighbour = { id: string; name: string; startsAt: Date | null }

/** The interviews before and after this one, at the same table. */
export function Neighbours({ previous, next }: { previous?: Neighbour; next?: Neighbour }) {
  return (
    <nav aria-label="Autres entretiens" className="grid grid-cols-2 gap-3 border-t border-line pt-4">
      <div>{previous && <To neighbour={previous} label="Avant" />}</div>
      <div className="text-end">{next && <To neighbour={next} label="Ensuite" />}</div>
    </nav>
  )
}

function To({ neighbour: { id, name, startsAt }, label }: { neighbour: Neighbour; label: string }) {
  return (
    <Link to={`/organisation/entretiens/${id}`} className="inline-grid min-h-touch content-center">
      <span className="text-base">
        {label}
        {startsAt && `, à ${clockTime(startsAt, 'fr')}`}
      </span>
      <span className="font-bold wrap-anywhere">{name}</span>
    </Link>
  )
}
