import { longDay, timeRange } from '~/lib/dates'
import { Notice } from '~/ui/notice'
import { PageHeading } from '~/ui/page-heading'

type Shown = { title: string; startsAt: Date; endsAt: Date; room: string | null; cancelledAt: Date | null }
type Props = { page: string; afterWork: Shown; activityPage: string }

/** Which after-work, when, where; and the way to its other pages. */
export function AfterWorkHeading({ page, afterWork, activityPage }: Props) {
  const { title, startsAt, endsAt, room, cancelledAt } = afterWork
  const base = `${activityPage}/after-work`
  const when = `${longDay(startsAt, 'fr')}, ${timeRange(startsAt, endsAt, 'fr')}`
  return (
    <div className="grid gap-2">
      <PageHeading
        above={[when, room].filter(Boolean).join(' · ')}
        title={title}
        label="Pages de l’after-work"
        pages={[
          ['Préparation', base],
          ['Réglages', `${base}/reglages`],
          ['Tours', `${base}/tours`],
          ['Fiches', `${base}/fiches`],
          ['Réservations', `${activityPage}/inscrits`],
          ['Porte', `${activityPage}/porte`],
        ]}
        current={page}
      />
      {cancelledAt && <Notice title="Cet after-work est annulé." />}
    </div>
  )
}
