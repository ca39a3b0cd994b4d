import { rows } from 'db/client.server'
import { sql } from 'drizzle-orm'
import { INTERVIEW_ENDS, type OfferCount, type Recruitment } from './recruitment'

/**
 * A company's own offers, how many people marked each, and its interviews by what became of them, at the after-works of an
 * edition; undefined when it recruits at none. Exact: `shownRecruitment` hides. Three statements.
 */
export async function countRecruitment(organisationId: string, editionId: string): Promise<Recruitment | undefined> {
  const held = sql`(
    select r.activity_id from recruiters r join activities a on a.id = r.activity_id
    where r.organisation_id = ${organisationId} and a.edition_id = ${editionId} and a.cancelled_at is null)`
  const [places, offers, ends] = await Promise.all([
    rows(sql`select 1 from ${held} held`),
    rows<OfferCount>(sql`
      select o.id, o.title, o.posts, count(i.registration_id)::int as marks
      from job_offers o left join offer_interests i on i.offer_id = o.id
      where o.organisation_id = ${organisationId} and o.activity_id in ${held} and o.withdrawn_at is null
      group by o.id order by o.title, o.id`),
    rows<{ end: string; count: number }>(sql`
      select coalesce(n.outcome, 'awaited') as "end", count(*)::int as count from interviews n
      where n.organisation_id = ${organisationId} and n.activity_id in ${held} and n.cancelled_at is null
        and (n.outcome is not null or exists (
          select from enrolments e where e.activity_id = n.activity_id and e.registration_id = n.registration_id
            and e.confirmed_at is not null and e.cancelled_at is null))
      group by 1`),
  ])
  if (places.length === 0) return undefined
  const interviews = INTERVIEW_ENDS.map(key => ({ key, count: ends.find(({ end }) => end === key)?.count ?? 0 }))
  return { offers, interviews }
}
