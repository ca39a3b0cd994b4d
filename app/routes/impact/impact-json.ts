import { impactJson } from '~/features/impact-plan/export'
import { findReport } from '~/features/impact-plan/report.server'

export async function loader() {
  return Response.json(impactJson(await findReport(new Date())))
}
