import type { Edition } from 'db/schema/editions'
import { parisDay, parisTime } from '~/lib/dates'
import { isOver } from './moments'

const DAY = 24 * 60 * 60 * 1000
type When = Pick<Edition, 'year' | 'heldOn' | 'startsAt' | 'endsAt' | 'callClosesAt'>

/** True while the call for participation receives proposals. */
export function isCallOpen(edition: When, now: Date): boolean {
  return edition.callClosesAt !== null && now < edition.callClosesAt && !isOver(edition, now)
}

/** The last day, such as `2026-12-15`, of a call that closes at that moment: a call lasts until midnight in Paris. */
export function lastDayOfCall(closesAt: Date): string {
  return parisDay(new Date(closesAt.getTime() - 1))
}

/** The moment when a call ends whose last day is that one: its midnight in Paris, whatever the season. */
export function endOfCall(lastDay: string): Date {
  const noon = parisTime(lastDay, '12:00')
  return parisTime(parisDay(new Date(noon.getTime() + DAY)), '00:00')
}
