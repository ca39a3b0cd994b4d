import type { DeclaredFigure } from 'db/schema/editions'
import type { Declared, DeclaredCount } from '~/features/statistics/declared'
import type { PublicFigures } from '~/features/statistics/public-figures.server'

type SummaryIndicator = 'participants' | 'women' | 'under-26' | 'qpv'

/** A value that no report gives is undefined: it reads "non publié", never 0. */
export type Figure = {
  indicator: SummaryIndicator | DeclaredCount
  value: number | undefined
  unit: DeclaredFigure['unit']
}

/** The four figures that sum an edition up, known or not, be they declared by a report or counted at the door. */
export function summaryFigures(shown: PublicFigures): Figure[] {
  const known = shown.kind === 'declared' ? declaredSummary(shown.figures) : countedSummary(shown)
  return [
    { indicator: 'participants', value: known.participants, unit: 'count' },
    { indicator: 'women', value: known.women, unit: 'percent' },
    { indicator: 'under-26', value: sumOfKnown(known.under16, known.from16to25), unit: 'percent' },
    { indicator: 'qpv', value: known.qpv, unit: 'percent' },
  ]
}

type Summary = { participants?: number; women?: number; under16?: number; from16to25?: number; qpv?: number }

function declaredSummary(declared: Declared[]): Summary {
  const value = (indicator: string) => declared.find(figure => figure.indicator === indicator)?.value
  return {
    participants: value('participants'),
    women: value('women'),
    under16: value('age-under-16'),
    from16to25: value('age-16-25'),
    qpv: value('qpv'),
  }
}

function countedSummary(shown: PublicFigures): Summary {
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
