import type { Verdict } from 'db/schema/words'
import type { EntryAnswer, Sighting } from '~/features/check-in/protocol'

/** What a screen tells after an entry: a verdict of the server, or one of the device's own. */
export type Outcome = {
  kind: Verdict | 'walk-in' | 'undone' | 'not-recorded'
  firstName?: string
  already?: Sighting
  edition?: string
  /** At an activity's own point: whether the person has a place there. */
  place?: 'confirmed' | 'waiting' | 'none'
  isOffline?: boolean
}

/** The outcome of a scan, the server's answer or, without it, what the device can tell by itself. */
export function outcomeOfScan(answer: EntryAnswer | undefined, ownVerdict: Verdict): Outcome {
  if (!answer) return { kind: ownVerdict, isOffline: true }
  if (answer.verdict === 'refused') return { kind: 'not-recorded' }
  if (answer.verdict === 'recorded') return { kind: 'walk-in' }
  const { verdict, firstName, already, edition, place } = answer
  return { kind: verdict, firstName, already, edition, place }
}
