import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakDown } from '~/features/statistics/breakdown'
import { COVERS, hiddenCells } from '~/features/statistics/disclosure'
import { publishedFigures } from '~/features/statistics/published'
import { ANSWERS, type EditionFigures, NOT_SAID, type Tally, totalOf } from '~/features/statistics/tally'

const KEYS = ['a', 'b', 'c', 'd', NOT_SAID]
const tallyOf = (counts: readonly number[]): Tally => counts.map((count, index) => ({ key: KEYS[index] ?? '', count }))

/** What a reader sees of a table: its total, its shown cells, the hidden block and every share. */
const seen = (tally: Tally, threshold: number, order: readonly string[]) =>
  JSON.stringify(breakDown(tally, hiddenCells(tally, threshold, order)))

/** Every table with that many cells and that total. */
function* worlds(cells: number, total: number): Generator<number[]> {
  if (cells === 1) return yield [total]
  for (let first = 0; first <= total; first++)
    for (const rest of worlds(cells - 1, total - first)) yield [first, ...rest]
}

/** Each table of that shape is published once; tables that look the same to a reader stand together. */
function whatReadersSee(cells: number, total: number, threshold: number, order: readonly string[]) {
  const bySight = new Map<string, { hidden: Set<string>; tables: number[][] }>()
  for (const counts of worlds(cells, total)) {
    const tally = tallyOf(counts)
    const sight = seen(tally, threshold, order)
    const group = bySight.get(sight) ?? { hidden: hiddenCells(tally, threshold, order), tables: [] }
    group.tables.push(counts)
    bySight.set(sight, group)
  }
  return [...bySight.values()]
}

/** The smallest number of values that a hidden cell can still have for somebody who knows the rule. */
function narrowestDoubt(cells: number, total: number, threshold: number, order: readonly string[]): number {
  let narrowest = Number.POSITIVE_INFINITY
  for (const { hidden, tables } of whatReadersSee(cells, total, threshold, order)) {
    for (const key of hidden) {
      const values = new Set(tables.map(counts => counts[KEYS.indexOf(key)]))
      narrowest = Math.min(narrowest, values.size)
    }
  }
  return narrowest
}

test('a reader who knows the rule keeps as many possible values as the threshold, whatever the table', () => {
  for (const threshold of [2, 3, 4]) {
    for (const cells of [2, 3, 4]) {
      for (let total = threshold; total <= 5 * threshold; total++) {
        const doubt = narrowestDoubt(cells, total, threshold, ['b', 'a', 'd', 'c'])
        expect(doubt, `${cells} cells, ${total} people, threshold ${threshold}`).toBeGreaterThanOrEqual(threshold)
      }
    }
  }
})

test('the doubt stays at the default threshold of 5, in larger tables too', () => {
  for (const [cells, total] of [
    [3, 14],
    [3, 31],
    [4, 26],
    [5, 22],
  ] as const) {
    expect(narrowestDoubt(cells, total, 5, ['c', 'a', 'b'])).toBeGreaterThanOrEqual(5)
  }
})

test('the attack is able to win: covering with the smallest cell tells its value', () => {
  const smallestFirst = (tally: Tally, threshold: number) => {
    const order = [...tally].sort((a, b) => a.count - b.count).map(cell => cell.key)
    const hidden = new Set(order.filter(key => (tally.find(cell => cell.key === key)?.count ?? 0) < threshold))
    for (const key of order) {
      if (
        hidden.size === 0 ||
        (hidden.size >= 2 && totalOf(tally.filter(cell => hidden.has(cell.key))) >= 2 * threshold)
      )
        break
      hidden.add(key)
    }
    return hidden
  }
  const published = (counts: number[]) => JSON.stringify(breakDown(tallyOf(counts), smallestFirst(tallyOf(counts), 5)))
  const target = [4, 6, 6]
  const alike = [...worlds(3, 16)].filter(counts => published(counts) === published(target))
  expect(new Set(alike.map(counts => counts[0])).size).toBeLessThan(5)
})

test('a small cell is never shown, zero included, and the total is never lost', () => {
  const anyTable = fc.array(fc.nat(30), { minLength: 2, maxLength: 5 })
  fc.assert(
    fc.property(anyTable, fc.integer({ min: 1, max: 8 }), fc.shuffledSubarray(KEYS), (counts, threshold, order) => {
      const known = order.filter(key => KEYS.indexOf(key) < counts.length)
      const tally = tallyOf(counts)
      const table = breakDown(tally, hiddenCells(tally, threshold, known))
      for (const cell of table.cells) if (cell.count !== undefined) expect(cell.count).toBeGreaterThanOrEqual(threshold)
      const shown = table.cells.reduce((sum, cell) => sum + (cell.count ?? 0), 0)
      expect(shown + (table.hidden?.count ?? 0)).toBe(table.total)
      if (table.hidden) {
        expect(table.hidden.keys.length).toBeGreaterThanOrEqual(2)
        const isAll = table.hidden.keys.length === tally.length
        expect(isAll || table.hidden.count >= 2 * threshold).toBe(true)
      }
    }),
  )
})

