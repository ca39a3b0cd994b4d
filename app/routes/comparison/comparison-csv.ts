import { compareAllEditions } from '~/features/comparison/compare.server'
import { comparisonRows } from '~/features/comparison/export'
import { csv } from '~/lib/csv'

export async function loader() {
  return new Response(csv(comparisonRows(await compareAllEditions(new Date()))), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="chiffres.csv"',
    },
  })
}
