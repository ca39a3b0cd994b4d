import { rows } from 'db/client.server'
import { inArray, sql } from 'drizzle-orm'
import { isArrival, withArrivals } from './arrivals-sql.server'
import type { Totals } from './tally'

/** Participants of an edition: registrations seen at an entrance, once each, and walk-ins there. */
export async function countParticipants(editionId: string): Promise<number> {
  return (await participantsByEdition([editionId])).get(editionId) ?? 0
}

/** The same for each of these editions that has some, by the edition's id: one statement. */
export async function participantsByEdition(editionIds: string[]): Promise<Map<string, number>> {
  return new Map((await attendancesOf(editionIds)).map(row => [row.editionId, row.attended]))
}

/** People registered, come, and come without a registration: no answer is looked at. Two statements. */
export async function countTotals(editionId: string): Promise<Totals> {
  const [[registered], [come]] = await Promise.all([
    rows<{ count: number }>(
      withArrivals(
        [editionId],
        sql`select count(*)::int as count from registrations r left join arrivals a on a.registration_id = r.id
          where r.edition_id = ${editionId} and ${isArrival}`,
      ),
    ),
    attendancesOf([editionId]),
  ])
  return { registered: registered?.count ?? 0, attended: come?.attended ?? 0, walkIns: come?.walkIns ?? 0 }
}

type Attendances = { editionId: string; attended: number; walkIns: number }

async function attendancesOf(editionIds: string[]): Promise<Attendances[]> {
  if (editionIds.length === 0) return []
  return rows<Attendances>(
    withArrivals(
      editionIds,
      sql`
      select edition_id as "editionId", sum(people)::int as attended, sum(walk_ins)::int as "walkIns"
      from (
        select a.edition_id, count(*) as people, 0 as walk_ins
        from arrivals a join registrations r on r.id = a.registration_id and ${isArrival}
        group by a.edition_id
        union all
        select edition_id, count(*), count(*)
        from valid_walk_ins
        where ${inArray(sql`edition_id`, editionIds)} and checkpoint_id in (select id from entrances)
        group by edition_id
      ) counts
      group by edition_id`,
    ),
  )
}
