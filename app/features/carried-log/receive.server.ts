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
  /** Of the entries that were not there yet: taken or not, and nothing of whom they are about. */
  results: CarriedAnswer[]
  /** How many the log held already. */
  known: number
}
type CarriedAnswer = { id: string | null; verdict: 'recorded' } | Extract<EntryAnswer, { verdict: 'refused' }>
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

  const known = await findKnown(log)
  const entries = log.entries.filter(entry => !known.has(idOf(entry)))
  const results: CarriedAnswer[] = []
  for (let start = 0; start < entries.length; start += MOST_ENTRIES) {
    const given = entries.slice(start, start + MOST_ENTRIES)
    const answers = (await recordEntries({ device, given, now })).results
    results.push(
      ...answers.map(answer =>
        answer.verdict === 'refused' ? answer : { id: answer.id, verdict: 'recorded' as const },
      ),
    )
  }
  if (bearer !== 'device') await recordImport(device, bearer.organiser, results)
  return { outcome: 'received', results, known: log.entries.length - entries.length }
}

function isProof(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(given, 'hex'), Buffer.from(expected, 'hex'))
}

const WithId = z.object({ id: z.uuid().toLowerCase() })

function idOf(entry: unknown): string | undefined {
  return WithId.safeParse(entry).data?.id
}

/** Of the log's entries, those that its device wrote here already, by their ids. */
async function findKnown({ deviceId, entries }: CarriedLog): Promise<Set<string | undefined>> {
  const ids = entries.flatMap(entry => idOf(entry) ?? [])
  const found = await rows<{ id: string }>(sql`
    with given as (
      select distinct value::uuid as id from jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb)
    )
    select id from given
    where exists (select from scans s where s.id = given.id and s.device_id = ${deviceId})
      or exists (select from walk_ins w where w.id = given.id and w.device_id = ${deviceId})
      or exists (select from undos u where u.id = given.id and u.device_id = ${deviceId})`)
  return new Set(found.map(({ id }) => id))
}

function recordImport(device: { id: string; editionId: string }, actor: { id: string }, results: CarriedAnswer[]) {
  const refused = results.filter(({ verdict }) => verdict === 'refused').length
  const after = { count: results.length - refused, refused }
  const subject = { subject: 'device', subjectId: device.id, editionId: device.editionId }
  return recordDeed({ actor, verb: 'import', after, ...subject })
}
