import { AGE_BANDS, GENDERS, QPV_ANSWERS, VERDICTS } from 'db/schema/words'
import { z } from 'zod'
import { MOST_ENTRIES } from './protocol'

// Since 1970, and rewritten as Postgres takes it: in UTC, to the millisecond.
const moment = z.iso
  .datetime({ offset: true })
  .refine(text => new Date(text).getTime() >= 0)
  .transform(text => new Date(text).toISOString())
// As Postgres gives it back.
const uuid = z.uuid().toLowerCase()

/** What the device's own clock said, when that is not the same. */
const deviceAt = moment.nullish()

const ScanSchema = z
  .object({
    kind: z.literal('scan'),
    id: uuid,
    checkpointId: uuid,
    /** What the camera read, whatever it is. */
    ticket: z.string().max(1000).optional(),
    shortCode: z.string().max(40).optional(),
    /** The person chosen in a search by name. */
    registrationId: uuid.optional(),
    /** A member of a group: 16 hexadecimal digits, of their own ticket. */
    serial: z
      .string()
      .regex(/^[0-9a-f]{16}$/)
      .optional(),
    scannedAt: moment,
    deviceAt,
    shownVerdict: z.enum(VERDICTS).nullish(),
  })
  .refine(scan => waysOf(scan).length === 1)

const WalkInSchema = z.object({
  kind: z.literal('walk-in'),
  id: uuid,
  checkpointId: uuid,
  ageBand: z.enum(AGE_BANDS).nullish(),
  gender: z.enum(GENDERS).nullish(),
  qpv: z.enum(QPV_ANSWERS).nullish(),
  arrivedAt: moment,
  deviceAt,
})

const UndoSchema = z.object({ kind: z.literal('undo'), id: uuid, entryId: uuid, undoneAt: moment, deviceAt })

/** One line of the door's log, as a device sends it. */
export const EntrySchema = z.union([ScanSchema, WalkInSchema, UndoSchema])

/** What a device posts: entries are checked one by one, so that a bad one holds nobody else back. */
export const BatchSchema = z.object({
  entries: z.array(z.unknown()).min(1).max(MOST_ENTRIES),
  /** Answered, and written nowhere. */
  rehearsal: z.boolean().optional(),
})

export type Entry = z.infer<typeof EntrySchema>
export type ScanEntry = z.infer<typeof ScanSchema>

/** A scan names its ticket in one way. */
function waysOf({ ticket, shortCode, registrationId, serial }: Record<string, unknown>) {
  return [ticket, shortCode, registrationId, serial].filter(way => way !== undefined)
}
