import { rows } from 'db/client.server'
import { INTERVIEW_OUTCOMES, type InterviewOutcome } from 'db/schema/words'
import { sql } from 'drizzle-orm'

export type AfterWorkFigures = {
  companies: number
  /** Not withdrawn, and the posts they are for. */
  offers: number
  posts: number
  /** People who hold a place, each once. */
  candidates: number
  /** People scanned at an after-work's own checkpoint, or whose interview has an outcome. */
  came: number
  /** Planned and not cancelled; one whose candidate gave the place back counts only with an outcome. */
  interviews: number
  outcomes: Record<InterviewOutcome, number>
}

type Counted = Omit<AfterWorkFigures, 'outcomes'> & { outcomes: Partial<Record<InterviewOutcome, number>> | null }

/** The after-works of an edition that are not cancelled, exact; undefined without any. One statement. */
export async function countAfterWork(editionId: string): Promise<AfterWorkFigures | undefined> {
  const [counted] = await rows<Counted>(sql`
    with held as (
      select id from activities where edition_id = ${editionId} and kind = 'after-work' and cancelled_at is null
    ),
    places as (
      select activity_id, registration_id from enrolments
      where activity_id in (select id from held) and confirmed_at is not null and cancelled_at is null
    ),
    meetings as (
      select n.registration_id, n.outcome from interviews n
      where n.activity_id in (select id from held) and n.cancelled_at is null and (n.outcome is not null or exists (
        select from places p where p.activity_id = n.activity_id and p.registration_id = n.registration_id
      ))
    ),
    offered as (
      select posts from job_offers where activity_id in (select id from held) and withdrawn_at is null
    ),
    seen as (
      select v.registration_id from valid_scans v join checkpoints c on c.id = v.checkpoint_id
      where c.activity_id in (select id from held)
      union
      select registration_id from meetings where outcome is not null
    )
    select
      (select count(distinct organisation_id)::int from recruiters where activity_id in (select id from held)) as companies,
      (select count(*)::int from offered) as offers,
      (select coalesce(sum(posts), 0)::int from offered) as posts,
      (select count(distinct registration_id)::int from places) as candidates,
      (select count(*)::int from seen) as came,
      (select count(*)::int from meetings) as interviews,
      (select json_object_agg(outcome, people) from (
        select outcome, count(*)::int as people from meetings where outcome is not null group by outcome
      ) noted) as outcomes
    where exists (select from held)`)
  if (!counted) return undefined
  const { outcomes, ...totals } = counted
  const counts = INTERVIEW_OUTCOMES.map(outcome => [outcome, outcomes?.[outcome] ?? 0])
  return { ...totals, outcomes: Object.fromEntries(counts) }
}
