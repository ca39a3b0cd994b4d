import { Link } from '@remix-run/react'
import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { KindTag } from '~/features/activity/kind-tag'
import { EnrolmentState } from '~/features/enrolment/own-programme'
import { PlacesLeft } from '~/features/enrolment/places-left'
import type { BookableActivity, OwnEnrolment } from '~/features/enrolment/queries.server'
import type { Clash } from '~/features/enrolment/rules'
import { timeRange } from '~/lib/dates'
import { Booking } from './booking'

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
        {activity.room && <span lang="fr"> · {activity.room}</span>}
      </p>
      {!own?.confirmedAt && (
        <p className="text-base empty:hidden">
          <PlacesLeft activity={activity} />
        </p>
      )}
      <Booking activity={activity} own={own} clash={clash} ticket={ticket} />
      {activity.kind === 'after-work' && <AfterWorkLink address={`${ticket}/after-work/${activity.slug}`} />}
    </article>
  )
}

function AfterWorkLink({ address }: { address: string }) {
  const { t } = useTranslation('afterWork')
  return (
    <p>
      <Link to={address} className="inline-flex min-h-touch items-center font-bold">
        {t('see')}
      </Link>
    </p>
  )
}
