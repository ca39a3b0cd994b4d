import type { BookableActivity } from '~/features/enrolment/queries.server'
import { timeRange } from '~/lib/dates'
import { PageHeading } from '~/ui/page-heading'

type Props = { activity: BookableActivity; page: string; base: string }

/** Which activity, when, where; and the way to its other pages. */
export function ActivityHeading({ activity, page, base }: Props) {
  const { kind, title, startsAt, endsAt, room } = activity
  return (
    <PageHeading
      above={[timeRange(startsAt, endsAt, 'fr'), room].filter(Boolean).join(' · ')}
      title={title}
      label="Pages de l’activité"
      pages={[
        ['Réservations', `${base}/inscrits`],
        ['Porte', `${base}/porte`],
        ...(kind === 'after-work' ? [['Entretiens', `${base}/after-work`] as const] : []),
      ]}
      current={page}
    />
  )
}
