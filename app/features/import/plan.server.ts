import type { ImportSubject } from 'db/schema/words'
import { COLUMNS, readHeader } from './columns'
import type { Plan, PlanRequest } from './plan'
import { planActivities } from './plan-activities.server'
import { planOrganisations } from './plan-organisations.server'
import { planRegistrations } from './plan-registrations.server'

const PLANS: Record<ImportSubject, (request: PlanRequest) => Promise<Plan>> = {
  activities: planActivities,
  organisations: planOrganisations,
  registrations: planRegistrations,
}

type Given = Omit<PlanRequest, 'header'> & { subject: ImportSubject }

/** What a file would change in an edition, line by line; nothing is written. Throws when its header cannot serve. */
export async function planImport({ subject, ...request }: Given): Promise<Plan> {
  const header = readHeader(subject, request.lines[0] ?? [])
  if (typeof header === 'string') throw new Error('The header was accepted when the file came')
  const plan = await PLANS[subject]({ ...request, header })
  const rank = new Map(COLUMNS[subject].map(({ name }, index) => [name, index]))
  for (const { errors } of plan.lines) errors.sort((a, b) => (rank.get(a.column) ?? 0) - (rank.get(b.column) ?? 0))
  return plan
}
