import { longDay, timeRange } from '~/lib/dates'
import { Tag } from '~/ui/tag'

type Props = {
  id: string
  edition: { name: string }
  afterWork: { title: string; startsAt: Date; endsAt: Date; room: string | null; cancelledAt: Date | null }
}

/** Which after-work, when and where. */
export function AfterWorkHeading({ id, edition, afterWork }: Props) {
  const { title, startsAt, endsAt, room, cancelledAt } = afterWork
  return (
    <header className="grid gap-1">
      <h2 id={id}>
        {title}, {edition.name}
      </h2>
      <p className="text-stone first-letter:uppercase">
        {longDay(startsAt, 'fr')}, {timeRange(startsAt, endsAt, 'fr')}
        {room && ` · ${room}`}
      </p>
      {cancelledAt && (
        <p>
          <Tag look="alert">Annulé</Tag>
        </p>
      )}
    </header>
  )
}
