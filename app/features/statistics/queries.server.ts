import { rows } from 'db/client.server'
import type { Edition } from 'db/schema/editions'
import { inArray, sql } from 'drizzle-orm'
import { arrivalsTally } from './arrivals'
import { ANSWERS, type Counts, type EditionFigures, NOT_SAID } from './tally'

type Counted = Pick<Edition, 'id' | 'year' | 'startsAt' | 'endsAt'>
type GroupOf = 'all' | 'age' | 'gender' | 'qpv' | 'neighbourhood' | 'situation' | 'arrival'
type Group = { of: GroupOf; key: string | null; registered: number; attended: number; walkIns: number }

/** The figures of an edition, counted over rows in two statements whatever their number. */
export async function countFigures(edition: Counted): Promise<EditionFigures> {
  const [groups, neighbourhoods] = await Promise.all([countGroups(edition), listNeighbourhoods()])
  const all = groups.find(group => group.of === 'all')
  const walkIns = all?.walkIns ?? 0
  const codes = [...neighbourhoods.map(({ code }) => code), NOT_SAID]
  return {
    registered: all?.registered ?? 0,
    attended: all?.attended ?? 0,
    walkIns,
    breakdowns: {
      age: countsOf(groups, 'age', ANSWERS.age),
      gender: countsOf(groups, 'gender', ANSWERS.gender),
      qpv: countsOf(groups, 'qpv', ANSWERS.qpv),
      neighbourhood: countsOf(groups, 'neighbourhood', codes),
      situation: countsOf(groups, 'situation', ANSWERS.situation),
    },
    arrivals: arrivalsOf(groups, edition),
    neighbourhoods: Object.fromEntries(neighbourhoods.map(({ code, name }) => [code, name])),
  }
}

/** Participants of an edition: registrations seen at an entrance, once each, and walk-ins there. */
export async function countParticipants(editionId: string): Promise<number> {
  return (await participantsByEdition([editionId])).get(editionId) ?? 0
}

/** The same for each of these editions that has some, by the edition's id: one statement. */
export async function participantsByEdition(editionIds: string[]): Promise<Map<string, number>> {
  if (editionIds.length === 0) return new Map()
  const found = await rows<{ editionId: string; participants: number }>(sql`
    with entrances as (
      select id from checkpoints where ${inArray(sql`edition_id`, editionIds)} and activity_id is null
    )
    select edition_id as "editionId", sum(people)::int as participants
    from (
      select edition_id, count(distinct registration_id) as people
      from valid_scans where ${inArray(sql`edition_id`, editionIds)} and checkpoint_id in (select id from entrances)
      group by edition_id
      union all
      select edition_id, count(*)
      from valid_walk_ins where ${inArray(sql`edition_id`, editionIds)} and checkpoint_id in (select id from entrances)
      group by edition_id
    ) counts
    group by edition_id`)
  return new Map(found.map(row => [row.editionId, row.participants]))
}

function countsOf(groups: Group[], of: GroupOf, keys: readonly string[]): Counts {
  const byKey = new Map(groups.filter(group => group.of === of).map(group => [group.key ?? NOT_SAID, group]))
  return {
    registered: keys.map(key => ({ key, count: byKey.get(key)?.registered ?? 0 })),
    attended: keys.map(key => ({ key, count: attendedIn(of, byKey.get(key)) })),
  }
}

/** Walk-ins are never asked their situation: they stay out of that question. */
function attendedIn(of: GroupOf, group: Group | undefined): number {
  if (!group) return 0
  return of === 'situation' ? group.attended - group.walkIns : group.attended
}

function arrivalsOf(groups: Group[], { startsAt, endsAt }: Counted) {
  if (!startsAt || !endsAt) return undefined
  const arrivals = groups.filter(group => group.of === 'arrival')
  return arrivalsTally(
    arrivals.map(({ key, attended }) => ({ quarter: Number(key), count: attended })),
    startsAt,
    endsAt,
  )
}

/**
 * One row per person, then one pass of grouped counts. A cancelled registration counts only when its bearer came before
 * cancelling, so that those who came are always among the registered. The first entrance is the arrival.
 * Neighbourhoods are those of the people who say that they live in a priority one.
 */
function countGroups({ id, year }: Counted): Promise<Group[]> {
  return rows<Group>(sql`
    with entrances as (
      select id from checkpoints where edition_id = ${id} and activity_id is null
    ), arrivals as (
      select registration_id, min(scanned_at) as arrived_at
      from valid_scans
      where edition_id = ${id} and checkpoint_id in (select id from entrances)
      group by registration_id
    ), people as (
      select true as is_registered, ${ageBand(year)} as age, r.gender, r.qpv, r.neighbourhood_code as neighbourhood,
        r.situation, a.arrived_at
      from registrations r left join arrivals a on a.registration_id = r.id
      where r.edition_id = ${id} and (r.cancelled_at is null or a.registration_id is not null)
      union all
      select false, age_band, gender, qpv, null, null, arrived_at
      from valid_walk_ins
      where edition_id = ${id} and checkpoint_id in (select id from entrances)
    ), counts as (
      select
        case grouping(age, gender, qpv, neighbourhood, situation, quarter)
          when 63 then 'all' when 31 then 'age' when 47 then 'gender' when 55 then 'qpv' when 51 then 'neighbourhood'
          when 61 then 'situation' when 62 then 'arrival' end as "of",
        age, gender, qpv, neighbourhood, situation, quarter,
        count(*) filter (where is_registered)::int as registered,
        count(arrived_at)::int as attended,
        count(*) filter (where not is_registered)::int as "walkIns"
      from (select *, date_bin('15 minutes', arrived_at, timestamptz 'epoch') as quarter from people) timed
      group by grouping sets ((), (age), (gender), (qpv), (qpv, neighbourhood), (situation), (quarter))
    )
    select "of", registered, attended, "walkIns",
      case "of" when 'age' then age when 'gender' then gender when 'qpv' then qpv when 'neighbourhood' then neighbourhood
        when 'situation' then situation when 'arrival' then (extract(epoch from quarter) / 900)::int::text end as key
    from counts
    where ("of" <> 'neighbourhood' or qpv = 'yes') and ("of" <> 'arrival' or quarter is not null)`)
}

/** The age reached in the edition's year, which the birth year gives to within one. */
function ageBand(year: number) {
  return sql`case
    when ${year} - r.birth_year < 16 then 'under-16'
    when ${year} - r.birth_year <= 25 then '16-25'
    when ${year} - r.birth_year <= 45 then '26-45'
    when ${year} - r.birth_year <= 65 then '46-65'
    when r.birth_year is not null then 'over-65' end`
}

/** Every neighbourhood, whoever came: which ones are listed must say nothing. The most populated first. */
function listNeighbourhoods() {
  return rows<{ code: string; name: string }>(sql`
    select code, name from priority_neighbourhoods order by population desc nulls last, code`)
}
