import { rows } from 'db/client.server'
import { sql } from 'drizzle-orm'
import { INTERVIEW_ENDS, type OfferCount, type Recruitment } from './recruitment-count'

type Company = { organisationId: string }

/**
 * What each company that recruits at an edition's after-works did there, by its id: its offers, how many people marked each,
 * and its interviews by what became of them. Exact. Three statements, whatever their number.
 */
export async function countRecruitments(editionId: string): Promise<Record<string, Recruitment>> {
  const held = sql`(select id from activities where edition_id = ${editionId} and kind = 'after-work' and cancelled_at is null)`
  const [companies, offers, ends] = await Promise.all([
    rows<Company>(
      sql`select distinct organisation_id as "organisationId" from recruiters where activity_id in ${held}`,
    ),
    rows<OfferCount & Company>(sql`
      select o.organisation_id as "organisationId", o.id, o.title, o.posts, count(i.registration_id)::int as marks
      from job_offers o left join offer_interests i on i.offer_id = o.id
      where o.activity_id in ${held} and o.withdrawn_at is null
      group by o.id order by o.title, o.id`),
    rows<Company & { end: string; count: number }>(sql`
      select n.organisation_id as "organisationId", coalesce(n.outcome, 'awaited') as "end", count(*)::int as count
      from interviews n
      where n.activity_id in ${held} and n.cancelled_at is null
        and (n.outcome is not null or exists (
          select from enrolments e where e.activity_id = n.activity_id and e.registration_id = n.registration_id
            and e.confirmed_at is not null and e.cancelled_at is null))
      group by 1, 2`),
  ])
  return Object.fromEntries(
    companies.map(({ organisationId }) => {
      const isTheirs = (row: Company) => row.organisationId === organisationId
      const own = ends.filter(isTheirs)
      return [
        organisationId,
        {
          offers: offers.filter(isTheirs).map(({ organisationId: _, ...offer }) => offer),
          interviews: INTERVIEW_ENDS.map(key => ({ key, count: own.find(({ end }) => end === key)?.count ?? 0 })),
        },
      ]
    }),
  )
}
