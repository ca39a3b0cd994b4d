import { type Database, db } from 'db/client.server'
import { editions } from 'db/schema/editions'
import { outcomes } from 'db/schema/outcomes'
import { and, eq, inArray, isNotNull, lt, or, type SQLWrapper } from 'drizzle-orm'
import { parisDay } from '~/lib/dates'
import { isQuestionOver } from './moments'

const NOBODY = { registrationId: null, answeredOn: null }

/**
 * Forgets of which people the answers are, given by their registrations' ids or by a query of them: that somebody was asked,
 * and what somebody said, stays without a person.
 */
export async function forgetWhoAnswered(registrationIds: string[] | SQLWrapper, database: Database): Promise<void> {
  await database.update(outcomes).set(NOBODY).where(inArray(outcomes.registrationId, registrationIds))
}

/**
 * The same for those who are asked no more: from the day after their last answer, and for all of an edition once its last
 * question is over. Gives back how many answers, or silences, belong to nobody any more.
 */
export async function forgetAfterLastQuestion(now: Date): Promise<number> {
  const held = await db
    .selectDistinct({ id: editions.id, heldOn: editions.heldOn })
    .from(outcomes)
    .innerJoin(editions, eq(editions.id, outcomes.editionId))
    .where(isNotNull(outcomes.registrationId))
  const over = held.filter(({ heldOn }) => heldOn && isQuestionOver(heldOn, 6, now)).map(({ id }) => id)
  const finished = db
    .select({ id: outcomes.registrationId })
    .from(outcomes)
    .where(and(eq(outcomes.months, 6), lt(outcomes.answeredOn, parisDay(now))))
  const forgotten = await db
    .update(outcomes)
    .set(NOBODY)
    .where(
      and(
        isNotNull(outcomes.registrationId),
        or(inArray(outcomes.editionId, over), inArray(outcomes.registrationId, finished)),
      ),
    )
    .returning({ id: outcomes.id })
  return forgotten.length
}
