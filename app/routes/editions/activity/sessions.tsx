import { Link } from '@remix-run/react'
import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import type { ProgrammeActivity } from '~/features/activity/queries.server'
import { PlacesLeft } from '~/features/enrolment/places-left'
import { tellsPlaces } from '~/features/enrolment/rules'
import { timeRange } from '~/lib/dates'

export type Session = Pick<
  ProgrammeActivity,
  'slug' | 'startsAt' | 'endsAt' | 'room' | 'kind' | 'capacity' | 'placesTaken' | 'cancelledAt'
>
type Props = { programmeUrl: string; sessions: Session[]; showsPlaces: boolean }

/** The same workshop at other times, each with what is left there. */
export function Sessions({ programmeUrl, sessions, showsPlaces }: Props) {
  const { t, i18n } = useTranslation('edition')
  return (
    <ul>
      {sessions.map(session => (
        <li key={session.slug}>
          <Link
            to={`${programmeUrl}/${session.slug}`}
            className="inline-block min-h-touch content-center first-letter:uppercase"
          >
            {timeRange(session.startsAt, session.endsAt, i18n.language as Language)}
          </Link>
          {session.room && <span lang="fr">{`, ${session.room}`}</span>}
          {session.cancelledAt && ` (${t('activity.sessionCancelled')})`}
          {showsPlaces && tellsPlaces(session, new Date()) && (
            <span className="block text-base font-bold">
              <PlacesLeft activity={session} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
