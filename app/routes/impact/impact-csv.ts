import { impactRows } from '~/features/impact-plan/export'
import { findReport } from '~/features/impact-plan/report.server'
import { csv } from '~/lib/csv'

export async function loader() {
  return new Response(csv(impactRows(await findReport(new Date()))), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="impact.csv"',
    },
  })
}
