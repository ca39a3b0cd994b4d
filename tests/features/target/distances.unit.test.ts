import { expect, test } from 'vitest'
import { amount, distances, gapSentence } from '~/features/target/distances'

test('each target has what is reached and the way left to go, in reading order', () => {
  expect(
    distances({ qpv: 30, women: 40, participants: 300 }, { participants: 350, women: 36, 'under-26': 46 }),
  ).toEqual([
    { indicator: 'participants', target: 300, reached: 350, gap: 50 },
    { indicator: 'women', target: 40, reached: 36, gap: -4 },
    { indicator: 'qpv', target: 30, reached: undefined, gap: undefined },
  ])
})

test('without a target there is no distance', () => {
  expect(distances({}, { participants: 350 })).toEqual([])
})

test.each([
  ['women', -4, '4\u00a0points sous l’objectif'],
  ['women', -1, '1\u00a0point sous l’objectif'],
  ['qpv', 2, '2\u00a0points au-dessus de l’objectif'],
  ['qpv', 0, 'Objectif atteint'],
  ['participants', -1, '1\u00a0personne sous l’objectif'],
  ['participants', 1200, '1\u202f200\u00a0personnes au-dessus de l’objectif'],
  ['job-seekers', undefined, 'Pas encore connu'],
] as const)('the distance of %s at %s is said in words', (indicator, gap, sentence) => {
  expect(gapSentence({ indicator, gap })).toBe(sentence)
})

test('people are counted in people, shares in percents', () => {
  expect([amount('participants', 1), amount('participants', 350), amount('women', 40)]).toEqual([
    '1\u00a0personne',
    '350\u00a0personnes',
    '40\u00a0%',
  ])
})
