import { OUTCOME_MONTHS, type OutcomeMonths } from 'db/schema/words'
import { dayAfter, monthsAfter, parisDay, parisTime } from '~/lib/dates'

/** When people are asked, on the Paris clock. */
const HOUR = '10:00'
/** A question that could not leave by then is not asked any more. */
const ASKING_DAYS = 20
/** An answer tells of that month: the last day on which it may be given or changed, days after the question's. */
const ANSWERING_DAYS = 25

/** The moment when those who came on a day are asked what became of them, and the one from which it is too late. */
export function askingTime(heldOn: string, months: OutcomeMonths): { from: Date; until: Date } {
  const day = monthsAfter(heldOn, months)
  return { from: parisTime(day, HOUR), until: parisTime(dayAfter(day, ASKING_DAYS), HOUR) }
}

/** Which question is to be asked now of those who came on a day: one at most. */
export function dueQuestion(heldOn: string, now: Date): OutcomeMonths | undefined {
  return OUTCOME_MONTHS.find(months => {
    const { from, until } = askingTime(heldOn, months)
    return from <= now && now < until
  })
}

/** The last day on which a question is answered, such as `2026-12-15`. */
export function lastAnswerDay(heldOn: string, months: OutcomeMonths): string {
  return dayAfter(monthsAfter(heldOn, months), ANSWERING_DAYS)
}

/** True once no answer changes any more, and numbers may be published. */
export function isQuestionOver(heldOn: string, months: OutcomeMonths, now: Date): boolean {
  return lastAnswerDay(heldOn, months) < parisDay(now)
}

/** The question that an address names. */
export function monthsAt(part: string | undefined): OutcomeMonths | undefined {
  return OUTCOME_MONTHS.find(months => String(months) === part)
}
