import type { Verdict } from 'db/schema/words'
import type { Sighting } from '~/features/check-in/protocol'
import type { DoorConfig, Seen } from '~/features/door-list/state'
import type { Read } from '../device/read-ticket'
import type { Scanned, WalkInAnswers } from '../device/write-entries'

/** What a screen tells after an entry: what this device decided. */
export type Outcome = {
  kind: Verdict | 'walk-in' | 'undone' | 'group' | 'group-code'
  /** A person's first name, or what a group is called. */
  firstName?: string
  already?: Sighting
  edition?: string
  /** At an activity's own point: whether the person has a place there. */
  place?: 'confirmed' | 'waiting' | 'none'
  window?: 'early' | 'late'
  /** The ticket is newer than this phone's list, as far as it can tell. */
  isUnlisted?: boolean
  /** Nothing counts. */
  isRehearsal?: boolean
  /** At an activity's own point, where nobody enters the edition. */
  isAtActivity?: boolean
  /** What was taken back. */
  undone?: string
  /** Of a walk-in: what was said, for whoever then wants a ticket. */
  answers?: WalkInAnswers
  /** Of a group: how many came in, of how many. */
  came?: { count: number; of: number }
}

/** What a screen tells of a scan. */
export function outcomeOfScan(read: Read, scanned: Scanned, config: DoorConfig): Outcome {
  const { verdict: kind, already, place, window } = scanned
  const about =
    read.kind === 'ticket'
      ? { firstName: read.state?.label, isUnlisted: !read.state && read.naming.ticket !== undefined }
      : { edition: read.edition, isUnlisted: read.isUnlisted }
  return { kind, place, window, already: already && sighting(already, config), ...about }
}

/** The list's short references, as people call them. */
export function sighting({ checkpoint, device, at }: Seen, { places, devices }: DoorConfig): Sighting {
  const nameOf = (ref: string, named: { id: string; name: string }[]) =>
    named.find(({ id }) => id.replaceAll('-', '').startsWith(ref))?.name ?? ''
  return { at: new Date(at).toISOString(), checkpoint: nameOf(checkpoint, places), device: nameOf(device, devices) }
}
