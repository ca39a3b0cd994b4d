import { type Dimension, type NamedDimension, NOT_SAID, type Tally, totalOf } from './tally'

/**
 * The cells that people outside the organisation may not see.
 *
 * A cell below the threshold is hidden, zero included. When one is, the first cell of `order` is hidden with it whatever
 * its size, then the next ones until at least two cells are hidden and hold together twice the threshold, or all are.
 * The order is fixed beforehand and never looks at the counts: choosing the smallest cell as a cover would itself tell
 * something ("it was the smallest"). docs/decisions/disclosure.md proves that each hidden cell keeps at least
 * `threshold` possible values for a reader who knows the total, the published cells and this very rule.
 */
export function hiddenCells(tally: Tally, threshold: number, order: readonly string[]): Set<string> {
  const hidden = new Set(tally.filter(cell => cell.count < threshold).map(cell => cell.key))
  if (hidden.size === 0) return hidden

  const keys = tally.map(cell => cell.key)
  const [first, ...others] = [...order.filter(key => keys.includes(key)), ...keys]
  if (first) hidden.add(first)
  for (const key of others) {
    const sum = totalOf(tally.filter(cell => hidden.has(cell.key)))
    if (hidden.size >= 2 && sum >= 2 * threshold) break
    hidden.add(key)
  }
  return hidden
}

/**
 * Which cells cover the small ones, in that order: first those that are mostly small or that readers miss least. "Not
 * said" comes late because hiding it takes all shares away.
 */
export const COVERS: Record<Exclude<Dimension, NamedDimension>, readonly string[]> = {
  age: ['over-65', '46-65', 'under-16', '26-45', '16-25', NOT_SAID],
  gender: ['other', 'man', 'woman', NOT_SAID],
  qpv: ['no', NOT_SAID, 'yes'],
  situation: ['other', 'retraining', 'pupil', 'student', 'employee', 'job-seeker', NOT_SAID],
  'first-visit': ['no', 'yes', NOT_SAID],
}
