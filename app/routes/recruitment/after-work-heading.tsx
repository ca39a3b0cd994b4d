import { longDay, timeRange } from '~/lib/dates'

type Props = {
  id: string
  edition: { name: string }
  afterWork: { title: string; startsAt: Date; endsAt: Date; room: string | null }
}

/** Which after-work, when and where. */
export function AfterWorkHeading({ id, edition, afterWork }: Props) {
  const { title, startsAt, endsAt, room } = afterWork
  return (
    <header className="grid gap-1">
      <h2 id={id}>
        {title}, {edition.name}
      </h2>
      <p className="text-stone first-letter:uppercase">
        {longDay(startsAt, 'fr')}, {timeRange(startsAt, endsAt, 'fr')}
        {room && ` · ${room}`}
      </p>
    </header>
  )
}
