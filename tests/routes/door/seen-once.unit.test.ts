import { expect, test } from 'vitest'
import { createSeenOnce } from '~/routes/door/camera/seen-once'

const AT_WORK = false
const PAUSED = true

test('a code held in front of the camera is handed over once', () => {
  const next = createSeenOnce(3000)
  expect(next(['A'], 0, AT_WORK)).toBe('A')
  for (let now = 100; now <= 20_000; now += 100) expect(next(['A'], now, AT_WORK)).toBeUndefined()
})

test('it is handed over again after three seconds out of sight', () => {
  const next = createSeenOnce(3000)
  next(['A'], 0, AT_WORK)
  next([], 1000, AT_WORK)
  expect(next(['A'], 2999, AT_WORK)).toBeUndefined()
  expect(next(['A'], 5999, AT_WORK)).toBe('A')
})

test('a code shown while the camera is paused waits for its turn', () => {
  const next = createSeenOnce(3000)
  expect(next(['A'], 0, AT_WORK)).toBe('A')
  expect(next(['A', 'B'], 1000, PAUSED)).toBeUndefined()
  expect(next(['A', 'B'], 2000, AT_WORK)).toBe('B')
})

test('of two codes in sight each has its turn', () => {
  const next = createSeenOnce(3000)
  expect(next(['A', 'B'], 0, AT_WORK)).toBe('A')
  expect(next(['A', 'B'], 100, AT_WORK)).toBe('B')
  expect(next(['A', 'B'], 200, AT_WORK)).toBeUndefined()
})
