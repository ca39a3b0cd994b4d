import { rows } from 'db/client.server'
import type { Edition } from 'db/schema/editions'
import { sql } from 'drizzle-orm'
import { countAfterWork } from '~/features/after-work/count.server'
import { countHandouts } from '~/features/handout/queries.server'
import { countRecruitments } from '~/features/job-offer/recruitment-count.server'
import { countActivities } from './activities.server'
import { arrivalsTally } from './arrivals'
import { isArrival, withArrivals } from './arrivals-sql.server'
import { CROSSINGS, type Cross, type Crossed, type Crossing } from './crossings'
import {
  ANSWERS,
  ASKED_AT_REGISTRATION,
  type Counts,
  type Dimension,
  type EditionFigures,
  ELSEWHERE,
  type NamedDimension,
  NOT_SAID,
} from './tally'

type Counted = Pick<Edition, 'id' | 'year' | 'heldOn' | 'startsAt' | 'endsAt'>
type Of = 'answers' | NamedDimension | 'situation' | 'first-visit' | 'arrival'
/** People who gave the same answers: three of them together, one alone, or the quarter of an hour in which they came. */
type Group = { of: Of; keys: (string | number | null)[]; registered: number; attended: number; walkIns: number }
type Named = { of: NamedDimension; key: string; name: string }

/** The figures of an edition, counted over rows: the same number of statements whatever their number. */
export async function countFigures(edition: Counted): Promise<EditionFigures> {
  const [groups, named, activities, handouts, afterWork, recruitments] = await Promise.all([
    countGroups(edition),
    listNamed(edition),
    countActivities(edition.id),
    countHandouts(edition.id),
    countAfterWork(edition.id),
    countRecruitments(edition.id),
  ])
  const answers = groups.filter(group => group.of === 'answers')
  const keysOf = (of: NamedDimension) => [
    ...named.filter(row => row.of === of).map(({ key }) => key),
    ELSEWHERE,
    NOT_SAID,
  ]
  return {
    registered: sumOf(answers, 'registered'),
    attended: sumOf(answers, 'attended'),
    walkIns: sumOf(answers, 'walkIns'),
    breakdowns: {
      age: countsOf(answers, 'age', ANSWERS.age, 0),
      gender: countsOf(answers, 'gender', ANSWERS.gender, 1),
      qpv: countsOf(answers, 'qpv', ANSWERS.qpv, 2),
      neighbourhood: countsOf(of(groups, 'neighbourhood'), 'neighbourhood', keysOf('neighbourhood')),
      situation: countsOf(of(groups, 'situation'), 'situation', ANSWERS.situation),
      'first-visit': countsOf(of(groups, 'first-visit'), 'first-visit', ANSWERS['first-visit']),
      prescriber: countsOf(of(groups, 'prescriber'), 'prescriber', keysOf('prescriber')),
    },
    crossings: {
      'age-gender': crossOf(answers, 'age-gender'),
      'qpv-gender': crossOf(answers, 'qpv-gender'),
      'qpv-age': crossOf(answers, 'qpv-age'),
    },
    arrivals: arrivalsOf(of(groups, 'arrival'), edition),
    activities,
    handouts,
    afterWork,
    recruitments,
    names: Object.fromEntries(named.map(({ key, name }) => [key, name])),
  }
}

const of = (groups: Group[], wanted: Of) => groups.filter(group => group.of === wanted)
const sumOf = (groups: Group[], who: 'registered' | 'attended' | 'walkIns') =>
  groups.reduce((sum, group) => sum + group[who], 0)

/** A key that the list does not hold is counted elsewhere. Walk-ins stay out of what they are not asked. */
function countsOf(groups: Group[], question: Dimension, keys: readonly string[], index = 0): Counts {
  const byKey = Map.groupBy(groups, group => {
    const key = String(group.keys[index] ?? NOT_SAID)
    return keys.includes(key) ? key : ELSEWHERE
  })
  const isAskedAtDoor = !ASKED_AT_REGISTRATION.includes(question)
  const count = (key: string, who: 'registered' | 'attended' | 'walkIns') => sumOf(byKey.get(key) ?? [], who)
  return {
    registered: keys.map(key => ({ key, count: count(key, 'registered') })),
    attended: keys.map(key => ({
      key,
      count: count(key, 'attended') - (isAskedAtDoor ? 0 : count(key, 'walkIns')),
    })),
  }
}

