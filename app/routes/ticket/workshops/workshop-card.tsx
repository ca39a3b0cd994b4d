import { Form } from '@remix-run/react'
import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { KindTag } from '~/features/activity/kind-tag'
import { EnrolmentState } from '~/features/enrolment/own-programme'
import { PlacesLeft } from '~/features/enrolment/places-left'
import type { BookableActivity, OwnEnrolment } from '~/features/enrolment/queries.server'
import { type Clash, placesLeft } from '~/features/enrolment/rules'
import { clockTime, timeRange } from '~/lib/dates'
import { Button } from '~/ui/button'

type Props = {
  activity: BookableActivity
  own: OwnEnrolment | undefined
  clash: Clash<OwnEnrolment> | undefined
  /** The private page's path. */
  ticket: string
  edition: { slug: string }
}

/** An activity to choose: when, where, how many places, and the one thing to do about it. */
export function WorkshopCard({ activity, own, clash, ticket, edition }: Props) {
  const { i18n } = useTranslation('enrolment')
  return (
    <article
      id={activity.slug}
      className={`grid gap-2 rounded-brick border-2 bg-white p-4 ${own ? 'border-leaf' : 'border-ink'}`}
    >
      <p className="flex flex-wrap items-center gap-2">
        <KindTag activity={activity} />
        {own && <EnrolmentState enrolment={own} />}
      </p>
      <h3 lang="fr">
        <a href={`/editions/${edition.slug}/programme/${activity.slug}`} className="text-ink">
          {activity.title}
        </a>
      </h3>
      <p className="text-base first-letter:uppercase">
        {timeRange(activity.startsAt, activity.endsAt, i18n.language as Language)}
        {activity.room && <span lang="fr"> · {activity.room}</span>} · <PlacesLeft activity={activity} />
      </p>
      {clash && !own ? (
        <Reason clash={clash} />
      ) : (
        <OneButton activity={activity} own={own} address={`${ticket}/ateliers/${activity.slug}`} />
      )}
    </article>
  )
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
