import { Link } from '@remix-run/react'
import type { Activity } from 'db/schema/activities'
import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { clockTime } from '~/lib/dates'

type Neighbour = Pick<Activity, 'slug' | 'title' | 'startsAt'> | undefined
type Props = { programmeUrl: string; previous: Neighbour; next: Neighbour }

/** The activities just before and just after in the programme. */
export function ActivityNeighbours({ programmeUrl, previous, next }: Props) {
  const { t, i18n } = useTranslation('edition')
  const links = [
    { word: t('activity.previous'), activity: previous, place: '' },
    { word: t('activity.next'), activity: next, place: 'sm:col-start-2 sm:text-end' },
  ]
  return (
    <nav
      aria-label={t('activity.neighbours')}
      className="no-print grid gap-3 border-t-2 border-ink pt-4 sm:grid-cols-2"
    >
      {links.map(
        ({ word, activity, place }) =>
          activity && (
            <Link
              key={activity.slug}
              to={`${programmeUrl}/${activity.slug}`}
              className={`grid min-h-touch content-center py-1 ${place}`}
            >
              <span className="text-base text-stone">
                {word} · {clockTime(activity.startsAt, i18n.language as Language)}
              </span>
              <span lang="fr" className="font-bold">
                {activity.title}
              </span>
            </Link>
          ),
      )}
    </nav>
  )
}
