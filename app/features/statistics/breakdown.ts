import { NOT_SAID } from './tally'

/**
 * Whole percents that sum to 100, by the largest remainder; equal remainders go to the first in the list.
 * All zero when nothing is counted.
 */
export function wholePercents(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return counts.map(() => 0)

  const percents = counts.map(count => Math.floor((count * 100) / total))
  const missing = 100 - percents.reduce((sum, percent) => sum + percent, 0)
  const byRemainder = counts
    .map((count, index) => ({ index, remainder: (count * 100) % total }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of byRemainder.slice(0, missing)) percents[index] = (percents[index] ?? 0) + 1
  return percents
}

export type TableCell = {
  key: string
  /** Undefined: hidden. */
  count: number | undefined
  /** Whole percent of those who answered; undefined for "not said", for hidden cells and where no share is published. */
  share: number | undefined
}

export type Table = {
  /** Undefined: shares alone are known, as a report printed them. */
  total: number | undefined
  cells: TableCell[]
  /** The hidden cells taken together. */
  hidden: { keys: string[]; count: number; share: number | undefined } | undefined
}

/**
 * A tally as it is shown: shares on those who answered, hidden cells merged in one block before any rounding.
 * No share at all when "not said" is hidden, since its count would follow, nor when every answer is.
 */
export function breakDown(tally: readonly { key: string; count: number }[], isHidden = new Set<string>()): Table {
  const sum = (cells: typeof tally) => cells.reduce((total, cell) => total + cell.count, 0)
  const hidden = tally.filter(cell => isHidden.has(cell.key))
  const shown = tally.filter(cell => !isHidden.has(cell.key) && cell.key !== NOT_SAID)
  const hasShares = !isHidden.has(NOT_SAID) && sum(shown) > 0
  const percents = hasShares ? wholePercents([...shown.map(cell => cell.count), sum(hidden)]) : []
  const shares = new Map(shown.map((cell, index) => [cell.key, percents[index]]))
  return {
    total: sum(tally),
    cells: tally.map(({ key, count }) => ({
      key,
      count: isHidden.has(key) ? undefined : count,
      share: shares.get(key),
    })),
    hidden: hidden.length
      ? { keys: hidden.map(cell => cell.key), count: sum(hidden), share: percents[shown.length] }
      : undefined,
  }
}
