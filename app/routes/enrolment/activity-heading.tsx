import { Link } from '@remix-run/react'
import type { BookableActivity } from '~/features/enrolment/queries.server'
import { timeRange } from '~/lib/dates'

type Props = { activity: BookableActivity; page: string; base: string }

/** Which activity, when, where; and the way to its other pages. */
export function ActivityHeading({ activity, page, base }: Props) {
  const links = [
    ['Réservations', `${base}/inscrits`],
    ['Porte', `${base}/porte`],
    ...(activity.kind === 'after-work' ? [['Entretiens', `${base}/after-work`] as const] : []),
  ] as const
  return (
    <header className="grid gap-2">
      <p className="text-stone first-letter:uppercase">
        {timeRange(activity.startsAt, activity.endsAt, 'fr')}
        {activity.room && ` · ${activity.room}`}
      </p>
      <h1 className="text-3xl sm:text-4xl">
        {page} : {activity.title}
      </h1>
      <nav aria-label="Pages de l’activité" className="no-print flex flex-wrap gap-x-5">
        {links.map(([label, to]) => (
          <Link
            key={to}
            to={to}
            aria-current={label === page ? 'page' : undefined}
            className="inline-flex min-h-touch items-center aria-[current=page]:font-bold aria-[current=page]:text-ink"
          >
            {label}
          </Link>
        ))}
      </nav>
    </header>
  )
}
