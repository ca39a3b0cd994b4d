import { type Database, db, rows } from 'db/client.server'
import type { Mailing } from 'db/schema/mailings'
import type { Audience, Language } from 'db/schema/words'
import { type SQL, sql } from 'drizzle-orm'
import { hasCome } from '~/features/statistics/arrivals-sql.server'

export type Person = { id: string; email: string; firstName: string | null; language: Language }
/** How many people a mailing is for, and how many of them it does not reach, each for the first reason that holds. */
export type Reach = { people: number; reached: number; stopped: number; disagreeing: number; withoutEmail: number }
type Set = Pick<Mailing, 'editionId' | 'audience' | 'activityId'>

/**
 * Counts whom a mailing reaches. Once the edition is over only those who agreed to be contacted again are written to.
 * One statement.
 */
export async function countReach(set: Set, isOver: boolean): Promise<Reach> {
  const [found] = await rows<Reach>(sql`
    select count(*)::int as people,
      count(*) filter (where barrier is null)::int as reached,
      count(*) filter (where barrier = 'stopped')::int as stopped,
      count(*) filter (where barrier = 'disagreeing')::int as disagreeing,
      count(*) filter (where barrier = 'without-email')::int as "withoutEmail"
    from (${peopleOf(set, isOver)}) p`)
  return found ?? { people: 0, reached: 0, stopped: 0, disagreeing: 0, withoutEmail: 0 }
}

/** How many people there are in each audience that has somebody: `came`, `enrolled:<activity's id>`. One statement. */
export async function countAudiences(editionId: string): Promise<Map<string, number>> {
  const count = (audience: Audience) => sql`
    select ${audience} as audience, count(*)::int as people from registrations r
    where ${isActiveIn(editionId)} and ${isOf(audience, null)}`
  const found = await rows<{ audience: string; people: number }>(sql`
    ${count('registered')} union all ${count('came')} union all ${count('not-come')} union all
    select case when e.confirmed_at is null then 'waiting:' else 'enrolled:' end || e.activity_id, count(*)::int
    from enrolments e join registrations r on r.id = e.registration_id
    where ${isActiveIn(editionId)} and e.cancelled_at is null
    group by 1`)
  return new Map(found.filter(({ people }) => people > 0).map(({ audience, people }) => [audience, people]))
}

/** The people that a mailing reaches, by the order of their registration. */
export function listReached(set: Set, isOver: boolean, database: Database = db): Promise<Person[]> {
  return rows<Person>(
    sql`select id, email, first_name as "firstName", language from (${peopleOf(set, isOver)}) p
      where barrier is null order by created_at, id`,
    database,
  )
}

function peopleOf({ editionId, audience, activityId }: Set, isOver: boolean): SQL {
  return sql`
    select r.id, r.email, r.first_name, r.language, r.created_at,
      case when r.messages_stopped_at is not null then 'stopped'
        when ${isOver} and r.consent_contact_at is null then 'disagreeing'
        when r.email is null then 'without-email' end as barrier
    from registrations r
    where ${isActiveIn(editionId)} and ${isOf(audience, activityId)}`
}

function isActiveIn(editionId: string): SQL {
  return sql`r.edition_id = ${editionId} and r.cancelled_at is null and r.erased_at is null`
}

function isOf(audience: Audience, activityId: string | null): SQL {
  const holds = (isConfirmed: SQL) => sql`exists (select from enrolments e where e.registration_id = r.id
    and e.activity_id = ${activityId} and e.cancelled_at is null and ${isConfirmed})`
  const came = hasCome(sql`r.id`)
  const conditions: Record<Audience, SQL> = {
    registered: sql`true`,
    enrolled: holds(sql`e.confirmed_at is not null`),
    waiting: holds(sql`e.confirmed_at is null`),
    came,
    'not-come': sql`not ${came}`,
  }
  return conditions[audience]
}
