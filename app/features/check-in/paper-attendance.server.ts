import { type Database, rows } from 'db/client.server'
import type { Edition } from 'db/schema/editions'
import { sql } from 'drizzle-orm'
import { takePaperDevice } from '~/features/device/paper.server'
import { parisTime } from '~/lib/dates'
import { hashedId } from '~/lib/hashed-id.server'
import { writeEntries } from './log.server'

const AT_ONCE = 1000

type Paper = { edition: Pick<Edition, 'id' | 'number' | 'heldOn' | 'startsAt'>; registrationIds: string[]; now: Date }

/**
 * Notes in the door's log that these people came, as a sheet of paper says: at the edition's first entrance, at its start.
 * Those already seen at an entrance are left as they are. Gives back how many were noted; doing it again notes none.
 * See docs/decisions/paper-attendance.md.
 */
export async function notePaperAttendance(
  { edition, registrationIds, now }: Paper,
  database: Database,
): Promise<number> {
  const { heldOn, startsAt } = edition
  if (registrationIds.length === 0) return 0
  if (!heldOn) throw new Error('Nobody came to an edition whose day is not known')
  const scannedAt = (startsAt ?? parisTime(heldOn, '12:00')).toISOString()

  const entrance = await findEntrance(edition.id, database)
  const absent = await listNotSeen(edition.id, registrationIds, database)
  const device = await takePaperDevice(edition, now, database)
  for (let start = 0; start < absent.length; start += AT_ONCE) {
    const entries = absent.slice(start, start + AT_ONCE).map(registrationId => ({
      kind: 'scan' as const,
      // The same whatever happens: a sheet read twice is noted once.
      id: hashedId(`paper ${registrationId}`),
      checkpointId: entrance,
      scannedAt,
      shown: { registrationId },
    }))
    await writeEntries({ device, entries }, database)
  }
  return absent.length
}

async function findEntrance(editionId: string, database: Database): Promise<string> {
  const [entrance] = await rows<{ id: string }>(
    sql`select id from checkpoints where edition_id = ${editionId} and activity_id is null order by position, name limit 1`,
    database,
  )
  if (!entrance) throw new Error('The edition has no entrance')
  return entrance.id
}

async function listNotSeen(editionId: string, ids: string[], database: Database): Promise<string[]> {
  const found = await rows<{ id: string }>(
    sql`
    select distinct given.id
    from jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb) as given(id)
    where not exists (
      select from valid_scans s join checkpoints c on c.id = s.checkpoint_id
      where s.registration_id = given.id::uuid and s.edition_id = ${editionId} and c.activity_id is null
    )
    order by given.id`,
    database,
  )
  return found.map(row => row.id)
}
