import type { Edition } from 'db/schema/editions'
import { summaryFigures } from '~/features/figures/summary'
import { declaredCounts } from '~/features/statistics/declared'
import { findPublicFigures } from '~/features/statistics/public-figures.server'

/** The figures of an edition as its page sums them up, and where they come from. */
export async function findFigures(edition: Edition, now: Date) {
  const { shown } = await findPublicFigures(edition, now)
  const isDeclared = shown.kind === 'declared'
  return {
    kind: shown.kind,
    figures: [...summaryFigures(shown), ...(isDeclared ? declaredCounts(shown.figures) : [])],
    source: isDeclared ? shown.source : undefined,
  }
}
