import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakDown, wholePercents } from '~/features/statistics/breakdown'

test('shares are whole percents that sum to 100', () => {
  expect(wholePercents([1, 1, 1])).toEqual([34, 33, 33])
  expect(wholePercents([3, 43, 36, 18])).toEqual([3, 43, 36, 18])
  fc.assert(
    fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 20 }), counts => {
      const total = counts.reduce((sum, count) => sum + count, 0)
      const percents = wholePercents(counts)
      expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(total === 0 ? 0 : 100)
      percents.forEach((percent, index) => {
        if (total > 0) expect(Math.abs(percent - ((counts[index] ?? 0) * 100) / total)).toBeLessThan(1)
      })
    }),
  )
})

test('shares are computed on those who answered, with the others beside', () => {
  const table = breakDown([
    { key: 'yes', count: 15 },
    { key: 'no', count: 45 },
    { key: 'not-said', count: 40 },
  ])
  expect(table.cells.map(cell => cell.share)).toEqual([25, 75, undefined])
  expect(table.cells.map(cell => cell.count)).toEqual([15, 45, 40])
  expect(table.total).toBe(100)
})

test('nobody answered: no share', () => {
  const table = breakDown([
    { key: 'yes', count: 0 },
    { key: 'not-said', count: 40 },
  ])
  expect(table.cells.map(cell => cell.share)).toEqual([undefined, undefined])
})

test('hidden answers are one block before any rounding', () => {
  const tally = [
    { key: 'a', count: 66 },
    { key: 'b', count: 17 },
    { key: 'c', count: 17 },
    { key: 'not-said', count: 9 },
  ]
  expect(breakDown(tally, new Set(['b', 'c'])).hidden).toEqual({ keys: ['b', 'c'], count: 34, share: 34 })
})
