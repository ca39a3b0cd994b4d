import type { Edition } from 'db/schema/editions'
import { isOver, isPublished } from '~/features/edition/moments'

/** The fairs to come, the soonest first, then the drafts, then those that are over, the latest first. */
export function inOrder<Known extends Edition>(editions: Known[], now: Date): Known[] {
  const rank = (edition: Edition) => (isOver(edition, now) ? 2 : isPublished(edition, now) ? 0 : 1)
  return editions.toSorted((a, b) => {
    const [first, second] = rank(a) === 2 ? [b, a] : [a, b]
    return rank(a) - rank(b) || dayOf(first).localeCompare(dayOf(second))
  })
}

/** An edition known by its year alone comes after those of that year. */
function dayOf({ heldOn, year }: Edition): string {
  return heldOn ?? `${year}-99`
}
