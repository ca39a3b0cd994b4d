import { compareAllEditions } from '~/features/comparison/compare.server'
import { cumulativeFigures } from '~/features/comparison/cumulative.server'
import { comparisonJson } from '~/features/comparison/export'
import { findAreaShare } from '~/features/neighbourhood/population.server'
import { parisDay } from '~/lib/dates'

export async function loader() {
  const now = new Date()
  const [cumulative, editions, area] = await Promise.all([
    cumulativeFigures(now),
    compareAllEditions(now),
    findAreaShare(parisDay(now)),
  ])
  return Response.json(comparisonJson({ cumulative, editions, area }))
}
