import { expect, test } from 'vitest'
import { headlineOf } from '~/features/statistics/headline'
import type { ShownFigures } from '~/features/statistics/published'

const table = (total: number, ...cells: [key: string, count: number | undefined, share: number | undefined][]) => ({
  total,
  cells: cells.map(([key, count, share]) => ({ key, count, share })),
  hidden: undefined,
})
const shown = (gender: ShownFigures['tables']['gender']): ShownFigures => ({
  participants: 60,
  registered: 70,
  walkIns: 5,
  tables: {
    age: undefined,
    gender,
    qpv: undefined,
    neighbourhood: undefined,
    situation: undefined,
    'first-visit': undefined,
    prescriber: undefined,
  },
  crossings: {},
  arrivals: undefined,
  activities: [],
  handouts: { guides: 40, leaflets: 0, goodies: 0 },
})

test('a headline holds the published shares, each with the people who answered, and nothing that is hidden', () => {
  const gender = table(60, ['woman', 20, 40], ['man', 30, 60], ['not-said', 10, undefined])
  expect(headlineOf(shown(gender), { companies: 4, candidates: undefined })).toEqual({
    participants: 60,
    registered: 70,
    'walk-ins': 5,
    women: 40,
    'women-answers': 50,
    companies: 4,
    guides: 40,
    goodies: 0,
  })
})

test('where those who did not answer are hidden, neither a share nor its base is told', () => {
  const hidden = table(60, ['woman', 20, undefined], ['man', undefined, undefined], ['not-said', undefined, undefined])
  const headline = headlineOf(shown(hidden))
  expect([headline.women, headline['women-answers']]).toEqual([undefined, undefined])
})

test('fewer people than the threshold: no number', () => {
  expect(headlineOf(undefined, { companies: 4, candidates: 9 })).toEqual({})
})
