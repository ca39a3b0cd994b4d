import { SURVEY_ANSWERS } from 'db/schema/words'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { surveyState } from '~/features/survey/moments'
import { QUESTIONS, type Question } from '~/features/survey/questions'
import { headlineOf, type SurveyCount, surveyResults } from '~/features/survey/results'
import { hasContact } from '~/features/survey/traces'

const at = (text: string) => new Date(text)
const EDITION = { heldOn: '2026-05-10', startsAt: at('2026-05-10T13:00:00+02:00') }

test.each([
  ['2026-05-10T12:59:59+02:00', 'to-come'],
  ['2026-05-10T13:00:00+02:00', 'open'],
  ['2026-06-09T23:59:59+02:00', 'open'],
  ['2026-06-10T00:00:00+02:00', 'over'],
])('the survey is open from the start of the edition to the end of the thirtieth day after it: %s', (now, state) => {
  expect(surveyState(EDITION, at(now))).toBe(state)
})

test('without hours the survey opens with the day, without a day it never does', () => {
  expect(surveyState({ heldOn: '2026-05-10', startsAt: null }, at('2026-05-09T23:59:59+02:00'))).toBe('to-come')
  expect(surveyState({ heldOn: '2026-05-10', startsAt: null }, at('2026-05-10T00:00:00+02:00'))).toBe('open')
  expect(surveyState({ heldOn: null, startsAt: null }, at('2026-05-10T00:00:00+02:00'))).toBe('to-come')
})

const given = (question: Question, people: Record<string, number>): SurveyCount[] =>
  Object.entries(people).map(([answer, people]) => ({ question, answer, people }))

const told = (counts: SurveyCount[], threshold: number, question: Question) => {
  const table = surveyResults(counts, threshold)[question]
  return table?.cells.map(({ key, count, share }) => [key, count, share])
}

test('organisers read every answer, and shares that sum to a hundred', () => {
  expect(told(given('overall', { great: 1, good: 1, bad: 1 }), 0, 'overall')).toEqual([
    ['great', 1, 34],
    ['good', 1, 33],
    ['so-so', 0, 0],
    ['bad', 1, 33],
  ])
})

test('outside, an answer below the threshold is hidden with another that covers it', () => {
  const counts = given('discovery', { yes: 40, 'a-little': 20, no: 4 })
  expect(told(counts, 5, 'discovery')).toEqual([
    ['yes', 40, 63],
    ['a-little', undefined, undefined],
    ['no', undefined, undefined],
  ])
  expect(surveyResults(counts, 5).discovery?.hidden).toEqual({ keys: ['a-little', 'no'], count: 24, share: 37 })
})

test('a question that fewer people than the threshold answered has no table', () => {
  expect(surveyResults(given('recommend', { yes: 4 }), 5).recommend).toBeUndefined()
  expect(surveyResults([], 0).recommend).toBeUndefined()
})

test('each hidden answer may be any number below the threshold, for whoever knows the rule', () => {
  const threshold = 3
  const worlds = Map.groupBy(
    [...worldsOf(SURVEY_ANSWERS.overall.length, 13)].map(counts => {
      const people = Object.fromEntries(SURVEY_ANSWERS.overall.map((key, index) => [key, counts[index] ?? 0]))
      return { people, shown: JSON.stringify(surveyResults(given('overall', people), threshold).overall ?? null) }
    }),
    ({ shown }) => shown,
  )
  for (const [shown, alike] of worlds) {
    if (shown === 'null') continue
    const keys: string[] = JSON.parse(shown).hidden?.keys ?? []
    for (const key of keys) {
      const values = new Set(alike.map(({ people }) => people[key]))
      expect(values.size, `${key} in ${shown}`).toBeGreaterThanOrEqual(threshold)
    }
  }
})

/** Every way to give so many answers to people, `total` of them at most. */
function* worldsOf(answers: number, total: number): Generator<number[]> {
  if (answers === 0) return yield []
  for (let people = 0; people <= total; people++)
    for (const others of worldsOf(answers - 1, total - people)) yield [people, ...others]
}

test('whatever was answered, what is shown and what is hidden add up to the answers', () => {
  const worldArb = fc.record(
    Object.fromEntries(QUESTIONS.map(question => [question, fc.array(fc.nat(30), { minLength: 6, maxLength: 6 })])),
  )
  fc.assert(
    fc.property(worldArb, fc.integer({ min: 1, max: 9 }), (world, threshold) => {
      const counts = QUESTIONS.flatMap(question =>
        SURVEY_ANSWERS[question].map((answer, index) => ({ question, answer, people: world[question]?.[index] ?? 0 })),
      )
      for (const question of QUESTIONS) {
        const naive = counts.filter(count => count.question === question).reduce((sum, { people }) => sum + people, 0)
        const table = surveyResults(counts, threshold)[question]
        if (naive < threshold) expect(table).toBeUndefined()
        else {
          const shown = table?.cells.flatMap(({ count }) => count ?? []) ?? []
          expect(shown.every(count => count >= threshold)).toBe(true)
          expect(shown.reduce((sum, count) => sum + count, 0) + (table?.hidden?.count ?? 0)).toBe(naive)
        }
      }
    }),
  )
})

test('a title tells the favourable answers that are shown, or the most frequent one', () => {
  const headline = (question: Question, people: Record<string, number>, threshold = 0) => {
    const table = surveyResults(given(question, people), threshold)[question]
    return table && headlineOf(question, table)
  }
  expect(headline('overall', { great: 60, good: 35, bad: 5 })).toEqual({ keys: ['great', 'good'], share: 95 })
  expect(headline('overall', { great: 60, good: 35, bad: 1 }, 5)).toEqual({ keys: ['great'], share: 63 })
  expect(headline('useful', { stands: 10, workshops: 30, guide: 10 })).toEqual({ keys: ['workshops'], share: 60 })
  expect(headline('recommend', { yes: 5, no: 3 }, 5)).toBeUndefined()
})

test.each([
  ['Appelez-moi au 06 12 34 56 78', true],
  ['+33612345678', true],
  ['samira@exemple.fr', true],
  ['Voir monsite.fr', true],
  ['Suivez @samira', true],
  ['Merci, 3 stands et 2 ateliers en 2026 !', false],
  ['Très bien. Continuez', false],
])('a text that may hold a contact is said to be read twice: %s', (text, has) => {
  expect(hasContact(text)).toBe(has)
})
