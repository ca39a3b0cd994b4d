import { OUTLINES } from 'db/seed/perimeters/outlines'
import { readOutline } from 'db/seed/perimeters/perimeters.server'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxOf, isInBox, isInOutline, type Outline } from '~/lib/geometry'
import { isInOutlineNaively } from '../support/naive-outline'
import { scatteredPositions } from '../support/scattered-positions'

const square = (west: number, south: number, side: number) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
]
const FRAME: Outline = [[square(1, 43, 8), square(3, 45, 4)], [square(20, 43, 1)]]

test('a position is in an outline, in a hole of it, on its line, or elsewhere', () => {
  expect(isInOutline([2, 44], FRAME)).toBe(true)
  expect(isInOutline([20.5, 43.5], FRAME)).toBe(true)
  expect(isInOutline([5, 47], FRAME)).toBe(false)
  expect(isInOutline([15, 44], FRAME)).toBe(false)
  for (const onLine of [
    [1, 44],
    [1, 43],
    [9, 51],
    [3, 46],
  ])
    expect(isInOutline(onLine, FRAME)).toBe(true)
})

test('the box of an outline is the smallest one', () => {
  expect(boxOf(FRAME)).toEqual({ west: 1, south: 43, east: 21, north: 51 })
  expect(isInBox([1, 51], boxOf(FRAME))).toBe(true)
  expect(isInBox([0.999, 51], boxOf(FRAME))).toBe(false)
})

test('each answer is that of a naive and exact count of crossings', () => {
  const outlines = Object.values(OUTLINES).map(readOutline)
  const wrong = outlines.flatMap(outline =>
    scatteredPositions([outline], 400).filter(
      position => isInOutline(position, outline) !== isInOutlineNaively(position, outline),
    ),
  )
  expect(wrong).toEqual([])
})

test('the same holds for any polygon, its lines crossing or not', () => {
  const degree = fc.integer({ min: 1, max: 12 })
  const corners = fc.array(fc.tuple(degree, degree), { minLength: 3, maxLength: 9 })
  fc.assert(
    fc.property(corners, fc.tuple(degree, degree), (ring, position) => {
      const outline: Outline = [[[...ring, ring[0] as [number, number]]]]
      expect(isInOutline(position, outline)).toBe(isInOutlineNaively(position, outline))
    }),
  )
})
