import type { DeclaredFigure } from 'db/schema/editions'
import type { Declared, DeclaredCount } from '~/features/statistics/declared'
import { type Headline, headlineOf } from '~/features/statistics/headline'
import type { PublicFigures } from '~/features/statistics/public-figures.server'

/** The figures that sum an edition up, in that order. */
const SUMMARY = ['participants', 'women', 'under-26', 'qpv'] as const
type SummaryIndicator = (typeof SUMMARY)[number]

/** A value that no report gives is undefined: it reads "non publié", never 0. */
export type Figure = {
  indicator: SummaryIndicator | DeclaredCount
  value: number | undefined
  /** Unknown because it is hidden, not because nobody publishes it. */
  isHidden?: boolean
  unit: DeclaredFigure['unit']
}

/** The four figures that sum an edition up, known or not, be they declared by a report or counted at the door. */
export function summaryFigures(shown: PublicFigures): Figure[] {
  return fourFigures(publishedHeadline(shown), shown.kind)
}

/** The same from numbers that are known already: of a counted edition, what is not known is hidden. */
export function fourFigures(known: Headline, kind: PublicFigures['kind']): Figure[] {
  return SUMMARY.map(indicator => ({
    indicator,
    value: known[indicator],
    unit: indicator === 'participants' ? 'count' : 'percent',
    ...(kind === 'counted' && known[indicator] === undefined && { isHidden: true }),
  }))
}

/** The published numbers of an edition, counted or declared; what is hidden or not known has no key. */
export function publishedHeadline(shown: PublicFigures): Headline {
  if (shown.kind === 'counted') return headlineOf(shown.figures, shown.afterWork)
  return shown.kind === 'declared' ? declaredHeadline(shown.figures) : {}
}

/** The same numbers as a report declares them; what it does not say has no key. */
export function declaredHeadline(declared: readonly Declared[]): Headline {
  const value = (indicator: string, unit: 'count' | 'percent' = 'count') =>
    declared.find(figure => figure.indicator === indicator && figure.unit === unit)?.value
  const young = [value('age-under-16', 'percent'), value('age-16-25', 'percent')]
  const found = {
    participants: value('participants'),
    women: value('women', 'percent'),
    'under-26': young.some(share => share === undefined) ? undefined : young.reduce((a = 0, b = 0) => a + b, 0),
    qpv: value('qpv', 'percent'),
    companies: value('companies'),
    candidates: value('candidates'),
    guides: value('guides'),
    goodies: value('goodies'),
  }
  return Object.fromEntries(Object.entries(found).filter(([, known]) => known !== undefined))
}
