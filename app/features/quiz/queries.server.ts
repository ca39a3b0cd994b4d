import { db, rows } from 'db/client.server'
import { quizCounts } from 'db/schema/guide-uses'
import type { QuizMoment } from 'db/schema/words'
import { eq, isNull, or, sql } from 'drizzle-orm'
import { listPublished, type PublishedPage } from '~/features/guide/queries.server'
import { isQuizOver } from './moments'
import type { QuizCount } from './results'

export type QuizQuestion = PublishedPage<'misconception'>

/** The questions of the quiz, the same for everybody and in the same order, which mixes what is true and what is false. */
export async function listQuestions(): Promise<QuizQuestion[]> {
  const pages = await listPublished('misconception')
  return pages.sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** Every answer counted for an edition, before and after, and outside every edition (`moment` null). */
export function listCounts(editionId: string): Promise<(Omit<QuizCount, 'moment'> & { moment: QuizMoment | null })[]> {
  const { pageId, moment, answers, right } = quizCounts
  return db
    .select({ pageId, moment, answers, right })
    .from(quizCounts)
    .where(or(eq(quizCounts.editionId, editionId), isNull(quizCounts.editionId)))
}

type EditionCounts = { editionId: string; threshold: number; counts: QuizCount[] }

/**
 * The answers of each edition whose figures everybody may read: those are frozen, of enough people, and no answer counts
 * any more. What is hidden below the threshold is still to be hidden. One statement.
 */
export async function listFinalCounts(now: Date): Promise<EditionCounts[]> {
  const frozen = await rows<EditionCounts & { heldOn: string | null }>(sql`
    select f.edition_id as "editionId", f.threshold, e.held_on::text as "heldOn",
      json_agg(json_build_object('pageId', q.page_id, 'moment', q.moment, 'answers', q.answers, 'right', q.right)) as counts
    from quiz_counts q
      join editions e on e.id = q.edition_id
      join frozen_figures f on f.edition_id = e.id
    where f.headline->>'participants' is not null
      and not exists (select from declared_figures d where d.edition_id = e.id)
    group by f.edition_id, f.threshold, e.held_on`)
  return frozen.filter(edition => isQuizOver(edition, now))
}
