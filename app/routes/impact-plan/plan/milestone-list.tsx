import { Link } from '@remix-run/react'
import { ButtonLink } from '~/ui/button'

type Props = { milestones: { id: string; year: number; title: string }[]; address: string }

/** What happened, year by year. */
export function MilestoneList({ milestones, address }: Props) {
  return (
    <section aria-labelledby="milestones" className="grid gap-3 border-t-2 border-ink pt-4">
      <h2 id="milestones">Jalons, année après année</h2>
      {milestones.length === 0 && <p>Aucun jalon pour l’instant.</p>}
      <ul className="grid">
        {milestones.map(({ id, year, title }) => (
          <li key={id} className="flex max-w-none items-baseline gap-4 border-t border-line">
            <span className="tabular-nums">{year}</span>
            <Link to={`${address}/${id}`} className="inline-flex min-h-touch items-center py-1">
              {title}
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <ButtonLink to={`${address}/nouveau`} look="secondary">
          Ajouter un jalon
        </ButtonLink>
      </p>
    </section>
  )
}
