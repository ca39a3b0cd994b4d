import { expect, test } from 'vitest'
import { rerank, simultaneous } from '~/features/programme/ranks'

const at = (hour: number) => new Date(Date.UTC(2026, 11, 15, hour))
const STANDS = ['a', 'b', 'c', 'd'].map(id => ({ id, startsAt: at(12) }))
const orderOf = (typed: Record<string, number>) => {
  const ranks = rerank(STANDS, new Map(Object.entries(typed)))
  return [...ranks].toSorted(([, one], [, other]) => one - other).map(([id]) => id)
}

test('only activities that start together have an order', () => {
  const programme = [...STANDS, { id: 'alone', startsAt: at(13) }]
  expect(simultaneous(programme)).toEqual([STANDS])
})

test('a moved activity takes the place it asks for, up or down', () => {
  expect(orderOf({ a: 1, b: 2, c: 3, d: 1 })).toEqual(['d', 'a', 'b', 'c'])
  expect(orderOf({ a: 3, b: 2, c: 3, d: 4 })).toEqual(['b', 'c', 'a', 'd'])
  expect(orderOf({ a: 1, b: 1, c: 3, d: 4 })).toEqual(['b', 'a', 'c', 'd'])
  expect(orderOf({ a: 4, b: 3, c: 2, d: 1 })).toEqual(['d', 'c', 'b', 'a'])
  expect(orderOf({ a: 9, d: 0 })).toEqual(['d', 'b', 'c', 'a'])
})

test('ranks start from 1, without a gap', () => {
  const ranks = rerank(STANDS, new Map([['a', 40]]))
  expect([...ranks.values()].toSorted()).toEqual([1, 2, 3, 4])
})

test('a group whose order stays is left alone', () => {
  const talks = ['e', 'f'].map(id => ({ id, startsAt: at(14) }))
  const typed = new Map(Object.entries({ a: 1, b: 2, c: 3, d: 4, e: 2, f: 1 }))
  expect([...rerank([...STANDS, ...talks], typed).keys()].toSorted()).toEqual(['e', 'f'])
  expect(rerank(STANDS, new Map()).size).toBe(0)
})
