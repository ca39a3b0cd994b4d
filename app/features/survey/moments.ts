import type { Edition } from 'db/schema/editions'
import { dayAfter, parisDay } from '~/lib/dates'

type When = Pick<Edition, 'heldOn' | 'startsAt'>

export type SurveyState = 'to-come' | 'open' | 'over'

/** How long a visit may be thought over: the last day on which answers count, days after the edition's. */
export const DAYS_AFTER = 30

/** Open from the start of the edition (its day, when the hour is unknown) to the end of the thirtieth day after it. */
export function surveyState({ heldOn, startsAt }: When, now: Date): SurveyState {
  if (!heldOn) return 'to-come'
  const today = parisDay(now)
  const hasBegun = startsAt ? startsAt <= now : heldOn <= today
  if (!hasBegun) return 'to-come'
  return today <= lastDay(heldOn) ? 'open' : 'over'
}

/** The last day on which people may answer, as `2026-12-15`. */
export function lastDay(heldOn: string): string {
  return dayAfter(heldOn, DAYS_AFTER)
}
