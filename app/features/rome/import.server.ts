import { type Database, db } from 'db/client.server'
import { romeCodes } from 'db/schema/guide-uses'
import { sql } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { type Confirmed, waitingPlace } from '~/features/file/waiting.server'
import { UnreadableSheet } from '~/lib/spreadsheet.server'
import { countCodes, type PlannedCode, planCodes } from './plan-codes'
import { type RomeFile, readRomeCodes } from './read-codes.server'

const place = waitingPlace<RomeFile>('rome/waiting', 'rome-file')

/** Keeps the codes of a file until they are confirmed; a sentence when it cannot be read. */
export async function receiveCodes({ bytes, actor }: { bytes: Buffer; actor: Actor }) {
  try {
    const read = await readRomeCodes(bytes)
    await place.keep(read)
    await recordDeed({ actor, verb: 'create', subject: 'rome-file', after: { count: read.codes.length } })
    return { outcome: 'received' as const }
  } catch (error) {
    if (error instanceof UnreadableSheet) return { outcome: 'unreadable' as const, reason: error.message }
    throw error
  }
}

/** The file that waits, and what it would change. */
export async function previewCodes() {
  const waiting = await place.find()
  if (!waiting) return undefined
  const planned = planCodes(await db.select().from(romeCodes), waiting.read.codes)
  return { stamp: waiting.stamp, faults: waiting.read.faults, planned }
}

/** Forgets the file that waits. */
export const forgetCodes = place.forget

type Confirmation = { stamp: string; actor: Actor; now: Date }

/** Writes what the waiting file of that stamp changes. */
export function confirmCodes({ stamp, actor, now }: Confirmation): Promise<Confirmed> {
  return place.confirm(stamp, ({ codes }) =>
    db.transaction(async transaction => {
      // Two who confirm wait for each other; those who only read do not.
      await transaction.execute(sql`lock table rome_codes in share row exclusive mode`)
      const planned = planCodes(await transaction.select().from(romeCodes), codes)
      await write(planned, now, transaction)
      await recordDeed({ actor, verb: 'import', subject: 'rome-file', after: countCodes(planned) }, transaction)
    }),
  )
}

/** Two statements, however many codes there are. */
async function write(planned: PlannedCode[], now: Date, transaction: Database): Promise<void> {
  const brought = planned.filter(({ change }) => change !== 'gone' && change !== 'unchanged')
  await transaction.execute(sql`
    insert into rome_codes (code, title)
    select code, title from jsonb_to_recordset(${JSON.stringify(brought)}::text::jsonb) as brought(code text, title text)
    on conflict (code) do update set title = excluded.title, gone_at = null`)
  const gone = planned.filter(({ change }) => change === 'gone').map(({ code }) => code)
  await transaction.execute(sql`
    update rome_codes set gone_at = ${now.toISOString()}::timestamptz
    where code in (select jsonb_array_elements_text(${JSON.stringify(gone)}::text::jsonb))`)
}
