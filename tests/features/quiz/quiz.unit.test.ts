import fc from 'fast-check'
import { expect, test } from 'vitest'
import { momentAt, quizAddress, readNumber, readTrail, scoreOf, trailSearch, withAnswer } from '~/features/quiz/address'
import { isQuizOpen, isQuizOver } from '~/features/quiz/moments'
import { changeOf, overallOf, type QuizCount, quizResults } from '~/features/quiz/results'

const at = (text: string) => new Date(text)
const edition = {
  year: 2026,
  heldOn: '2026-12-15',
  startsAt: at('2026-12-15T13:30:00+01:00'),
  endsAt: at('2026-12-15T17:30:00+01:00'),
  publishedAt: at('2026-11-01T08:00:00+01:00'),
}
const before = (pageId: string, answers: number, right: number): QuizCount => ({
  pageId,
  moment: 'before',
  answers,
  right,
})
const after = (pageId: string, answers: number, right: number): QuizCount => ({
  ...before(pageId, answers, right),
  moment: 'after',
})

test('answers before a visit count from the publication of the edition to its end', () => {
  const isOpen = (text: string) => isQuizOpen(edition, 'before', at(text))
  expect(isOpen('2026-11-01T07:59:59+01:00')).toBe(false)
  expect(isOpen('2026-11-01T08:00:00+01:00')).toBe(true)
  expect(isOpen('2026-12-15T17:29:59+01:00')).toBe(true)
  expect(isOpen('2026-12-15T17:30:00+01:00')).toBe(false)
  expect(isQuizOpen({ ...edition, publishedAt: null }, 'before', at('2026-12-01T12:00:00Z'))).toBe(false)
})

test('answers after a visit count from the start of the edition to the thirtieth day after it', () => {
  const isOpen = (text: string) => isQuizOpen(edition, 'after', at(text))
  expect(isOpen('2026-12-15T13:29:59+01:00')).toBe(false)
  expect(isOpen('2026-12-15T13:30:00+01:00')).toBe(true)
  expect(isOpen('2027-01-14T23:59:59+01:00')).toBe(true)
  expect(isOpen('2027-01-15T00:00:00+01:00')).toBe(false)
  expect(isQuizOpen({ ...edition, startsAt: null }, 'after', at('2026-12-15T00:30:00+01:00'))).toBe(true)
  expect(isQuizOpen({ ...edition, heldOn: null, startsAt: null }, 'after', at('2026-12-15T12:00:00Z'))).toBe(false)
})

test('numbers are published when no answer counts any more', () => {
  fc.assert(
    fc.property(fc.date({ min: at('2026-10-01'), max: at('2027-03-01'), noInvalidDate: true }), now => {
      const isOpen = isQuizOpen(edition, 'before', now) || isQuizOpen(edition, 'after', now)
      expect(isOpen && isQuizOver(edition, now)).toBe(false)
    }),
  )
})

test('an address names a moment and a question among those there are', () => {
  expect([momentAt('avant'), momentAt('apres'), momentAt('toString'), momentAt(undefined)]).toEqual([
    'before',
    'after',
    undefined,
    undefined,
  ])
  expect(quizAddress({ slug: 'empalot', moment: 'after' })).toBe('/editions/empalot/vrai-ou-faux/apres')
  expect(['1', '12', '13', '0', '01', '1.5', '-1', 'fin', '9999'].map(text => readNumber(text, 12))).toEqual([
    1,
    12,
    ...Array(7).fill(undefined),
  ])
})

test('the address remembers each answer in the place of its question', () => {
  expect(withAnswer('', 3, true)).toBe('--1')
  expect(withAnswer('101', 2, true)).toBe('111')
  expect(scoreOf('1-01')).toEqual({ right: 2, answered: 3 })
  expect(['101', '', 'abc', '1 0', null].map(readTrail)).toEqual(['101', '', '', '', ''])
  expect([trailSearch('10'), trailSearch('')]).toEqual(['?r=10', ''])
})

test('organisers see every share, before and after, and the points between', () => {
  const [first, second] = quizResults([before('a', 4, 1), after('a', 3, 3), before('b', 2, 0)], 0)
  expect(first).toEqual({
    pageId: 'a',
    before: { answers: 4, right: 1, percent: 25 },
    after: { answers: 3, right: 3, percent: 100 },
  })
  expect(changeOf(first?.before, first?.after)).toBe(75)
  expect(second).toEqual({ pageId: 'b', before: { answers: 2, right: 0, percent: 0 }, after: undefined })
})

test('a share is hidden when its right or wrong answers are below the threshold, none left out of it', () => {
  const shown = (answers: number, right: number) => quizResults([before('a', answers, right)], 5)[0]?.before
  expect(shown(4, 2)).toBeUndefined()
  expect(shown(10, 4)).toEqual({ answers: 10, right: undefined, percent: undefined })
  expect(shown(10, 6)).toEqual({ answers: 10, right: undefined, percent: undefined })
  expect(shown(10, 10)).toEqual({ answers: 10, right: undefined, percent: undefined })
  expect(shown(10, 5)).toEqual({ answers: 10, right: 5, percent: 50 })
})

test('all together compares the questions shown before and after, and says nothing of a hidden one', () => {
  const counts = [before('a', 20, 10), after('a', 10, 5), before('b', 10, 1), after('b', 10, 5)]
  const overall = overallOf(quizResults(counts, 5))
  expect(overall).toEqual({
    before: { answers: 20, right: 10, percent: 50 },
    after: { answers: 10, right: 5, percent: 50 },
    change: 0,
  })
  expect(overallOf(quizResults([after('a', 10, 5), after('b', 30, 20)], 5))).toEqual({
    before: undefined,
    after: { answers: 40, right: 25, percent: 63 },
  })
})

test('whatever the counts, all together is what the shown questions add up to, and no hidden number is in it', () => {
  const counts = fc.uniqueArray(
    fc.record({
      pageId: fc.constantFrom('a', 'b', 'c', 'd'),
      moment: fc.constantFrom('before' as const, 'after' as const),
      right: fc.nat(20),
      wrong: fc.nat(20),
    }),
    { selector: ({ pageId, moment }) => pageId + moment },
  )
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 10 }), (made, threshold) => {
      const results = quizResults(
        made.map(({ right, wrong, ...count }) => ({ ...count, right, answers: right + wrong })),
        threshold,
      )
      for (const { right, wrong, pageId, moment } of made) {
        const side = results.find(result => result.pageId === pageId)?.[moment]
        const isShown = right >= threshold && wrong >= threshold
        expect(side?.right).toBe(isShown ? right : undefined)
      }
      const shown = results.flatMap(({ before, after }) => [before, after].flatMap(side => side?.right ?? []))
      const overall = overallOf(results)
      const total = (overall.before?.right ?? 0) + (overall.after?.right ?? 0)
      expect(total).toBeLessThanOrEqual(shown.reduce((sum, right) => sum + right, 0))
      if (overall.change !== undefined) {
        const both = results.filter(({ before, after }) => before?.right !== undefined && after?.right !== undefined)
        expect(overall.before?.right).toBe(both.reduce((sum, { before }) => sum + (before?.right ?? 0), 0))
      }
    }),
  )
})
