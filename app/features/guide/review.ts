import { dayAfter } from '~/lib/dates'

const DAYS = 365

/** A page last read again on that day, or before it, is to be read once more today. Days as `2026-12-15`. */
export function reviewedBefore(today: string): string {
  return dayAfter(today, -DAYS)
}

/** True for a page that nobody has read again for twelve months, or ever. */
export function isReviewDue(reviewedOn: string | null, today: string): boolean {
  return reviewedOn === null || reviewedOn <= reviewedBefore(today)
}
