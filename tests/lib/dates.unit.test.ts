import { expect, test } from 'vitest'
import { clockTime, longDay, parisDay, parisTime, timeRange } from '~/lib/dates'

// These tests run with the server's clock in Bogotá.

test('a Paris wall clock is the same moment whatever the server’s clock, summer and winter', () => {
  expect(parisTime('2019-10-08', '13:30').toISOString()).toBe('2019-10-08T11:30:00.000Z')
  expect(parisTime('2019-02-11', '13:30').toISOString()).toBe('2019-02-11T12:30:00.000Z')
})

test('the Paris day of a moment near midnight', () => {
  expect(parisDay(new Date('2026-12-14T23:30:00Z'))).toBe('2026-12-15')
})

test('days are written in full', () => {
  expect(longDay('2019-10-08', 'fr')).toBe('mardi 8\u00a0octobre 2019')
  expect(longDay('2018-11-01', 'fr')).toBe('jeudi 1er\u00a0novembre 2018')
  expect(longDay('2019-10-08', 'en')).toBe('Tuesday 8\u00a0October 2019')
})

test('hours keep their words together', () => {
  expect(clockTime(parisTime('2019-10-08', '13:30'), 'fr')).toBe('13\u00a0h\u00a030')
  expect(clockTime(parisTime('2019-10-08', '17:00'), 'fr')).toBe('17\u00a0h')
  expect(clockTime(parisTime('2019-10-08', '09:05'), 'en')).toBe('09:05')
  expect(timeRange(parisTime('2019-10-08', '13:30'), parisTime('2019-10-08', '17:00'), 'fr')).toBe(
    'de\u00a013\u00a0h\u00a030 à\u00a017\u00a0h',
  )
})
