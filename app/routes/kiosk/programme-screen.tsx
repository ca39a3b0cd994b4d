import type { Language } from 'db/schema/words'
import type { OwnActivity } from '~/features/device/protocol'
import { clockTime, timeRange } from '~/lib/dates'
import { Button } from '~/ui/button'
import type { KioskWords } from './words'

type Props = { words: KioskWords; language: Language; activities: OwnActivity[]; onClose: () => void }

/** What the ticket's person has a place in. No name. */
export function ProgrammeScreen({ words, language, activities, onClose }: Props) {
  return (
    <div className="grid max-w-3xl gap-5">
      {activities.length === 0 && (
        <p role="status" className="text-2xl">
          {words.programme.none}
        </p>
      )}
      <ol className="grid gap-3 empty:hidden">
        {activities.map(activity => (
          <li
            key={`${activity.title} ${activity.startsAt}`}
            className="max-w-none rounded-brick border-2 border-ink bg-white p-4"
          >
            <p className="font-bold text-brick tabular-nums">{timeOf(activity, language)}</p>
            <p className="font-heading text-2xl leading-tight font-bold">{activity.title}</p>
            {activity.room && <p className="text-xl">{activity.room}</p>}
            {activity.place === 'waiting' && (
              <p className="mt-1 w-fit rounded-brick bg-sun px-2 font-bold">{words.programme.waiting}</p>
            )}
          </li>
        ))}
      </ol>
      <Button className="min-h-16 text-xl" onClick={onClose}>
        {words.ok}
      </Button>
    </div>
  )
}

function timeOf({ startsAt, endsAt }: OwnActivity, language: Language): string {
  if (!startsAt) return ''
  const from = new Date(startsAt)
  return endsAt ? timeRange(from, new Date(endsAt), language) : clockTime(from, language)
}
