import { rows } from 'db/client.server'
import type { Edition } from 'db/schema/editions'
import { sql } from 'drizzle-orm'
import { clockTime, parisDay } from '~/lib/dates'
import type { Live } from './live'

/** Who came so far, on the edition's day; undefined on any other. One statement. */
export async function countLive(edition: Pick<Edition, 'id' | 'heldOn'>, now: Date): Promise<Live | undefined> {
  if (edition.heldOn !== parisDay(now)) return undefined
  const since = sql`${now.toISOString()}::timestamptz - interval '15 minutes'`
  const [found] = await rows<Omit<Live, 'at'>>(sql`
    with entrances as (
      select id from checkpoints where edition_id = ${edition.id} and activity_id is null
    ), arrivals as (
      select min(scanned_at) as arrived_at
      from valid_scans
      where edition_id = ${edition.id} and checkpoint_id in (select id from entrances)
      group by registration_id
      union all
      select arrived_at from valid_walk_ins
      where edition_id = ${edition.id} and checkpoint_id in (select id from entrances)
    )
    select count(*)::int as participants, count(*) filter (where arrived_at > ${since})::int as "lastQuarter"
    from arrivals`)
  return { participants: 0, lastQuarter: 0, ...found, at: clockTime(now, 'fr') }
}
