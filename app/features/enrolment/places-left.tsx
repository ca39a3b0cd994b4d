import type { Activity } from 'db/schema/activities'
import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '~/lib/numbers'
import { placesLeft, takesEnrolments } from './rules'

type Props = { activity: Pick<Activity, 'kind' | 'capacity' | 'placesTaken' | 'cancelledAt'> }

/** `Encore 4 places`, `Complet, liste d’attente`; nothing for what is open to all. */
export function PlacesLeft({ activity }: Props) {
  const { t, i18n } = useTranslation('enrolment')
  if (!takesEnrolments(activity)) return null
  const left = placesLeft(activity)
  if (left === null) return <>{t('noLimit')}</>
  if (left === 0) return <strong className="text-alert">{t('full')}</strong>
  return <>{t('left', { count: left, formatted: formatNumber(left, i18n.language as Language) })}</>
}
