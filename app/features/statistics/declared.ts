import type { DeclaredFigure } from 'db/schema/editions'
import { AGE_BANDS } from 'db/schema/words'
import type { Table } from './breakdown'

/** What a report counted besides people, in the order of a page. */
export const DECLARED_COUNTS = [
  'stands',
  'workshops',
  'stands-and-workshops',
  'talks',
  'testimonies',
  'companies',
  'candidates',
  'goodies',
  'guides',
] as const
export type DeclaredCount = (typeof DECLARED_COUNTS)[number]
export type DeclaredCountFigure = { indicator: DeclaredCount; value: number; unit: 'count' }

export type Declared = Pick<DeclaredFigure, 'indicator' | 'value' | 'unit' | 'source'>
export type DeclaredQuestion = 'age' | 'gender' | 'qpv'

const INDICATORS: Record<DeclaredQuestion, [indicator: string, key: string][]> = {
  age: AGE_BANDS.map(band => [`age-${band}`, band]),
  gender: [
    ['women', 'woman'],
    ['men', 'man'],
  ],
  qpv: [['qpv', 'yes']],
}

/** The shares that a report gives, with the answers it names and no other; undefined when it gives none. */
export function declaredTable(figures: readonly Declared[], question: DeclaredQuestion): Table | undefined {
  const cells = INDICATORS[question].flatMap(([indicator, key]) => {
    const figure = figures.find(each => each.indicator === indicator && each.unit === 'percent')
    return figure ? { key, count: undefined, share: figure.value } : []
  })
  return cells.length ? { total: undefined, cells, hidden: undefined } : undefined
}

/** The answer that a declared share speaks of: `women` is the answer `woman` of the question of gender. */
export function declaredAnswer(indicator: string): { question: DeclaredQuestion; key: string } | undefined {
  for (const question of ['age', 'gender', 'qpv'] as const) {
    const found = INDICATORS[question].find(([name]) => name === indicator)
    if (found) return { question, key: found[1] }
  }
  return undefined
}

/** What a report counted besides people, only what it gives. */
export function declaredCounts(figures: readonly Declared[]): DeclaredCountFigure[] {
  return DECLARED_COUNTS.flatMap(indicator => {
    const value = declaredValue(figures, indicator)
    return value === undefined ? [] : { indicator, value, unit: 'count' }
  })
}

/** A number that a report gives; undefined when it does not. */
export function declaredValue(figures: readonly Declared[], indicator: string): number | undefined {
  return figures.find(figure => figure.indicator === indicator && figure.unit === 'count')?.value
}