const INDEX: Record<Crossed, number> = { age: 0, gender: 1, qpv: 2 }

function crossOf(answers: Group[], name: Crossing): Cross {
  const [first, second] = CROSSINGS[name]
  const isFor = (group: Group, question: Crossed, key: string) => (group.keys[INDEX[question]] ?? NOT_SAID) === key
  return ANSWERS[first].map(row =>
    ANSWERS[second].map(column =>
      sumOf(
        answers.filter(group => isFor(group, first, row) && isFor(group, second, column)),
        'attended',
      ),
    ),
  )
}

function arrivalsOf(arrivals: Group[], { startsAt, endsAt }: Counted) {
  if (!startsAt || !endsAt) return undefined
  return arrivalsTally(
    arrivals.map(({ keys, attended }) => ({ quarter: Number(keys[0]), count: attended })),
    startsAt,
    endsAt,
  )
}

/**
 * One row per person, then one pass of grouped counts. A cancelled registration counts only when its bearer came before
 * cancelling, so that those who came are always among the registered. The first entrance is the arrival. Neighbourhoods are
 * those of the people who say that they live in a priority one.
 */
function countGroups({ id, year }: Counted): Promise<Group[]> {
  return rows<Group>(
    withArrivals(
      id,
      sql`, people as (
      select true as is_registered, ${ageBand(year)} as age, r.gender, r.qpv, r.neighbourhood_code as neighbourhood,
        r.situation, r.first_visit, r.prescriber_id as prescriber, a.arrived_at
      from registrations r left join arrivals a on a.registration_id = r.id
      where r.edition_id = ${id} and ${isArrival}
      union all
      select false, age_band, gender, qpv, null, null, null, null, arrived_at
      from valid_walk_ins
      where edition_id = ${id} and checkpoint_id in (select id from entrances)
    ), counts as (
      select age, gender, qpv, neighbourhood, situation, first_visit, prescriber, quarter,
        grouping(age, neighbourhood, situation, first_visit, prescriber, quarter) as apart,
        count(*) filter (where is_registered)::int as registered,
        count(arrived_at)::int as attended,
        count(*) filter (where not is_registered)::int as "walkIns"
      from (select *, date_bin('15 minutes', arrived_at, timestamptz 'epoch') as quarter from people) timed
      group by grouping sets ((age, gender, qpv), (qpv, neighbourhood), (situation), (first_visit), (prescriber), (quarter))
    )
    select registered, attended, "walkIns",
      case apart when 31 then 'answers' when 47 then 'neighbourhood' when 55 then 'situation' when 59 then 'first-visit'
        when 61 then 'prescriber' when 62 then 'arrival' end as "of",
      case apart when 31 then json_build_array(age, gender, qpv) when 47 then json_build_array(neighbourhood)
        when 55 then json_build_array(situation) when 59 then json_build_array(first_visit)
        when 61 then json_build_array(prescriber)
        when 62 then json_build_array((extract(epoch from quarter) / 900)::int) end as keys
    from counts
    where (apart <> 47 or qpv = 'yes') and (apart <> 62 or quarter is not null)`,
    ),
  )
}

/** The age reached in the edition's year, which the birth year gives to within one; else what the door saw. */
function ageBand(year: number) {
  return sql`case
    when ${year} - r.birth_year < 16 then 'under-16'
    when ${year} - r.birth_year <= 25 then '16-25'
    when ${year} - r.birth_year <= 45 then '26-45'
    when ${year} - r.birth_year <= 65 then '46-65'
    when r.birth_year is not null then 'over-65'
    else r.age_band end`
}

/**
 * The area's neighbourhoods in force on the edition's day, the most populated first, and the prescribers that take part in
 * it: whoever came, since which ones are listed must say nothing.
 */
function listNamed({ id, year, heldOn }: Counted): Promise<Named[]> {
  const day = heldOn ?? `${year}-12-31`
  return rows<Named>(sql`
    select "of", key, name from (
      select 'neighbourhood' as "of", code as key, name, coalesce(population, 0) as size
      from priority_neighbourhoods
      where is_in_area and in_force_from <= ${day}::date and (in_force_until is null or in_force_until > ${day}::date)
      union all
      select 'prescriber', o.id::text, o.name, 0
      from participations p join organisations o on o.id = p.organisation_id
      where p.edition_id = ${id} and p.role = 'prescriber'
    ) named order by "of", size desc, key`)
}
