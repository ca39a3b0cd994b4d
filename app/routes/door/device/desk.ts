import type { Checkpoint, DoorConfig } from '~/features/door-list/state'
import type { DeviceState } from './device'
import type { Desk } from './write-entries'

/** Where this phone stands; undefined while its first list has not come. */
export type DeskAt = { checkpoint: Checkpoint | undefined }

/** What an entry is written with. Throws before the first list: no screen offers to scan then. */
export function deskOf(given: { state: DeviceState; at: DeskAt; now: number }): Desk & { config: DoorConfig } {
  const { state, at, now } = given
  const { pairing, config, clock } = state
  if (!pairing || !config || !at.checkpoint) throw new Error('This phone is not ready')
  const book = state.rehearsalSince ? 'rehearsal' : 'door'
  return { pairing, config, clock, now, book, checkpoint: at.checkpoint }
}
