import { db, violates } from 'db/client.server'
import { type ImpactMilestone, type ImpactPlan, impactMilestones, impactPlans } from 'db/schema/impact'
import { eq, sql } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { createPlan, planSlug } from './create.server'
import type { MilestoneValues, PlanValues } from './schema'

type Written = { outcome: 'written'; slug: string } | { outcome: 'years-taken' }

/** Adds a plan, not published yet; two plans never cover the same years: `years-taken`. */
export function addPlan({ values, actor }: { values: PlanValues; actor: Actor }): Promise<Written> {
  return orYearsTaken(
    db.transaction(async transaction => {
      const plan = await createPlan(values, transaction)
      await recordDeed({ actor, verb: 'create', after: plan, ...subjectOf(plan) }, transaction)
      return plan
    }),
  )
}

/** Changes a plan; its address follows its years. */
export function editPlan(change: { plan: ImpactPlan; values: PlanValues; actor: Actor }): Promise<Written> {
  const { plan, values, actor } = change
  return orYearsTaken(
    db.transaction(async transaction => {
      const [after] = await transaction
        .update(impactPlans)
        .set({ ...values, slug: planSlug(values) })
        .where(eq(impactPlans.id, plan.id))
        .returning()
      if (!after) throw new Error('The plan was not written')
      await recordDeed({ actor, verb: 'update', before: plan, after, ...subjectOf(plan) }, transaction)
      return after
    }),
  )
}

/** Shows a plan to everybody from now on, or to nobody. */
export async function setPlanPublication(change: {
  plan: ImpactPlan
  publishedAt: Date | null
  actor: Actor
}): Promise<void> {
  const { plan, publishedAt, actor } = change
  await db.transaction(async transaction => {
    await transaction.update(impactPlans).set({ publishedAt }).where(eq(impactPlans.id, plan.id))
    await recordDeed({ actor, verb: publishedAt ? 'publish' : 'withdraw', ...subjectOf(plan) }, transaction)
  })
}

/** Adds what happened in a year, after what is there. */
export async function addMilestone(addition: {
  plan: ImpactPlan
  values: MilestoneValues
  actor: Actor
}): Promise<void> {
  const { plan, values, actor } = addition
  await db.transaction(async transaction => {
    const position = sql`(select coalesce(max(position) + 1, 0) from impact_milestones where plan_id = ${plan.id})`
    const [after] = await transaction
      .insert(impactMilestones)
      .values({ ...values, planId: plan.id, position })
      .returning()
    await recordDeed({ actor, verb: 'create', after, ...milestoneSubject(after?.id, values) }, transaction)
  })
}

/** Changes what happened in a year. */
export async function editMilestone(change: {
  milestone: ImpactMilestone
  values: MilestoneValues
  actor: Actor
}): Promise<void> {
  const { milestone, values, actor } = change
  await db.transaction(async transaction => {
    const [after] = await transaction
      .update(impactMilestones)
      .set(values)
      .where(eq(impactMilestones.id, milestone.id))
      .returning()
    const subject = milestoneSubject(milestone.id, milestone)
    await recordDeed({ actor, verb: 'update', before: milestone, after, ...subject }, transaction)
  })
}

/** Takes it out of the story. */
export async function removeMilestone(removal: { milestone: ImpactMilestone; actor: Actor }): Promise<void> {
  const { milestone, actor } = removal
  await db.transaction(async transaction => {
    await transaction.delete(impactMilestones).where(eq(impactMilestones.id, milestone.id))
    const subject = milestoneSubject(milestone.id, milestone)
    await recordDeed({ actor, verb: 'delete', before: milestone, ...subject }, transaction)
  })
}

async function orYearsTaken(write: Promise<ImpactPlan>): Promise<Written> {
  try {
    return { outcome: 'written', slug: (await write).slug }
  } catch (error) {
    if (violates(error, 'impact_plans_slug_unique')) return { outcome: 'years-taken' }
    throw error
  }
}

function subjectOf({ id, title }: ImpactPlan) {
  return { subject: 'impact-plan', subjectId: id, label: title }
}

function milestoneSubject(id: string | undefined, { title }: { title: string }) {
  return { subject: 'milestone', subjectId: id, label: title }
}
