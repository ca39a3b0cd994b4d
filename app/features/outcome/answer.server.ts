import { db } from 'db/client.server'
import { outcomes } from 'db/schema/outcomes'
import type { OutcomeHelp } from 'db/schema/words'
import { and, eq, isNotNull } from 'drizzle-orm'
import { parisDay } from '~/lib/dates'
import type { AskedQuestion } from './queries.server'
import type { Answer } from './schema'

/** Keeps what a person says, in the place of what they said before. */
export async function answerQuestion(question: AskedQuestion, answer: Answer, now: Date): Promise<void> {
  await db
    .update(outcomes)
    .set({ ...answer, answeredOn: parisDay(now) })
    .where(isOf(question))
}

/** Keeps what a person who has answered says helped them, in the place of what they said before. */
export async function noteHelps(question: AskedQuestion, helped: OutcomeHelp[]): Promise<void> {
  await db
    .update(outcomes)
    .set({ helped: [...new Set(helped)] })
    .where(and(isOf(question), isNotNull(outcomes.situation)))
}

function isOf({ registrationId, months }: AskedQuestion) {
  return and(eq(outcomes.registrationId, registrationId), eq(outcomes.months, months))
}
