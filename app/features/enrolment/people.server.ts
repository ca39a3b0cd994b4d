import { db, rows } from 'db/client.server'
import { registrations } from 'db/schema/registrations'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { hasCome } from '~/features/statistics/arrivals-sql.server'
import { normaliseShortCode } from '~/features/ticket/short-code'

export type EnrolledPerson = {
  registrationId: string
  firstName: string | null
  lastName: string | null
  shortCode: string
  /** A `guest` was scanned there without a place nor a turn in the line. */
  state: 'confirmed' | 'waiting' | 'released' | 'guest'
  /** The same number for those who come together, from 1. */
  party: number | null
  wasPromoted: boolean
  /** Scanned at the activity's own checkpoint. */
  hasCome: boolean
  /** Scanned at an entrance of the edition. */
  isIn: boolean
}

/**
 * Who holds a place in an activity, who waits, in the order of the line, whose place was released without another since,
 * and who was scanned there without any. One query.
 */
export function listPeople(activityId: string): Promise<EnrolledPerson[]> {
  return rows<EnrolledPerson>(sql`
    with here as (
      select distinct v.registration_id from valid_scans v join checkpoints c on c.id = v.checkpoint_id
      where c.activity_id = ${activityId}
    ),
    listed as (
      select * from enrolments e where e.activity_id = ${activityId} and (
        e.cancelled_at is null or e.ending = 'not-come' and not exists (
          select from enrolments l
          where l.activity_id = e.activity_id and l.registration_id = e.registration_id and l.line > e.line
        ))
    )
    select r.id as "registrationId", r.first_name as "firstName", r.last_name as "lastName",
      r.short_code as "shortCode", e.promoted_at is not null as "wasPromoted",
      case when e.id is null then 'guest' when e.cancelled_at is not null then 'released'
        when e.confirmed_at is null then 'waiting' else 'confirmed' end as state,
      case when e.party_id is not null then (
        select count(distinct p.party_id)::int from enrolments p
        where p.activity_id = e.activity_id and p.party_id is not null
          and p.line <= (select min(o.line) from enrolments o where o.party_id = e.party_id)
      ) end as party,
      h.registration_id is not null as "hasCome",
      ${hasCome(sql`r.id`)} as "isIn"
    from listed e full join here h on h.registration_id = e.registration_id
    join registrations r on r.id = coalesce(e.registration_id, h.registration_id)
    order by e.line nulls last, r.short_code`)
}

/** The short codes in a text, however they are parted or spaced; undefined when something in it is no code. */
export function readShortCodes(text: string): string[] | undefined {
  const letters = text.replace(/[\s,;.\-‐‑–/]/g, '')
  const parts = letters.match(/.{1,6}/g) ?? []
  const codes = parts.map(part => normaliseShortCode(part))
  if (codes.length === 0 || codes.some(code => code === undefined)) return undefined
  return [...new Set(codes as string[])]
}

/** The registrations of an edition with these short codes, in that order; a code that nobody has is left out. */
export async function findByShortCodes(editionId: string, codes: string[]) {
  const found = await db
    .select({ id: registrations.id, shortCode: registrations.shortCode })
    .from(registrations)
    .where(
      and(
        eq(registrations.editionId, editionId),
        inArray(registrations.shortCode, codes),
        isNull(registrations.erasedAt),
      ),
    )
  return codes.flatMap(code => found.find(({ shortCode }) => shortCode === code) ?? [])
}

/** Those of these registrations that belong to the edition, with their short codes: ids from a form are checked here. */
export function findInEdition(editionId: string, ids: string[]) {
  return db
    .select({ id: registrations.id, shortCode: registrations.shortCode })
    .from(registrations)
    .where(and(eq(registrations.editionId, editionId), inArray(registrations.id, ids), isNull(registrations.erasedAt)))
}
