import { deviceName } from '~/features/account/words'
import { clockTime, longDay } from '~/lib/dates'
import { Button } from '~/ui/button'
import { Tag } from '~/ui/tag'

type Session = { id: string; createdAt: Date; userAgent: string | null }
export type SessionLine = { id: string; isThisOne: boolean; device: string; openedAt: string }

/** Sessions as people know them: by browser, and since when. */
export function sessionLines(sessions: Session[], thisOne?: string): SessionLine[] {
  return sessions.map(({ id, createdAt, userAgent }) => ({
    id,
    isThisOne: id === thisOne,
    device: deviceName(userAgent),
    openedAt: `${longDay(createdAt, 'fr')}, ${clockTime(createdAt, 'fr')}`,
  }))
}

export function SessionList({ sessions }: { sessions: SessionLine[] }) {
  return (
    <ul className="grid gap-3">
      {sessions.map(session => (
        <li
          key={session.id}
          className="flex flex-wrap items-center justify-between gap-3 rounded-brick border-2 border-line bg-white p-4"
        >
          <span>
            <strong>{session.device}</strong> {session.isThisOne && <Tag look="leaf">cet appareil</Tag>}
            <br />
            <span className="text-stone">depuis {session.openedAt}</span>
          </span>
          <form method="post">
            <input type="hidden" name="session" value={session.id} />
            <Button type="submit" look="secondary" aria-label={`Fermer la session de ${session.device}`}>
              Fermer
            </Button>
          </form>
        </li>
      ))}
    </ul>
  )
}
