import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

/**
 * `entrances`, the checkpoints of an edition that are no activity's, and `arrivals`, the first scan there of each
 * registration, whatever became of it. An arrival counts when `isArrival` holds: the same rule as the view `valid_scans`,
 * since the earliest scan is valid if any is, written so that registrations are read once.
 */
export function withArrivals(editionId: string, query: SQL): SQL {
  return sql`
    with entrances as (
      select id from checkpoints where edition_id = ${editionId} and activity_id is null
    ), arrivals as (
      select s.registration_id, min(s.scanned_at) as arrived_at
      from scans s
      where s.edition_id = ${editionId} and s.registration_id is not null
        and s.checkpoint_id in (select id from entrances)
        and not exists (select from undos u where u.entry_id = s.id and u.device_id = s.device_id)
      group by s.registration_id
    )${query}`
}

/** True of a registration with that id whose ticket was read at an entrance, and the reading counts. */
export function hasCome(registrationId: SQLWrapper): SQL<boolean> {
  return sql`exists (
    select from valid_scans s join checkpoints c on c.id = s.checkpoint_id
    where s.registration_id = ${registrationId} and c.activity_id is null
  )`
}

/** Of an arrival `a` and its registration `r`: it came before any cancellation. */
export const isArrival = sql`(r.cancelled_at is null or a.arrived_at < r.cancelled_at)`
