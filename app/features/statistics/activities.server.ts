import { rows } from 'db/client.server'
import type { ActivityKind } from 'db/schema/words'
import { sql } from 'drizzle-orm'

/** What became of an activity's places, and who came. */
export type ActivityCount = {
  id: string
  title: string
  kind: ActivityKind
  /** ISO moment. */
  startsAt: string
  /** Null: no limit, nobody takes a place. */
  capacity: number | null
  /** People who hold a place, or were waiting for one, each at the end. */
  confirmed: number
  waiting: number
  /** Places given back, by people or for them; `released` are those of people who had not come when it began. */
  givenBack: number
  released: number
  /** Distinct people scanned at its own checkpoint, and walk-ins there; undefined when it has none. */
  attended: number | undefined
}

/** The activities of an edition that were not cancelled, in the order of the programme: one statement. */
export async function countActivities(editionId: string): Promise<ActivityCount[]> {
  const found = await rows<Omit<ActivityCount, 'attended'> & { attended: number | null; startsAt: string | Date }>(sql`
    with places as (
      select activity_id,
        count(*) filter (where confirmed_at is not null and cancelled_at is null) as confirmed,
        count(*) filter (where confirmed_at is null and cancelled_at is null) as waiting,
        count(*) filter (where confirmed_at is not null and cancelled_at is not null) as given_back,
        count(*) filter (where confirmed_at is not null and ending = 'not-come') as released
      from enrolments where edition_id = ${editionId} group by activity_id
    ), doors as (
      select id, activity_id from checkpoints where edition_id = ${editionId} and activity_id is not null
    ), people as (
      select checkpoint_id, registration_id::text as person from valid_scans
      where edition_id = ${editionId} and checkpoint_id in (select id from doors)
      union all
      select checkpoint_id, id::text from valid_walk_ins
      where edition_id = ${editionId} and checkpoint_id in (select id from doors)
    ), attendances as (
      select d.activity_id, count(distinct p.person) as attended
      from doors d left join people p on p.checkpoint_id = d.id group by d.activity_id
    )
    select a.id, a.title, a.kind, a.starts_at as "startsAt", a.capacity,
      coalesce(p.confirmed, 0)::int as confirmed, coalesce(p.waiting, 0)::int as waiting,
      coalesce(p.given_back, 0)::int as "givenBack", coalesce(p.released, 0)::int as released,
      t.attended::int as attended
    from activities a
    left join places p on p.activity_id = a.id
    left join attendances t on t.activity_id = a.id
    where a.edition_id = ${editionId} and a.cancelled_at is null
    order by a.starts_at, a.position, a.id`)
  return found.map(({ attended, startsAt, ...activity }) => ({
    ...activity,
    startsAt: new Date(startsAt).toISOString(),
    attended: attended ?? undefined,
  }))
}
