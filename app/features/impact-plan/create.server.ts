import { type Database, db } from 'db/client.server'
import {
  type ImpactPlan,
  impactActionPartners,
  impactActions,
  impactAxes,
  impactMilestones,
  impactPlans,
  impactProgress,
  impactSteps,
} from 'db/schema/impact'
import { impactEvidence } from 'db/schema/indicators'
import { slugify } from '~/lib/slug'

type Insert<Table extends { $inferInsert: object }, Given extends string> = Omit<Table['$inferInsert'], Given>
type NewProgress = Insert<typeof impactProgress, 'actionId'>
type NewAction = Insert<typeof impactActions, 'axisId' | 'position' | 'slug'> & {
  partnerIds?: string[]
  steps?: Insert<typeof impactSteps, 'actionId' | 'position'>[]
  progress?: NewProgress[]
  evidence?: Insert<typeof impactEvidence, 'actionId'>[]
}
type NewAxis = Insert<typeof impactAxes, 'planId' | 'position'> & { actions?: NewAction[] }
export type NewPlan = Insert<typeof impactPlans, 'slug'> & {
  milestones?: Insert<typeof impactMilestones, 'planId' | 'position'>[]
  axes?: NewAxis[]
}

/** Writes down a whole plan, its axes and actions in the order given. An action's address comes from its title. */
export async function createPlan(
  { milestones = [], axes = [], ...values }: NewPlan,
  database: Database = db,
): Promise<ImpactPlan> {
  return database.transaction(async transaction => {
    const slug = planSlug(values)
    const [plan] = await transaction
      .insert(impactPlans)
      .values({ ...values, slug })
      .returning()
    if (!plan) throw new Error('The plan was not written')
    if (milestones.length > 0) {
      await transaction
        .insert(impactMilestones)
        .values(milestones.map((each, position) => ({ ...each, planId: plan.id, position })))
    }
    for (const [position, axis] of axes.entries()) await createAxis({ ...axis, planId: plan.id, position }, transaction)
    return plan
  })
}

async function createAxis(
  { actions = [], ...values }: NewAxis & { planId: string; position: number },
  database: Database,
): Promise<void> {
  const [axis] = await database.insert(impactAxes).values(values).returning()
  if (!axis) throw new Error('The axis was not written')
  for (const [position, action] of actions.entries()) {
    await createAction({ ...action, axisId: axis.id, position }, database)
  }
}

async function createAction(
  {
    partnerIds = [],
    steps = [],
    progress = [],
    evidence = [],
    ...values
  }: NewAction & { axisId: string; position: number },
  database: Database,
): Promise<void> {
  const [action] = await database
    .insert(impactActions)
    .values({ ...values, slug: slugify(values.title) })
    .returning()
  if (!action) throw new Error('The action was not written')
  const actionId = action.id
  if (partnerIds.length > 0) {
    const partners = partnerIds.map(organisationId => ({ actionId, organisationId }))
    await database.insert(impactActionPartners).values(partners)
  }
  if (steps.length > 0) {
    await database.insert(impactSteps).values(steps.map((step, position) => ({ ...step, actionId, position })))
  }
  if (progress.length > 0) {
    await database.insert(impactProgress).values(progress.map(each => ({ ...each, actionId })))
  }
  if (evidence.length > 0) await database.insert(impactEvidence).values(evidence.map(each => ({ ...each, actionId })))
}

/** The address of a plan: its years. */
export function planSlug({ fromYear, toYear }: Pick<ImpactPlan, 'fromYear' | 'toYear'>): string {
  return `${fromYear}-${toYear}`
}
