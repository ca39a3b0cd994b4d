import { Form } from '@remix-run/react'
import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import type { BookableActivity, OwnEnrolment } from '~/features/enrolment/queries.server'
import { type Clash, placesLeft } from '~/features/enrolment/rules'
import { clockTime } from '~/lib/dates'
import { Button } from '~/ui/button'

type Props = {
  activity: BookableActivity
  own: OwnEnrolment | undefined
  clash: Clash<OwnEnrolment> | undefined
  /** The private page's path. */
  ticket: string
}

/** The one thing to do about an activity: take a place, wait for one, give it back; or why there is nothing to do. */
export function Booking({ activity, own, clash, ticket }: Props) {
  if (clash && !own) return <Reason clash={clash} />
  return <OneButton activity={activity} own={own} address={`${ticket}/ateliers/${activity.slug}`} />
}

function Reason({ clash }: { clash: Clash<OwnEnrolment> }) {
  const { t, i18n } = useTranslation('enrolment')
  const { title, startsAt } = clash.with
  const time = clockTime(startsAt, i18n.language as Language)
  return <p className="border-s-4 border-line ps-3 text-stone">{t(`workshops.${clash.why}`, { other: title, time })}</p>
}

function OneButton({ activity, own, address }: Pick<Props, 'activity' | 'own'> & { address: string }) {
  const { t } = useTranslation('enrolment')
  const action = own ? endWord(own) : placesLeft(activity) === 0 ? 'wait' : 'take'
  return (
    <Form method="post" action={`${address}/${own ? 'restitution' : 'reservation'}`}>
      <Button
        type="submit"
        look={action === 'take' ? 'primary' : 'secondary'}
        aria-label={t('workshops.about', { action: t(`workshops.${action}`), title: activity.title })}
      >
        {t(`workshops.${action}`)}
      </Button>
    </Form>
  )
}

function endWord({ confirmedAt, promotedAt }: OwnEnrolment): 'giveBack' | 'refuse' | 'leave' {
  if (!confirmedAt) return 'leave'
  return promotedAt ? 'refuse' : 'giveBack'
}
