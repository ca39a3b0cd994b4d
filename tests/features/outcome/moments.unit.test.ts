import { OUTCOME_MONTHS } from 'db/schema/words'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askingTime, dueQuestion, isQuestionOver, lastAnswerDay, monthsAt } from '~/features/outcome/moments'
import { dayAfter, monthsAfter, parisDay, parisTime } from '~/lib/dates'

test('a month later is the same day, or the last one of a shorter month', () => {
  expect(monthsAfter('2026-12-15', 1)).toBe('2027-01-15')
  expect(monthsAfter('2027-01-31', 1)).toBe('2027-02-28')
  expect(monthsAfter('2028-01-31', 1)).toBe('2028-02-29')
  expect(monthsAfter('2026-08-31', 6)).toBe('2027-02-28')
  expect(monthsAfter('2026-10-31', 3)).toBe('2027-01-31')
})

test('the question leaves at ten on the Paris clock, in winter as in summer', () => {
  expect(askingTime('2026-12-15', 1).from).toEqual(new Date('2027-01-15T09:00:00Z'))
  expect(askingTime('2026-12-15', 6).from).toEqual(new Date('2027-06-15T08:00:00Z'))
  // The clock changes on 28 March 2027, between the question and its end.
  expect(askingTime('2027-02-15', 1)).toEqual({
    from: new Date('2027-03-15T09:00:00Z'),
    until: new Date('2027-04-04T08:00:00Z'),
  })
})

const anyDay = fc.integer({ min: 0, max: 4000 }).map(days => dayAfter('2026-01-01', days))

test('one question at most is due at a time, and each is over before the next and before names go', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...OUTCOME_MONTHS), (heldOn, months) => {
      const { from, until } = askingTime(heldOn, months)
      expect(dueQuestion(heldOn, from)).toBe(months)
      expect(dueQuestion(heldOn, new Date(from.getTime() - 1))).toBeUndefined()
      expect(dueQuestion(heldOn, until)).toBeUndefined()
      expect(parisDay(until) < lastAnswerDay(heldOn, months)).toBe(true)
      expect(lastAnswerDay(heldOn, 1) < monthsAfter(heldOn, 3)).toBe(true)
      expect(lastAnswerDay(heldOn, 3) < monthsAfter(heldOn, 6)).toBe(true)
      expect(lastAnswerDay(heldOn, 6) < dayAfter(heldOn, 210)).toBe(true)
    }),
  )
})

test('a question is answered until the midnight of its last day', () => {
  expect(lastAnswerDay('2026-12-15', 1)).toBe('2027-02-09')
  expect(isQuestionOver('2026-12-15', 1, parisTime('2027-02-09', '23:59'))).toBe(false)
  expect(isQuestionOver('2026-12-15', 1, parisTime('2027-02-10', '00:00'))).toBe(true)
})

test('an address names one, three or six months and nothing else', () => {
  expect(['1', '3', '6'].map(monthsAt)).toEqual([1, 3, 6])
  expect(['2', '01', '6 ', '', '1.0', undefined].map(monthsAt)).toEqual(Array(6).fill(undefined))
})
