import { ConflictNotice } from './conflict-notice'
import { missedGroups } from './group/missed'
import { MissedGroups } from './group/missed-groups'
import type { Door } from './use-door'

const OVER_THE_CAMERA = 'absolute inset-x-0 top-0 z-10 max-h-full overflow-y-auto border-b-2'

/** What is to be known between two tickets, one thing at a time, and over nothing that is being done. */
export function Notices({ door }: { door: Pick<Door, 'screen' | 'state' | 'device'> }) {
  const { screen, state, device } = door
  if (screen.name !== 'camera') return null
  if (missedGroups(state.refused).length > 0) {
    return <MissedGroups refused={state.refused} told={device.told} className={OVER_THE_CAMERA} />
  }
  return <ConflictNotice conflicts={state.conflicts} onRead={device.readConflicts} />
}
