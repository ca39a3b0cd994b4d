import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { KindTag } from '~/features/activity/kind-tag'
import type { ProgrammeActivity } from '~/features/activity/queries.server'
import { PlacesLeft } from '~/features/enrolment/places-left'
import { tellsPlaces } from '~/features/enrolment/rules'
import { clockTime } from '~/lib/dates'
import { Tag } from '~/ui/tag'

export type Card = ReturnType<typeof forCard>
type Props = {
  edition: string
  activity: Card
  showsEnd: boolean
  /** While places can be taken. */
  showsPlaces: boolean
}

/** What a card shows of an activity; the rest stays on the server. */
export function forCard({ slug, title, kind, format, room, hosts, speakers, ...activity }: ProgrammeActivity) {
  const named = (people: { name: string }[]) => people.map(({ name }) => name).join(', ')
  const { startsAt, endsAt, cancelledAt, capacity, placesTaken, level, ageFrom, languages } = activity
  const where = [room, named(hosts), named(speakers)].filter(Boolean).join(' · ')
  const shown = { slug, title, kind, format, where, level, ageFrom, languages }
  return { ...shown, startsAt, endsAt, cancelledAt, capacity, placesTaken }
}

/** An activity in the programme; the whole card leads to it. */
export function ActivityCard({ edition, activity, showsEnd, showsPlaces }: Props) {
  const { t, i18n } = useTranslation('edition')
  const { slug, title, where, endsAt, cancelledAt } = activity
  return (
    <article className="relative grid content-start gap-1.5 rounded-brick border-2 border-ink bg-white p-4 hover:outline-2 hover:outline-ink print:border print:px-2 print:py-1">
      <p className="flex flex-wrap items-center gap-2 text-base print:text-sm">
        <KindTag activity={activity} />
        {cancelledAt && <Tag look="alert">{t('programme.cancelled')}</Tag>}
        {showsEnd && (
          <span className="text-stone">
            {t('programme.until', { time: clockTime(endsAt, i18n.language as Language) })}
          </span>
        )}
      </p>
      <h3 lang="fr" className={`print:text-base ${cancelledAt ? 'line-through' : ''}`}>
        {/* No Link: it resolves its address against every route, and there is one card an activity. */}
        <a
          href={`/editions/${edition}/programme/${slug}`}
          className="text-ink print:no-underline after:absolute after:inset-0"
        >
          {title}
        </a>
      </h3>
      <p lang="fr" className="text-base leading-snug text-stone print:text-sm">
        {where}
      </p>
      <ForWhom activity={activity} />
      {showsPlaces && tellsPlaces(activity, new Date()) && (
        <p className="no-print text-base font-bold">
          <PlacesLeft activity={activity} />
        </p>
      )}
    </article>
  )
}

/** What to know before coming, where it is not for everybody in French. */
function ForWhom({ activity: { level, ageFrom, languages } }: { activity: Card }) {
  const { t } = useTranslation('edition')
  const known = [
    ageFrom !== null && t('programme.ageFrom', { age: ageFrom }),
    level !== 'everyone' && t(`programme.levels.${level}`),
  ].filter(Boolean)
  if (known.length === 0 && !languages) return null
  return (
    <p className="text-base leading-snug first-letter:uppercase print:text-sm">
      {known.join(' · ')}
      {known.length > 0 && languages && ' · '}
      {languages && <span lang="fr">{languages}</span>}
    </p>
  )
}
