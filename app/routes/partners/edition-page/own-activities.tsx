import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import type { OwnActivity } from '~/features/partner-figures/own-part.server'
import type { PublicFigures } from '~/features/statistics/public-figures.server'
import { timeRange } from '~/lib/dates'
import { formatNumber } from '~/lib/numbers'

type Props = {
  activities: OwnActivity[]
  /** How far the edition's figures are; undefined before they are public. */
  state: PublicFigures['kind'] | undefined
  threshold: number | undefined
}

/** What the organisation held: hours and places, then how many people, once that is known. */
export function OwnActivities({ activities, state, threshold }: Props) {
  const { t } = useTranslation('partner')
  const isCounted = activities.some(({ numbers }) => numbers)
  const note = isCounted ? t('own.hidden', { threshold }) : t(state && state !== 'awaited' ? 'own.never' : 'own.later')
  return (
    <div className="grid gap-5">
      {activities.length === 0 && <p>{t('own.none')}</p>}
      <ul className="grid gap-5 lg:grid-cols-2">
        {activities.map(activity => (
          <OwnActivityCard key={activity.id} activity={activity} />
        ))}
      </ul>
      {activities.length > 0 && <p className="text-base text-stone">{note}</p>}
    </div>
  )
}

function OwnActivityCard({ activity }: { activity: OwnActivity }) {
  const { t, i18n } = useTranslation('partner')
  const { t: edition } = useTranslation('edition')
  const language = i18n.language as Language
  const { title, kind, startsAt, endsAt, capacity, numbers } = activity
  const known = (count: number | undefined) => (count === undefined ? t('own.masked') : formatNumber(count, language))
  const places = [
    { label: t('own.places'), value: capacity === null ? t('own.free') : formatNumber(capacity, language) },
    ...(numbers && capacity !== null
      ? (['confirmed', 'waiting', 'givenBack'] as const).map(key => ({
          label: t(`own.${key}`),
          value: known(numbers[key]),
        }))
      : []),
  ]
  return (
    <li className="grid content-start gap-4 rounded-brick border-2 border-ink bg-white p-5">
      <div className="grid gap-1">
        <p className="text-base text-stone">
          {edition(`kinds.${kind}`)}, {timeRange(new Date(startsAt), new Date(endsAt), language)}
        </p>
        <h3 lang="fr">{title}</h3>
      </div>
      {numbers && <Came numbers={numbers} />}
      <dl className="grid two-columns gap-x-4 gap-y-3">
        {places.map(({ label, value }) => (
          <div key={label} className="flex flex-col-reverse justify-end border-t border-line pt-2">
            <dt className="text-base leading-snug text-stone">{label}</dt>
            <dd className="font-bold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

function Came({ numbers: { attended, isCounted } }: { numbers: NonNullable<OwnActivity['numbers']> }) {
  const { t, i18n } = useTranslation('partner')
  if (!isCounted) return <p className="text-stone">{t('own.notCounted')}</p>
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      <strong
        className={`font-heading text-brick tabular-nums ${attended === undefined ? 'text-2xl' : 'text-5xl leading-none'}`}
      >
        {attended === undefined ? t('own.masked') : formatNumber(attended, i18n.language as Language)}
      </strong>{' '}
      {t('own.came', { count: attended ?? 2 })}
    </p>
  )
}
