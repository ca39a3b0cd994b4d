import { rows } from 'db/client.server'
import { type SQL, sql } from 'drizzle-orm'
import { hasCome } from '~/features/statistics/arrivals-sql.server'

export const PAGE = 50

export type RegistrationFilter = {
  state?: 'active' | 'cancelled'
  /** Seen at an entrance. */
  came?: boolean
  /** Has a place in this activity, or waits for one. */
  activityId?: string
  /** Only these, when somebody was looked for. */
  ids?: string[]
}

export type ListedRegistration = {
  id: string
  firstName: string | null
  lastName: string | null
  email: string | null
  phone: string | null
  shortCode: string
  isCancelled: boolean
  isIn: boolean
  places: number
  waiting: number
}

type Wish = { editionId: string; filter: RegistrationFilter; page: number }

/** A page of the edition's registrations that answer the filter, by name, and how many there are. Two queries. */
export async function listRegistrations({ editionId, filter, page }: Wish) {
  const condition = conditionOf(editionId, filter)
  const [found] = await rows<{ total: number }>(
    sql`select count(*)::int as total from registrations r where ${condition}`,
  )
  const registrations = await rows<ListedRegistration>(sql`
    select r.id, r.first_name as "firstName", r.last_name as "lastName", r.email, r.phone, r.short_code as "shortCode",
      r.cancelled_at is not null as "isCancelled", ${isIn} as "isIn",
      (select count(*)::int from enrolments e
        where e.registration_id = r.id and e.cancelled_at is null and e.confirmed_at is not null) as places,
      (select count(*)::int from enrolments e
        where e.registration_id = r.id and e.cancelled_at is null and e.confirmed_at is null) as waiting
    from registrations r
    where ${condition}
    order by lower(r.last_name) nulls last, lower(r.first_name) nulls last, r.id
    limit ${PAGE} offset ${(page - 1) * PAGE}`)
  return { registrations, total: found?.total ?? 0 }
}

const isIn = hasCome(sql`r.id`)

function conditionOf(editionId: string, { state, came, activityId, ids }: RegistrationFilter): SQL {
  const conditions = [
    sql`r.edition_id = ${editionId}`,
    sql`r.erased_at is null`,
    state && sql`r.cancelled_at is ${state === 'active' ? sql`null` : sql`not null`}`,
    came !== undefined && (came ? isIn : sql`not ${isIn}`),
    activityId &&
      sql`exists (
        select from enrolments e
        where e.registration_id = r.id and e.activity_id = ${activityId} and e.cancelled_at is null
      )`,
    ids && sql`r.id = any(array(select jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb)::uuid))`,
  ]
  return sql.join(
    conditions.filter(condition => typeof condition === 'object'),
    sql` and `,
  )
}
