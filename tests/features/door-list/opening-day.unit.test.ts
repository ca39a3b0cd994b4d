import { describe, expect, test } from 'vitest'
import { hasStarted, isBeforeDay } from '~/features/door-list/opening-day'

const withHours = { heldOn: '2026-12-22', startsAt: '2026-12-22T12:30:00.000Z' }
const dayAlone = { heldOn: '2026-12-22', startsAt: null }
const unknown = { heldOn: null, startsAt: null }
const at = (moment: string) => Date.parse(moment)

describe('the day of an edition', () => {
  test('is to come until midnight in Paris, not in London', () => {
    for (const edition of [withHours, dayAlone]) {
      expect(isBeforeDay(edition, at('2026-12-21T22:59:59Z'))).toBe(true)
      expect(isBeforeDay(edition, at('2026-12-21T23:00:00Z'))).toBe(false)
      expect(isBeforeDay(edition, at('2027-01-05T12:00:00Z'))).toBe(false)
    }
    expect(isBeforeDay(unknown, at('2026-12-21T12:00:00Z'))).toBe(false)
  })

  test('starts the edition at its hour', () => {
    expect(hasStarted(withHours, at('2026-12-22T12:29:59Z'))).toBe(false)
    expect(hasStarted(withHours, at('2026-12-22T12:30:00Z'))).toBe(true)
  })

  test('starts an edition without hours at midnight in Paris, and never one whose day is not known', () => {
    expect(hasStarted(dayAlone, at('2026-12-21T22:59:59Z'))).toBe(false)
    expect(hasStarted(dayAlone, at('2026-12-21T23:00:00Z'))).toBe(true)
    expect(hasStarted(unknown, at('2126-12-21T23:00:00Z'))).toBe(false)
  })
})
