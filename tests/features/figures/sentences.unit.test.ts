import { expect, test } from 'vitest'
import * as sentences from '~/features/figures/sentences'
import { wordsFor } from '~/features/figures/words'
import { breakDown, type Table } from '~/features/statistics/breakdown'
import { ANSWERS } from '~/features/statistics/tally'
import { timeRange } from '~/lib/dates'
import { translatorFor } from '~/lib/i18n.server'

const say = (language: 'fr' | 'en') =>
  wordsFor(translatorFor(language).getFixedT(language, 'statistics'), language, { QN03107M: 'Grand Mirail' })
const [fr, en] = [say('fr'), say('en')]
const table = (question: keyof typeof ANSWERS, counts: number[], hidden: string[] = []): Table =>
  breakDown(
    ANSWERS[question].map((key, index) => ({ key, count: counts[index] ?? 0 })),
    new Set(hidden),
  )

test('eight people in ten, when it is so to within one percent', () => {
  const printed = table('age', [3, 43, 36, 18, 0, 0])
  expect(sentences.ageHeadline(printed, fr)).toEqual({
    title: 'Huit personnes sur dix ont entre 16 et 45 ans',
    keys: ['16-25', '26-45'],
  })
  expect(sentences.ageHeadline(printed, en).title).toBe('Eight people in ten are between 16 and 45')
})

test('the exact share otherwise', () => {
  expect(sentences.ageHeadline(table('age', [7, 43, 33, 17, 0, 0]), fr).title).toBe(
    '76\u00a0% des personnes ont entre 16 et 45 ans',
  )
})

test('ages at both ends are said in one bound', () => {
  expect(sentences.ageHeadline(table('age', [35, 35, 20, 10, 0, 0]), fr).title).toBe(
    'Sept personnes sur dix ont moins de 26 ans',
  )
  expect(sentences.ageHeadline(table('age', [0, 10, 20, 40, 30, 0]), en).title).toBe('Seven people in ten are over 45')
})

test('nothing is claimed of hidden ages', () => {
  const hidden = table('age', [3, 43, 36, 18, 0, 0], ['16-25', '26-45', '46-65', 'over-65'])
  expect(sentences.ageHeadline(hidden, fr)).toEqual({ title: 'L’âge des personnes venues', keys: [] })
})

test('women and men, or women alone when the men are hidden', () => {
  expect(sentences.genderHeadline(table('gender', [39, 61, 0, 4]), fr).title).toBe(
    '39\u00a0% de femmes, 61\u00a0% d’hommes',
  )
  expect(sentences.genderHeadline(table('gender', [39, 60, 1, 4], ['man', 'other']), fr).title).toBe(
    '39\u00a0% de femmes',
  )
  expect(sentences.genderHeadline(table('gender', [39, 60, 1, 4], ['woman', 'man', 'other']), en).title).toBe(
    'The gender of those who came',
  )
})

test('priority neighbourhoods, situation and neighbourhood say the shown share or number', () => {
  expect(sentences.qpvHeadline(table('qpv', [14, 86, 3]), fr).title).toBe(
    '14\u00a0% viennent d’un quartier prioritaire',
  )
  expect(sentences.situationHeadline(table('situation', [50, 20, 10, 10, 5, 5, 3]), fr).title).toBe(
    '50\u00a0% cherchent un emploi',
  )
  const neighbourhoods = breakDown([
    { key: 'QN03107M', count: 24 },
    { key: 'not-said', count: 30 },
  ])
  expect(sentences.neighbourhoodHeadline(neighbourhoods, fr).title).toBe('24\u00a0personnes du quartier Grand Mirail')
})

const quarter = (index: number) => new Date(Date.UTC(2019, 9, 8, 11, 30 + 15 * index))
const arrivals = (counts: number[], hidden: string[] = []) => {
  const keys = ['before', ...[0, 1, 2].map(index => quarter(index).toISOString()), 'after']
  return breakDown(
    keys.map((key, index) => ({ key, count: counts[index] ?? 0 })),
    new Set(hidden.map(name => (name === 'last' ? quarter(2).toISOString() : name))),
  )
}

test('the busiest quarter of an hour is called so only when no hidden one can be busier', () => {
  expect(sentences.arrivalsHeadline(arrivals([0, 12, 30, 8, 0]), fr).title).toBe(
    `C’est ${timeRange(quarter(1), quarter(2), 'fr')} qu’il arrive le plus de monde`,
  )
  const covered = arrivals([6, 12, 30, 40, 2], ['last', 'after'])
  expect(sentences.arrivalsHeadline(covered, en).title).toBe(`30 arrivals ${timeRange(quarter(1), quarter(2), 'en')}`)
})

test('two equal quarters: none is the busiest', () => {
  expect(sentences.arrivalsHeadline(arrivals([0, 30, 30, 8, 0]), en).title).toBe(
    `30 arrivals ${timeRange(quarter(0), quarter(1), 'en')}`,
  )
})
