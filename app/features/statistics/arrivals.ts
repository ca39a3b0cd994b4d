import type { Tally } from './tally'

const QUARTER = 15 * 60_000

export const BEFORE = 'before'
export const AFTER = 'after'

/** Arrivals in one quarter of an hour, counted in quarters since 1970 (Paris is always whole quarters from UTC). */
type QuarterCount = { quarter: number; count: number }

/**
 * Arrivals over the edition's hours: a cell for each quarter of an hour, named by the ISO moment of its start, one
 * before the opening and one after the end.
 */
export function arrivalsTally(counts: readonly QuarterCount[], startsAt: Date, endsAt: Date): Tally {
  const first = Math.floor(startsAt.getTime() / QUARTER)
  const end = Math.ceil(endsAt.getTime() / QUARTER)
  const sum = (isIn: (quarter: number) => boolean) =>
    counts.filter(({ quarter }) => isIn(quarter)).reduce((total, { count }) => total + count, 0)
  return [
    { key: BEFORE, count: sum(quarter => quarter < first) },
    ...Array.from({ length: end - first }, (_, index) => ({
      key: new Date((first + index) * QUARTER).toISOString(),
      count: sum(quarter => quarter === first + index),
    })),
    { key: AFTER, count: sum(quarter => quarter >= end) },
  ]
}

/** The end of the quarter of an hour that begins at this cell's moment. */
export function quarterEnd(key: string): Date {
  return new Date(new Date(key).getTime() + QUARTER)
}
