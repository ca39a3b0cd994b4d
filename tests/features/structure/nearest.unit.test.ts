import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readContent } from '~/features/guide/content'
import { formatDistance, metresBetween, nearestFirst, positionOf } from '~/features/structure/nearest'

const CAPITOLE = [1.4442, 43.6045]
const ABBAL = [1.3997, 43.5727]
const anyPosition = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
)

const at = (title: string, latitude: string | null, longitude: string | null) => ({
  content: readContent('structure', { title, type: 'other', city: 'Toulouse', latitude, longitude }),
})
const titles = (found: ReturnType<typeof nearestFirst>) => found.map(({ content }) => content.title)

test('a degree of the equator or of a meridian is 111 195 m; the farthest one can be is half the way round', () => {
  expect(Math.round(metresBetween([0, 0], [1, 0]))).toBe(111_195)
  expect(Math.round(metresBetween([1.4, 43], [1.4, 44]))).toBe(111_195)
  expect(Math.round(metresBetween([0, 90], [0, -90]))).toBe(20_015_115)
})

test('from the Capitole to the place Abbal there are 5 km', () => {
  expect(formatDistance(metresBetween(CAPITOLE, ABBAL), 'fr')).toBe('5\u00a0km')
  expect(Math.round(metresBetween(CAPITOLE, ABBAL))).toBe(5035)
})

test('it is as far one way as the other, never below zero, and nothing from a place to itself', () => {
  fc.assert(
    fc.property(anyPosition, anyPosition, (one, other) => {
      const metres = metresBetween(one, other)
      expect(metres).toBeCloseTo(metresBetween(other, one), 3)
      expect(metres).toBeGreaterThanOrEqual(0)
      expect(metres).toBeLessThan(20_015_116)
      expect(metresBetween(one, one)).toBe(0)
    }),
  )
})

test.each([
  [0, '100\u00a0m'],
  [849, '800\u00a0m'],
  [949, '900\u00a0m'],
  [950, '1\u00a0km'],
  [1249, '1,2\u00a0km'],
  [9999, '10\u00a0km'],
  [14_499, '14\u00a0km'],
])('%d m are written %s', (metres, written) => {
  expect(formatDistance(metres, 'fr')).toBe(written)
})

test('English has its own decimal point', () => {
  expect(formatDistance(1249, 'en')).toBe('1.2\u00a0km')
})

test.each([
  [null, null],
  ['43.6', null],
  ['', ' '],
  ['quarante', '1.4'],
  ['91', '1.4'],
  ['43.6', '181'],
  ['Infinity', '1.4'],
])('a latitude of %j and a longitude of %j are no position', (latitude, longitude) => {
  expect(positionOf({ latitude, longitude })).toBeUndefined()
})

test('a position is read longitude first', () => {
  expect(positionOf({ latitude: '43.5727', longitude: '1.3997' })).toEqual([1.3997, 43.5727])
})

test('the nearest structure comes first, those without a position last, in the order given', () => {
  const structures = [
    at('Perdue', null, null),
    at('Loin', '43.6045', '1.4442'),
    at('Tout près', '43.573', '1.3997'),
    at('Égarée', '0', '200'),
  ]
  const found = nearestFirst(structures, ABBAL)
  expect(titles(found)).toEqual(['Tout près', 'Loin', 'Perdue', 'Égarée'])
  expect(found.map(({ metres }) => metres && Math.round(metres))).toEqual([33, 5035, undefined, undefined])
})

test('without a start the order given stays, but for those without a position', () => {
  const structures = [at('Perdue', null, null), at('Loin', '43.6045', '1.4442'), at('Près', '43.573', '1.3997')]
  expect(titles(nearestFirst(structures, undefined))).toEqual(['Loin', 'Près', 'Perdue'])
})

test('for any structures, distances never go down along the list, and none is lost', () => {
  const anyStructures = fc.array(fc.option(anyPosition))
  fc.assert(
    fc.property(anyStructures, anyPosition, (positions, start) => {
      const structures = positions.map(position =>
        at('Une', position && String(position[1]), position && String(position[0])),
      )
      const found = nearestFirst(structures, start).map(({ metres }) => metres ?? Number.POSITIVE_INFINITY)
      expect(found).toHaveLength(positions.length)
      expect(found).toEqual(found.toSorted((a, b) => a - b))
      expect(found.filter(Number.isFinite)).toHaveLength(positions.filter(Boolean).length)
    }),
  )
})