test('a table without small cells is shown whole', () => {
  expect(hiddenCells(tallyOf([5, 6, 7]), 5, ['a', 'b', 'c'])).toEqual(new Set())
})

test('no share is shown when the number of those who did not answer is hidden', () => {
  const table = breakDown(tallyOf([40, 30, 20, 12, 2]), new Set(['a', NOT_SAID]))
  expect(table.cells.map(cell => cell.share)).toEqual([undefined, undefined, undefined, undefined, undefined])
  expect(table.hidden?.share).toBeUndefined()
})

const tally = (keys: readonly string[], counts: number[]) =>
  keys.map((key, index) => ({ key, count: counts[index] ?? 0 }))
const attended = (cells: Tally) => ({ registered: [], attended: cells })
const figuresWith = (qpv: number[], neighbourhoods: number[]): EditionFigures => ({
  registered: 200,
  attended: 100,
  walkIns: 0,
  breakdowns: {
    age: attended(tally(ANSWERS.age, [10, 20, 30, 20, 10, 10])),
    gender: attended(tally(ANSWERS.gender, [44, 45, 2, 9])),
    qpv: attended(tally(ANSWERS.qpv, qpv)),
    neighbourhood: attended(tally(['QN03107M', 'QN03106I', 'QN03104M', NOT_SAID], neighbourhoods)),
    situation: attended(tally(ANSWERS.situation, [50, 10, 10, 10, 10, 10])),
    'first-visit': attended(tally(ANSWERS['first-visit'], [50, 40, 10])),
    prescriber: attended([]),
  },
  crossings: { 'age-gender': [], 'qpv-gender': [], 'qpv-age': [] },
  arrivals: undefined,
  activities: [],
  handouts: { guides: 0, leaflets: 0, goodies: 0 },
  afterWork: undefined,
  recruitments: {},
  names: {},
})

test('the women’s share is kept when a small "other" is hidden among the men', () => {
  const gender = publishedFigures(figuresWith([40, 50, 10], [30, 10, 0, 0]), 5)?.tables.gender
  expect(gender?.cells.find(cell => cell.key === 'woman')).toEqual({ key: 'woman', count: 44, share: 48 })
  expect(gender?.hidden).toEqual({ keys: ['man', 'other'], count: 47, share: 52 })
})

test('neighbourhoods are hidden when the number of people from all of them is', () => {
  const hidden = publishedFigures(figuresWith([4, 86, 10], [4, 0, 0, 0]), 5)
  expect(hidden?.tables.qpv?.cells.find(cell => cell.key === 'yes')?.count).toBeUndefined()
  expect(hidden?.tables.neighbourhood).toBeUndefined()

  const shown = publishedFigures(figuresWith([40, 50, 10], [30, 4, 0, 6]), 5)
  expect(shown?.tables.neighbourhood?.cells.map(cell => cell.count)).toEqual([30, undefined, undefined, undefined])
})

test('fewer participants than the threshold: nothing is shown', () => {
  expect(publishedFigures({ ...figuresWith([4, 0, 0], []), attended: 4 }, 5)).toBeUndefined()
})

test('figures frozen before leaflets were noted say that none was given', () => {
  const frozen = { ...figuresWith([40, 50, 10], [30, 10, 0, 0]), handouts: { guides: 12, goodies: 3 } }
  expect(publishedFigures(frozen, 5)?.handouts).toEqual({ guides: 12, leaflets: 0, goodies: 3 })
})

test('every answer of every question is among its covers', () => {
  for (const question of ['age', 'gender', 'qpv', 'situation', 'first-visit'] as const) {
    expect([...COVERS[question]].sort()).toEqual([...ANSWERS[question]].sort())
  }
})

test('the neighbourhoods and the question they belong to keep their doubt together', () => {
  const threshold = 3
  const sights = new Map<
    string,
    { hidden: [table: 'qpv' | 'neighbourhood', key: string][]; worlds: EditionFigures[] }
  >()
  for (const total of [12, 14]) {
    for (const [first, second, third, unnamed, no, notSaid] of worlds(6, total) as Generator<
      [number, number, number, number, number, number]
    >) {
      const yes = first + second + third + unnamed
      const figures = { ...figuresWith([yes, no, notSaid], [first, second, third, unnamed]), attended: total }
      const { qpv, neighbourhood } = publishedFigures(figures, threshold)?.tables ?? {}
      const sight = JSON.stringify([qpv, neighbourhood])
      const keysOf = (table: typeof qpv) => table?.hidden?.keys ?? []
      const hidden = [
        ...keysOf(qpv).map(key => ['qpv', key] as ['qpv', string]),
        ...keysOf(neighbourhood).map(key => ['neighbourhood', key] as ['neighbourhood', string]),
      ]
      const group = sights.get(sight) ?? { hidden, worlds: [] }
      group.worlds.push(figures)
      sights.set(sight, group)
    }
  }
  expect(sights.size).toBeGreaterThan(10)
  for (const { hidden, worlds: alike } of sights.values()) {
    for (const [table, key] of hidden) {
      const values = new Set(
        alike.map(({ breakdowns }) => breakdowns[table].attended.find(cell => cell.key === key)?.count),
      )
      expect(values.size).toBeGreaterThanOrEqual(threshold)
    }
  }
})
