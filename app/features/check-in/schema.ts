import { AGE_BANDS, GENDERS, QPV_ANSWERS, VERDICTS } from 'db/schema/words'
import { z } from 'zod'
import { MOST_ENTRIES } from './protocol'

const moment = z.iso.datetime({ offset: true })

const ScanSchema = z
  .object({
    kind: z.literal('scan'),
    id: z.uuid(),
    checkpointId: z.uuid(),
    /** What the camera read, whatever it is. */
    ticket: z.string().max(1000).optional(),
    shortCode: z.string().max(40).optional(),
    /** The person chosen in a search by name. */
    registrationId: z.uuid().optional(),
    scannedAt: moment,
    shownVerdict: z.enum(VERDICTS).nullish(),
  })
  .refine(scan => [scan.ticket, scan.shortCode, scan.registrationId].filter(way => way !== undefined).length === 1)

const WalkInSchema = z.object({
  kind: z.literal('walk-in'),
  id: z.uuid(),
  checkpointId: z.uuid(),
  ageBand: z.enum(AGE_BANDS).nullish(),
  gender: z.enum(GENDERS).nullish(),
  qpv: z.enum(QPV_ANSWERS).nullish(),
  arrivedAt: moment,
})

const UndoSchema = z.object({ kind: z.literal('undo'), id: z.uuid(), entryId: z.uuid(), undoneAt: moment })

/** One line of the door's log, as a device sends it. */
export const EntrySchema = z.union([ScanSchema, WalkInSchema, UndoSchema])

/** What a device posts: entries are checked one by one, so that a bad one holds nobody else back. */
export const BatchSchema = z.object({ entries: z.array(z.unknown()).min(1).max(MOST_ENTRIES) })

export type Entry = z.infer<typeof EntrySchema>
export type ScanEntry = z.infer<typeof ScanSchema>
