import type { Verdict } from 'db/schema/words'

export const MOST_ENTRIES = 1000

/** Where and when a ticket was seen. `at` is ISO 8601. */
export type Sighting = { at: string; checkpoint: string; device: string }

/** `group`: the ticket is a group's, which lets nobody in by itself. */
export type RefusalReason = 'invalid' | 'foreign-checkpoint' | 'in-the-future' | 'id-taken' | 'group'

/** What the server says of one entry that a device sent. */
export type EntryAnswer =
  | {
      id: string
      verdict: Verdict
      /** Of a whole ticket alone. */
      firstName?: string
      /** Of `already-in`: the entry that came before. */
      already?: Sighting
      /** Another door welcomed the same ticket: both let the person in. */
      conflict?: Sighting
      /** At an activity's checkpoint: whether the person has a place there. */
      place?: 'confirmed' | 'waiting' | 'none'
      /** At an activity's checkpoint: sooner than half an hour before it, or after its end. */
      window?: 'early' | 'late'
      /** Of `wrong-edition`: the name of the ticket's own. */
      edition?: string
    }
  | { id: string; verdict: 'recorded' }
  | { id: string | null; verdict: 'refused'; reason: RefusalReason }

export type BatchAnswer = { results: EntryAnswer[]; participants: number }
