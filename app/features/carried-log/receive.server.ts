import { timingSafeEqual } from 'node:crypto'
import { rows } from 'db/client.server'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { recordDeed } from '~/features/audit/record.server'
import { type EntryAnswer, MOST_ENTRIES } from '~/features/check-in/protocol'
import { recordEntries } from '~/features/check-in/record.server'
import { findKnownDevice } from '~/features/device/find.server'
import type { CarriedLog } from '~/features/device/protocol'
import { proveLog } from './proof'

/** What a log may weigh, frames unfolded. */
export const MOST_LOG_BYTES = 8_100_000
const MOST_CARRIED = 20_000

/** A log as a file or another phone brings it; its entries are checked one by one. */
export const CarriedLogSchema = z.object({
  format: z.literal('lnpsq-journal'),
  version: z.literal(1),
  deviceId: z.uuid(),
  entries: z.array(z.unknown()).min(1).max(MOST_CARRIED),
  proof: z.string().regex(/^[0-9a-f]{64}$/),
}) satisfies z.ZodType<CarriedLog>

/** Who brings it: an organiser of one edition, who may also bring what a revoked or expired device wrote; or a device. */
type Bearer = { organiser: { id: string }; editionId: string } | 'device'
type Receiving = { log: CarriedLog; bearer: Bearer; now: Date }

export type Received = {
  outcome: 'received'
  results: EntryAnswer[]
  /** Entries that the log held already. */
  known: number
}
type Outcome = Received | { outcome: 'not-proven' | 'organisers-only' | 'other-edition' }

/**
 * Adds to the door's log what a device wrote and another hand brought, as if the device had sent it: twice changes nothing.
 * `not-proven`: it was changed on the way, or no device of ours wrote it.
 */
export async function receiveLog({ log, bearer, now }: Receiving): Promise<Outcome> {
  const author = await findKnownDevice(log.deviceId, now)
  if (!author || !isProof(log.proof, await proveLog(author.tokenHash, log))) return { outcome: 'not-proven' }
  const { device } = author
  if (bearer === 'device' && !author.mayWrite) return { outcome: 'organisers-only' }
  if (bearer !== 'device' && bearer.editionId !== device.editionId) return { outcome: 'other-edition' }

  const known = await countKnown(log)
  const results: EntryAnswer[] = []
  for (let start = 0; start < log.entries.length; start += MOST_ENTRIES) {
    const given = log.entries.slice(start, start + MOST_ENTRIES)
    results.push(...(await recordEntries({ device, given, now })).results)
  }
  if (bearer !== 'device') await recordImport(device, bearer.organiser, results)
  return { outcome: 'received', results, known }
}

function isProof(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(given, 'hex'), Buffer.from(expected, 'hex'))
}

/** Of the log's entries, those that are written already. */
async function countKnown({ deviceId, entries }: CarriedLog): Promise<number> {
  const ids = entries.flatMap(entry => z.object({ id: z.uuid() }).safeParse(entry).data?.id ?? [])
  const [found] = await rows<{ known: number }>(sql`
    with given as (
      select distinct value::uuid as id from jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb)
    )
    select count(*)::int as known from given
    where exists (select from scans s where s.id = given.id and s.device_id = ${deviceId})
      or exists (select from walk_ins w where w.id = given.id and w.device_id = ${deviceId})
      or exists (select from undos u where u.id = given.id and u.device_id = ${deviceId})`)
  return found?.known ?? 0
}

function recordImport(device: { id: string; editionId: string }, actor: { id: string }, results: EntryAnswer[]) {
  const refused = results.filter(({ verdict }) => verdict === 'refused').length
  const after = { count: results.length - refused, refused }
  const subject = { subject: 'device', subjectId: device.id, editionId: device.editionId }
  return recordDeed({ actor, verb: 'import', after, ...subject })
}
