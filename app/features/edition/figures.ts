import type { DeclaredFigure } from 'db/schema/editions'
import type { PublicFigures } from '~/features/statistics/public-figures.server'

/** The words of declared figures, in the order a page shows them. */
export const COUNT_INDICATORS = [
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
export const HEADLINE_INDICATORS = ['participants', 'women', 'under-26', 'qpv'] as const

export type CountIndicator = (typeof COUNT_INDICATORS)[number]
export type HeadlineIndicator = (typeof HEADLINE_INDICATORS)[number]
type Declared = Pick<DeclaredFigure, 'indicator' | 'value' | 'unit'>
/** A value that no report gives is undefined: it reads "non publié", never 0. */
export type Figure<Indicator> = { indicator: Indicator; value: number | undefined; unit: DeclaredFigure['unit'] }

/** The four figures that sum an edition up, known or not, be they declared by a report or counted at the door. */
export function headlineFigures(shown: PublicFigures): Figure<HeadlineIndicator>[] {
  const known = shown.kind === 'declared' ? declaredHeadline(shown.figures) : countedHeadline(shown)
  return [
    { indicator: 'participants', value: known.participants, unit: 'count' },
    { indicator: 'women', value: known.women, unit: 'percent' },
    { indicator: 'under-26', value: sumOfKnown(known.under16, known.from16to25), unit: 'percent' },
    { indicator: 'qpv', value: known.qpv, unit: 'percent' },
  ]
}

/** What else a report counted, only what it gives. */
export function countFigures(declared: Declared[]): Figure<CountIndicator>[] {
  return COUNT_INDICATORS.flatMap(indicator => {
    const found = declared.find(figure => figure.indicator === indicator)
    return found ? { indicator, value: found.value, unit: found.unit } : []
  })
}

type Headline = { participants?: number; women?: number; under16?: number; from16to25?: number; qpv?: number }

function declaredHeadline(declared: Declared[]): Headline {
  const value = (indicator: string) => declared.find(figure => figure.indicator === indicator)?.value
  return {
    participants: value('participants'),
    women: value('women'),
    under16: value('age-under-16'),
    from16to25: value('age-16-25'),
    qpv: value('qpv'),
  }
}

function countedHeadline(shown: PublicFigures): Headline {
  if (shown.kind !== 'counted' || !shown.figures) return {}
  const { participants, tables } = shown.figures
  const share = (table: keyof typeof tables, key: string) => tables[table]?.cells.find(cell => cell.key === key)?.share
  return {
    participants,
    women: share('gender', 'woman'),
    under16: share('age', 'under-16'),
    from16to25: share('age', '16-25'),
    qpv: share('qpv', 'yes'),
  }
}

function sumOfKnown(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a + b
}
