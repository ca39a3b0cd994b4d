import { ConflictNotice } from './conflict-notice'
import { MissedGroups } from './group/missed-groups'
import type { Door } from './use-door'

/** What is to be known between two tickets, one thing at a time, and over nothing that is being done. */
export function Notices({ door }: { door: Pick<Door, 'screen' | 'state' | 'device' | 'settleGroups'> }) {
  const { screen, state, device } = door
  if (screen.name !== 'camera') return null
  const missed = state.refused.filter(({ refused }) => refused === 'group')
  if (missed.length > 0) return <MissedGroups missed={missed} onDone={door.settleGroups} />
  return <ConflictNotice conflicts={state.conflicts} onRead={device.readConflicts} />
}
