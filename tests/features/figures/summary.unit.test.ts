import { expect, test } from 'vitest'
import { summaryFigures } from '~/features/figures/summary'
import type { PublicFigures } from '~/features/statistics/public-figures.server'

const percent = (indicator: string, value: number) => ({
  indicator,
  value,
  unit: 'percent' as const,
  source: 'Rapport',
})
const valuesOf = (shown: PublicFigures) =>
  Object.fromEntries(summaryFigures(shown).map(({ indicator, value }) => [indicator, value]))
const declared = (...figures: ReturnType<typeof percent>[]) =>
  valuesOf({ kind: 'declared', source: 'Rapport', figures })

const COUNTED = {
  kind: 'counted',
  threshold: 5,
  frozen: { frozenAt: new Date('2024-10-09'), stamp: '0' },
  afterWork: undefined,
} as const
const UNKNOWN = { participants: undefined, women: undefined, 'under-26': undefined, qpv: undefined }

test('a figure that nobody published is unknown, never zero', () => {
  expect(valuesOf({ kind: 'unpublished' })).toEqual(UNKNOWN)
  expect(valuesOf({ ...COUNTED, figures: undefined })).toEqual(UNKNOWN)
  expect(declared()).toEqual(UNKNOWN)
})

test('the share of people under 26 adds both age bands, when both are known', () => {
  expect(declared(percent('age-under-16', 3), percent('age-16-25', 43))).toMatchObject({ 'under-26': 46 })
  expect(declared(percent('age-16-25', 43))).toMatchObject({ 'under-26': undefined })
})

test('a number of people is not taken for a share', () => {
  expect(declared({ ...percent('women', 39), unit: 'count' as never })).toMatchObject({ women: undefined })
})

test('a published zero stays a zero', () => {
  expect(declared(percent('qpv', 0))).toMatchObject({ qpv: 0 })
})

test('figures counted at the door give their shares, and a hidden share stays unknown', () => {
  const table = (...cells: [key: string, count: number | undefined, share: number | undefined][]) => ({
    total: 20,
    cells: cells.map(([key, count, share]) => ({ key, count, share })),
    hidden: undefined,
  })
  const tables = {
    age: table(['under-16', 5, 25], ['16-25', 10, 50]),
    gender: table(['woman', undefined, undefined], ['man', 10, 50]),
    qpv: table(['yes', 8, 40]),
    neighbourhood: undefined,
    situation: undefined,
    'first-visit': undefined,
    prescriber: undefined,
  }
  const figures = {
    participants: 20,
    registered: 30,
    walkIns: 0,
    tables,
    crossings: {},
    arrivals: undefined,
    activities: [],
    handouts: undefined,
  }

  expect(valuesOf({ ...COUNTED, figures })).toEqual({
    participants: 20,
    women: undefined,
    'under-26': 75,
    qpv: 40,
  })
})
