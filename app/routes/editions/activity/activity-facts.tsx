import type { Venue } from 'db/schema/venues'
import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import type { ProgrammeActivity } from '~/features/activity/queries.server'
import { venueName } from '~/features/edition/words'
import { PlacesLeft } from '~/features/enrolment/places-left'
import { tellsPlaces } from '~/features/enrolment/rules'
import { longDay, timeRange } from '~/lib/dates'
import { formatNumber } from '~/lib/numbers'
import { Fact, Facts } from '~/ui/facts'
import { type Session, Sessions } from './sessions'

type Props = {
  activity: ProgrammeActivity
  programmeUrl: string
  /** The same workshop at other times. */
  sessions: Session[]
  venue: Venue | null
  /** While places can be taken. */
  showsPlaces: boolean
}

/** When, where, with whom, and for how many. */
export function ActivityFacts({ activity, programmeUrl, sessions, venue, showsPlaces }: Props) {
  const { t, i18n } = useTranslation('edition')
  const language = i18n.language as Language
  const { startsAt, endsAt, room, hosts, speakers, capacity, level, languages, ageFrom, theme } = activity
  return (
    <Facts>
      <Fact label={t('activity.when')}>
        <p className="font-bold first-letter:uppercase">{longDay(startsAt, language)}</p>
        <p className="font-bold">{timeRange(startsAt, endsAt, language)}</p>
      </Fact>
      <Fact label={t('activity.where')}>
        {room && (
          <p lang="fr" className="font-bold">
            {room}
          </p>
        )}
        <p className="first-letter:uppercase">{venueName(venue, t)}</p>
      </Fact>
      {speakers.length > 0 && (
        <Fact label={t('activity.speakers')}>
          <ul lang="fr">
            {speakers.map(({ name, about }) => (
              <li key={name}>
                <span className="font-bold">{name}</span>
                {about && `, ${about}`}
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {hosts.length > 0 && <Fact label={t('activity.with')}>{hosts.map(host => host.name).join(', ')}</Fact>}
      {capacity && (
        <Fact label={t('activity.places')}>
          <p>{t('activity.capacity', { count: capacity, formatted: formatNumber(capacity, language) })}</p>
          {showsPlaces && tellsPlaces(activity, new Date()) && (
            <p className="font-bold">
              <PlacesLeft activity={activity} />
            </p>
          )}
        </Fact>
      )}
      {sessions.length > 0 && (
        <Fact label={t('activity.sessions', { count: sessions.length })}>
          <Sessions programmeUrl={programmeUrl} sessions={sessions} showsPlaces={showsPlaces} />
        </Fact>
      )}
      <Fact label={t('activity.level')}>{t(`activity.levels.${level}`)}</Fact>
      {ageFrom !== null && <Fact label={t('activity.age')}>{t('activity.ageFrom', { age: ageFrom })}</Fact>}
      {languages && (
        <Fact label={t('activity.languages')}>
          <span lang="fr">{languages}</span>
        </Fact>
      )}
      <Fact label={t('activity.theme')}>
        <span lang="fr">{theme}</span>
      </Fact>
    </Facts>
  )
}
