import type { DoorConfig } from '~/features/door-list/state'
import type { UnsentLine } from './store'

/** People that this phone let in by an entrance and that the server does not count yet. */
export function countOwn(lines: readonly UnsentLine[], config: DoorConfig | undefined): number {
  const entrances = new Set(config?.checkpoints.flatMap(({ id, activity }) => (activity ? [] : id)))
  const undone = new Set(lines.flatMap(({ entry }) => (entry.kind === 'undo' ? entry.entryId : [])))
  const counted = lines.filter(({ id, entry, refused }) => {
    if (refused || undone.has(id) || entry.kind === 'undo') return false
    return entry.kind === 'walk-in' || (entrances.has(entry.checkpointId) && entry.shownVerdict === 'welcome')
  })
  return counted.length
}
