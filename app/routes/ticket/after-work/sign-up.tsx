import { useTranslation } from 'react-i18next'
import { Booking } from '../workshops/booking'
import type { Candidacy } from './find-candidacy.server'

/** The button that takes or gives back a place, or why there is none. */
export function SignUp({ candidacy, ticket }: { candidacy: Candidacy; ticket: string }) {
  const { t } = useTranslation('afterWork')
  const { activity, own, clash, hasStarted, isOver } = candidacy
  if (activity.cancelledAt) return null
  if (isOver) return <p>{t('over')}</p>
  if (hasStarted && !own) return <p>{t('started')}</p>
  return <Booking activity={activity} own={own} clash={clash} ticket={ticket} />
}
