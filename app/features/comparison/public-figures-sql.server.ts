import { type SQL, sql } from 'drizzle-orm'
import { wasHeldHere } from '~/features/statistics/participants.server'

/**
 * `compared`: one row for each edition whose figures everybody may read, with its numbers by indicator: those that a report
 * declares, else those frozen, disclosure control passed. Nothing is counted here, so that it costs the same whoever came.
 * A demonstration counts nowhere.
 */
export function withCompared(now: Date, query: SQL): SQL {
  const moment = sql`${now.toISOString()}::timestamptz`
  return sql`
    with declared as (
      select edition_id, jsonb_strip_nulls(jsonb_build_object(
        'participants', max(value) filter (where indicator = 'participants' and unit = 'count'),
        'women', max(value) filter (where indicator = 'women' and unit = 'percent'),
        'qpv', max(value) filter (where indicator = 'qpv' and unit = 'percent'),
        'under-26', case when count(*) filter (where ${isYoung()}) = 2 then sum(value) filter (where ${isYoung()}) end
      )) as figures
      from declared_figures
      group by edition_id
    ), compared as (
      select e.id, e.number, e.slug, e.name, e.year, e.held_on::text as "heldOn",
        coalesce(f.threshold, e.disclosure_threshold) as threshold,
        coalesce(d.figures, f.headline, '{}'::jsonb) as figures,
        case
          when d.edition_id is not null then 'declared'
          when f.edition_id is not null then 'counted'
          when ${wasHeldHere} then 'awaited'
          else 'unpublished' end as nature
      from editions e
      left join declared d on d.edition_id = e.id
      left join frozen_figures f on f.edition_id = e.id
      where e.published_at <= ${moment} and not e.is_demonstration and coalesce(
        e.ends_at,
        (e.held_on + 1)::timestamp at time zone 'Europe/Paris',
        make_date(e.year + 1, 1, 1)::timestamp at time zone 'Europe/Paris'
      ) <= ${moment}
    )
    ${query}`
}

function isYoung() {
  return sql`indicator in ('age-under-16', 'age-16-25') and unit = 'percent'`
}
