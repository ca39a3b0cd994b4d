import { rows } from 'db/client.server'
import { type SQL, sql } from 'drizzle-orm'
import { isArrival, withArrivals } from './arrivals-sql.server'

/** Participants of an edition: registrations seen at an entrance, once each, and walk-ins there. One statement. */
export async function countParticipants(editionId: string): Promise<number> {
  const [found] = await rows<{ participants: number }>(
    withArrivals(
      editionId,
      sql`
      select (select count(*) from arrivals a join registrations r on r.id = a.registration_id and ${isArrival})::int
        + (select count(*) from valid_walk_ins where edition_id = ${editionId}
            and checkpoint_id in (select id from entrances))::int as participants`,
    ),
  )
  return found?.participants ?? 0
}

/**
 * The condition that the application held an edition `e`: it takes registrations, or its door saw somebody. Read off one row
 * each: `exists` would let Postgres read every person of every edition first.
 */
export const wasHeldHere: SQL = sql`(
  e.registration_opens_at is not null or e.places_taken > 0
  or coalesce((select true from walk_ins w where w.edition_id = e.id limit 1), false))`
