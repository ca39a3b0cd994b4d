import { rows } from 'db/client.server'
import type { Edition } from 'db/schema/editions'
import { sql } from 'drizzle-orm'
import { isArrival, withArrivals } from '~/features/statistics/arrivals-sql.server'
import { clockTime, parisDay } from '~/lib/dates'
import type { Live } from './live'

/** Who came so far, on the edition's day; undefined on any other. One statement. */
export async function countLive(edition: Pick<Edition, 'id' | 'heldOn'>, now: Date): Promise<Live | undefined> {
  if (edition.heldOn !== parisDay(now)) return undefined
  const since = sql`${now.toISOString()}::timestamptz - interval '15 minutes'`
  const [found] = await rows<Omit<Live, 'at'>>(
    withArrivals(
      edition.id,
      sql`, people as (
        select a.arrived_at from arrivals a join registrations r on r.id = a.registration_id and ${isArrival}
        union all
        select arrived_at from valid_walk_ins
        where edition_id = ${edition.id} and checkpoint_id in (select id from entrances)
      )
      select count(*)::int as participants, count(*) filter (where arrived_at > ${since})::int as "lastQuarter"
      from people`,
    ),
  )
  return { participants: 0, lastQuarter: 0, ...found, at: clockTime(now, 'fr') }
}
