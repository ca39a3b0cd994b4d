import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import type { TimetableGroup } from '~/features/programme/timetable'
import { clockTime, timeRange } from '~/lib/dates'
import { ActivityCard, type Card } from './activity-card'

type Props = { slug: string; group: TimetableGroup<Card>; showsPlaces: boolean }

/** The activities of one moment. */
export function ProgrammeGroup({ slug, group, showsPlaces }: Props) {
  const { t, i18n } = useTranslation('edition')
  const language = i18n.language as Language
  const { startsAt, endsAt, lastsAllAlong, activities } = group
  return (
    <section className="grid gap-3 border-t-4 border-brick pt-3 lg:grid-cols-[11rem_1fr] lg:gap-6 print:mt-2 print:break-inside-avoid print:grid-cols-[7rem_1fr] print:gap-2 print:border-t-2 print:pt-2">
      <h2 className="print:text-base">
        {lastsAllAlong
          ? t('programme.allAlong', { range: timeRange(startsAt, endsAt, language) })
          : t('programme.at', { time: clockTime(startsAt, language) })}
      </h2>
      <ul className="grid gap-3 sm:grid-cols-2 print:grid-cols-2 print:gap-2">
        {activities.map(activity => (
          <li key={activity.slug} className="grid break-inside-avoid">
            <ActivityCard edition={slug} activity={activity} showsEnd={!lastsAllAlong} showsPlaces={showsPlaces} />
          </li>
        ))}
      </ul>
    </section>
  )
}
