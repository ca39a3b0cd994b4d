import { db, rows } from 'db/client.server'
import { editions } from 'db/schema/editions'
import { type Outcome, outcomes } from 'db/schema/outcomes'
import { JOB_KINDS, OUTCOME_HELPS, OUTCOME_SITUATIONS, type OutcomeMonths } from 'db/schema/words'
import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import { isQuestionOver } from './moments'
import type { CohortCounts } from './results'

export type AskedQuestion = Pick<Outcome, 'months' | 'situation' | 'jobKind' | 'helped'> & {
  registrationId: string
  edition: { name: string; heldOn: string }
}

/** The question that a person was asked and may answer; undefined when it was not asked of them, or is over. */
export async function findQuestion(
  registrationId: string,
  months: OutcomeMonths,
  now: Date,
): Promise<AskedQuestion | undefined> {
  const [found] = await db
    .select({ outcome: outcomes, name: editions.name, heldOn: editions.heldOn })
    .from(outcomes)
    .innerJoin(editions, eq(editions.id, outcomes.editionId))
    .where(and(eq(outcomes.registrationId, registrationId), eq(outcomes.months, months)))
  if (!found?.heldOn || isQuestionOver(found.heldOn, months, now)) return undefined
  const { name, heldOn, outcome } = found
  const { situation, jobKind, helped } = outcome
  return { registrationId, months, situation, jobKind, helped, edition: { name, heldOn } }
}

/** All that is held of what a person said, question by question. */
export function listOutcomeHistory(registrationId: string) {
  const { months, situation, jobKind, helped, answeredOn } = outcomes
  return db
    .select({ months, situation, jobKind, helped, answeredOn })
    .from(outcomes)
    .where(eq(outcomes.registrationId, registrationId))
    .orderBy(asc(outcomes.months))
}

/** Whether anybody who came to an edition was asked what became of them. */
export async function hasAsked(editionId: string): Promise<boolean> {
  return (await db.$count(outcomes, eq(outcomes.editionId, editionId))) > 0
}

/**
 * Everybody asked and every answer of an edition, question by question, exact, with the threshold frozen with its figures. One
 * statement.
 */
export function listCohorts(editionId: string): Promise<(CohortCounts & { threshold: number | null })[]> {
  return countCohorts(sql`o.edition_id = ${editionId}`)
}

export type FinalCohort = CohortCounts & { editionId: string; threshold: number }

/**
 * The questions that everybody may read the answers of: no answer changes any more, and the figures of their edition are
 * frozen, of enough people. What is hidden below the threshold is still to be hidden. One statement.
 */
export async function listFinalCohorts(now: Date): Promise<FinalCohort[]> {
  const cohorts = await countCohorts(sql`f.headline->>'participants' is not null
    and not exists (select from declared_figures d where d.edition_id = o.edition_id)`)
  return cohorts.flatMap(({ threshold, heldOn, ...cohort }) =>
    threshold !== null && heldOn && isQuestionOver(heldOn, cohort.months, now) ? { ...cohort, threshold } : [],
  )
}

type Counted = CohortCounts & { editionId: string; heldOn: string | null; threshold: number | null }

function countCohorts(which: SQL): Promise<Counted[]> {
  const counts = (keys: readonly string[], condition: (key: string) => SQL) =>
    sql`json_build_object(${sql.join(
      keys.map(key => sql`${key}::text, count(*) filter (where ${condition(key)})`),
      sql`, `,
    )})`
  return rows<Counted>(sql`
    select o.edition_id as "editionId", e.held_on::text as "heldOn", f.threshold, o.months, count(*)::int as asked,
      ${counts(OUTCOME_SITUATIONS, key => sql`o.situation = ${key}`)} as situations,
      ${counts(JOB_KINDS, key => sql`o.job_kind = ${key}`)} as kinds,
      ${counts(OUTCOME_HELPS, key => sql`${key} = any(o.helped)`)} as helped
    from outcomes o
      join editions e on e.id = o.edition_id
      left join frozen_figures f on f.edition_id = e.id
    where ${which}
    group by o.edition_id, e.held_on, f.threshold, o.months
    order by e.held_on, o.months`)
}
