import type { DoubleAdmission } from '~/features/device/protocol'
import { ConflictNotice } from './conflict-notice'
import { missedGroups } from './group/missed'
import { MissedGroups } from './group/missed-groups'
import { entryOf, type OwnSighting } from './last-entry'
import type { Door } from './use-door'

const OVER_THE_CAMERA = 'absolute inset-x-0 top-0 z-10 max-h-full overflow-y-auto border-b-2'

/** What is to be known between two tickets, one thing at a time, and over nothing that is being done. */
export function Notices({ door }: { door: Pick<Door, 'screen' | 'show' | 'state' | 'device'> }) {
  const { screen, show, state, device } = door
  if (screen.name !== 'camera') return null
  if (missedGroups(state.refused).length > 0) {
    return <MissedGroups refused={state.refused} told={device.told} className={OVER_THE_CAMERA} />
  }

  async function takeBack(conflict: DoubleAdmission, own: OwnSighting) {
    const last = await entryOf(conflict, own)
    await device.readConflicts([conflict])
    if (last) show({ name: 'undo', last, from: screen })
  }
  return (
    <ConflictNotice
      conflicts={state.conflicts}
      // A rehearsal writes nothing in the book of the door, an undo no more than the rest.
      deviceId={state.rehearsalSince ? undefined : state.pairing?.deviceId}
      onTakeBack={takeBack}
      onRead={() => device.readConflicts(state.conflicts)}
    />
  )
}
