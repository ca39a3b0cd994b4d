import { db } from 'db/client.server'
import { surveyCounts, surveyTexts } from 'db/schema/surveys'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { QUESTIONS } from './questions'
import type { GivenAnswers } from './schema'

/** Nobody can bury the words of others: beyond, answers still count and words are dropped until some are read. */
const MOST_UNREAD = 300

type Answered = { editionId: string; answers: GivenAnswers; text: string | null }

/**
 * Counts the answers of somebody and keeps what they wrote, apart: neither says who, nor when. One statement counts them all,
 * always in the same order, so that people who answer at once wait for each other and never for themselves.
 */
export async function answerSurvey({ editionId, answers, text }: Answered): Promise<void> {
  const given = QUESTIONS.flatMap(question => {
    const answer = answers[question]
    return answer ? [{ editionId, question, answer, people: 1 }] : []
  })
  await db.transaction(async transaction => {
    if (given.length > 0) {
      await transaction
        .insert(surveyCounts)
        .values(given)
        .onConflictDoUpdate({
          target: [surveyCounts.editionId, surveyCounts.question, surveyCounts.answer],
          set: { people: sql`${surveyCounts.people} + 1` },
        })
    }
    if (!text) return
    const unread = and(
      eq(surveyTexts.editionId, editionId),
      isNull(surveyTexts.publishedAt),
      isNull(surveyTexts.setAsideAt),
    )
    if ((await transaction.$count(surveyTexts, unread)) < MOST_UNREAD) {
      await transaction.insert(surveyTexts).values({ editionId, text })
    }
  })
}
