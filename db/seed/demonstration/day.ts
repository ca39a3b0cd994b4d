import { parisDay, parisTime } from '~/lib/dates'

const DAY = 24 * 60 * 60 * 1000
const TUESDAY = 2

/** The Tuesday nearest to three weeks from now, as `2026-12-15`. */
export function demonstrationDay(now: Date): string {
  const noon = parisTime(parisDay(new Date(now.getTime() + 21 * DAY)), '12:00')
  const sinceTuesday = (noon.getUTCDay() - TUESDAY + 7) % 7
  return parisDay(new Date(noon.getTime() + (sinceTuesday <= 3 ? -sinceTuesday : 7 - sinceTuesday) * DAY))
}

/** What the addresses of the edition of that day hold: `la-reynerie-2026`. */
export function demonstrationSlug(now: Date): string {
  return `la-reynerie-${demonstrationDay(now).slice(0, 4)}`
}
