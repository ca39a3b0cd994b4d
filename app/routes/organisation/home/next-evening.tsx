import type { AfterWork } from '~/features/after-work/queries.server'
import { longDay, timeRange } from '~/lib/dates'
import { ButtonLink } from '~/ui/button'

type Props = { edition: { name: string }; afterWork: AfterWork }

/** For a recruiter, the after-work to come first of all: when, where, and what there is to do for it. */
export function NextEvening({ edition, afterWork: { title, startsAt, endsAt, room } }: Props) {
  return (
    <section aria-labelledby="evening" className="grid gap-3 rounded-brick border-2 border-ink bg-white p-5">
      <h2 id="evening">
        {title}, {edition.name}
      </h2>
      <p className="first-letter:uppercase">
        {longDay(startsAt, 'fr')}, {timeRange(startsAt, endsAt, 'fr')}
        {room && ` · ${room}`}
      </p>
      <p className="flex flex-wrap gap-3">
        <ButtonLink to="/organisation/entretiens">Mes entretiens</ButtonLink>
        <ButtonLink to="/organisation/offres" look="secondary">
          Mes offres
        </ButtonLink>
      </p>
    </section>
  )
}
