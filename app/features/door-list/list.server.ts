import { db } from 'db/client.server'
import { ticketKeys } from 'db/schema/registrations'
import { asc, eq, type SQL, sql } from 'drizzle-orm'
import type { ScanningDevice } from '~/features/device/find.server'
import { fromBase32 } from '~/features/ticket/base32'
import { signTicket } from '~/features/ticket/sign.server'
import { findDoorConfig, isSameList } from './config.server'
import { type Cursor, readCursor, writeCursor } from './cursor'
import { readKnown, type Subject } from './known.server'
import { encodeKnown, packRecords, type SealedRecord } from './record'
import { codeTag, seal, ticketTag } from './seal'
import type { ListAnswer } from './state'

const MOST_RECORDS = 1000
const NOBODY = '00000000-0000-0000-0000-000000000000'

type Asking = { device: ScanningDevice; cursor: string | null; version: string | null; most?: number }
type Key = { keyId: number; privateKey: string }
type Page = { editionId: string; from: Cursor | undefined; most: number }

/**
 * What a device does not know yet of the edition's tickets, sealed, at most a thousand records; everything again when
 * the second half of its version is not that of now. Three statements. See docs/door-list.md.
 */
export async function updateList({ device, cursor, version, most = MOST_RECORDS }: Asking): Promise<ListAnswer> {
  const config = await findDoorConfig(device)
  const keys = await listKeys(device.editionId)
  const given = version !== null && isSameList(version, config.version) ? readCursor(cursor) : undefined

  const page = { editionId: device.editionId, most: Math.max(1, Math.floor(most / Math.max(1, keys.length))) }
  const read = await readPage({ ...page, from: given })
  const records = await Promise.all(read.subjects.flatMap(subject => keys.map(key => sealFor(device, subject, key))))
  return {
    cursor: writeCursor(read.next),
    records: Buffer.from(packRecords(records)).toString('base64'),
    hasMore: read.next.rest !== undefined,
    isFresh: read.isFresh,
    ...(version === config.version ? {} : { config }),
  }
}

/** One answer's worth. */
async function readPage({ editionId, from, most }: Page) {
  const { since, after } = from?.rest ?? { since: from?.standsAt ?? 0, after: NOBODY }
  const chosen = since > 0 ? changedSince(editionId, since) : everyone(editionId)
  const { standsAt, subjects } = await readKnown(
    editionId,
    sql`select id from (${chosen}) as given where id > ${after}::uuid order by id limit ${most + 1}`,
  )

  const taken = subjects.slice(0, most)
  const last = taken.at(-1)
  // The whole answer stands where its first page stood: what changed meanwhile comes next time.
  const whole = from?.rest ? from.standsAt : standsAt
  const next: Cursor = {
    standsAt: whole,
    ...(subjects.length > most && last ? { rest: { since, after: last.id } } : {}),
  }
  return { subjects: taken, next, isFresh: !from }
}

function everyone(editionId: string): SQL {
  return sql`select id from registrations where edition_id = ${editionId}
    union all select id from groups where edition_id = ${editionId}`
}

function changedSince(editionId: string, since: number): SQL {
  // Rows that a database brought from another life may have numbers to come: the whole list had them.
  return sql`select distinct subject_id as id from door_changes
    where edition_id = ${editionId} and changed_in >= ${since}
      and changed_in < pg_snapshot_xmax(pg_current_snapshot())::text::bigint`
}

/** All of them: a ticket signed before a key was replaced still opens its record. */
function listKeys(editionId: string): Promise<Key[]> {
  return db
    .select({ keyId: ticketKeys.keyId, privateKey: ticketKeys.privateKey })
    .from(ticketKeys)
    .where(eq(ticketKeys.editionId, editionId))
    .orderBy(asc(ticketKeys.keyId))
}

async function sealFor(device: ScanningDevice, { serial, shortCode, known }: Subject, key: Key): Promise<SealedRecord> {
  const ticket = fromBase32(signTicket({ editionNumber: device.editionNumber, serial, ...key }))
  if (!ticket) throw new Error('A ticket that cannot be read')
  const isCancelled = known.kind === 'ticket' && known.state.cancelledAt !== undefined
  const [tag, code, sealed] = await Promise.all([
    ticketTag(serial),
    codeTag(device.editionId, shortCode, isCancelled ? 'cancelled' : known.kind),
    seal(ticket, encodeKnown(known)),
  ])
  return { tag, keyId: key.keyId, codeTag: code, sealed }
}
