import { db, violates } from 'db/client.server'
import { type ImpactAxis, type ImpactPlan, impactAxes } from 'db/schema/impact'
import { eq, sql } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import type { AxisValues } from './schema'

type Written = { outcome: 'written' | 'title-taken' }

/** Adds an axis at the end of a plan; two axes of a plan never share a title: `title-taken`. */
export function addAxis({ plan, values, actor }: { plan: ImpactPlan; values: AxisValues; actor: Actor }) {
  return orTitleTaken(
    db.transaction(async transaction => {
      const position = sql`(select coalesce(max(position) + 1, 0) from impact_axes where plan_id = ${plan.id})`
      const [after] = await transaction
        .insert(impactAxes)
        .values({ ...values, planId: plan.id, position })
        .returning()
      const subject = { subject: 'axis', subjectId: after?.id, label: values.title }
      await recordDeed({ actor, verb: 'create', after, ...subject }, transaction)
    }),
  )
}

/** Changes an axis. */
export function editAxis({ axis, values, actor }: { axis: ImpactAxis; values: AxisValues; actor: Actor }) {
  return orTitleTaken(
    db.transaction(async transaction => {
      const [after] = await transaction.update(impactAxes).set(values).where(eq(impactAxes.id, axis.id)).returning()
      await recordDeed({ actor, verb: 'update', before: axis, after, ...subjectOf(axis) }, transaction)
    }),
  )
}

/** Removes an axis that holds no action; any other stays: `in-use`. */
export async function removeAxis({
  axis,
  actor,
}: {
  axis: ImpactAxis
  actor: Actor
}): Promise<{ outcome: 'removed' | 'in-use' }> {
  try {
    await db.transaction(async transaction => {
      await transaction.delete(impactAxes).where(eq(impactAxes.id, axis.id))
      await recordDeed({ actor, verb: 'delete', before: axis, ...subjectOf(axis) }, transaction)
    })
    return { outcome: 'removed' }
  } catch (error) {
    if (violates(error, 'impact_actions_axis_id_impact_axes_id_fk')) return { outcome: 'in-use' }
    throw error
  }
}

async function orTitleTaken(write: Promise<void>): Promise<Written> {
  try {
    await write
    return { outcome: 'written' }
  } catch (error) {
    if (violates(error, 'impact_axes_title_in_plan')) return { outcome: 'title-taken' }
    throw error
  }
}

function subjectOf({ id, title }: ImpactAxis) {
  return { subject: 'axis', subjectId: id, label: title }
}
