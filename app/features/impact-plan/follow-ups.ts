import type { ImpactFormula, OutcomeMonths } from 'db/schema/words'
import type { FinalCohort } from '~/features/outcome/queries.server'
import { cohortResult, shareOf } from '~/features/outcome/results'
import type { Computed, IndicatorRow, Published } from './formulas.server'

export const OUTCOME_FORMULAS: Partial<Record<ImpactFormula, OutcomeMonths>> = {
  'outcomes-1-month': 1,
  'outcomes-3-months': 3,
  'outcomes-6-months': 6,
}

/**
 * The share of those with a way forward among those who answered, of every edition whose answers may be read, each in
 * proportion to its answers. Editions that asked nobody, or whose question is not over, have no row.
 */
export function followUpIndicator(months: OutcomeMonths, { editions, outcomes }: Published): Computed {
  const cohorts = outcomes.filter(cohort => cohort.months === months)
  const found = editions.flatMap(({ id, slug, name, year }) =>
    cohorts
      .filter(({ editionId }) => editionId === id)
      .map(cohort => ({ edition: { slug, name, year }, ...readable(cohort) })),
  )
  const rows = found.map(({ edition, forward, response }): IndicatorRow => {
    const nature = forward && ('counted' as const)
    return { edition, value: forward?.percent, nature, source: undefined, response }
  })
  const known = found.filter(({ forward }) => forward)
  const sum = (part: (row: (typeof found)[number]) => number | undefined) =>
    known.reduce((total, row) => total + (part(row) ?? 0), 0)
  const answered = sum(row => row.response?.answered)
  const value =
    known.length > 0
      ? shareOf(
          sum(row => row.forward?.count),
          answered,
        )
      : undefined
  return {
    value,
    unit: 'percent',
    nature: value === undefined ? undefined : 'counted',
    fold: 'answers',
    rows,
    response: value === undefined ? undefined : { asked: sum(row => row.response?.asked), answered },
  }
}

function readable({ threshold, ...cohort }: FinalCohort) {
  const { forward, response } = cohortResult(cohort, threshold)
  return { forward, response: response && { asked: response.asked, answered: response.answered } }
}
