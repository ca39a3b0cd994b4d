import { Link } from '@remix-run/react'
import { longDay, timeRange } from '~/lib/dates'
import { Notice } from '~/ui/notice'

type Shown = { title: string; startsAt: Date; endsAt: Date; room: string | null; cancelledAt: Date | null }
type Props = { page: string; afterWork: Shown; activityPage: string }

/** Which after-work, when, where; and the way to its other pages. */
export function AfterWorkHeading({ page, afterWork, activityPage }: Props) {
  const { title, startsAt, endsAt, room, cancelledAt } = afterWork
  const base = `${activityPage}/after-work`
  const links = [
    ['Préparation', base],
    ['Réglages', `${base}/reglages`],
    ['Tours', `${base}/tours`],
    ['Fiches', `${base}/fiches`],
    ['Réservations', `${activityPage}/inscrits`],
    ['Porte', `${activityPage}/porte`],
  ] as const
  return (
    <header className="grid gap-2">
      <p className="text-stone first-letter:uppercase">
        {longDay(startsAt, 'fr')}, {timeRange(startsAt, endsAt, 'fr')}
        {room && ` · ${room}`}
      </p>
      <h1 className="text-3xl sm:text-4xl print:text-xl">
        {page}
        {'\u00a0'}: {title}
      </h1>
      <nav aria-label="Pages de l’after-work" className="no-print flex flex-wrap gap-x-5">
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
      {cancelledAt && <Notice title="Cet after-work est annulé." />}
    </header>
  )
}
