import { db } from 'db/client.server'
import { type ImpactAction, type ImpactStep, impactProgress, impactSteps } from 'db/schema/impact'
import { eq, sql } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import type { ProgressValues, StepValues } from './schema'

/** Adds a step at the end of an action. */
export async function addStep(addition: { action: ImpactAction; values: StepValues; actor: Actor }): Promise<void> {
  const { action, values, actor } = addition
  await db.transaction(async transaction => {
    const position = sql`(select coalesce(max(position) + 1, 0) from impact_steps where action_id = ${action.id})`
    const [after] = await transaction
      .insert(impactSteps)
      .values({ ...values, actionId: action.id, position })
      .returning()
    const subject = { subject: 'step', subjectId: after?.id, label: values.title }
    await recordDeed({ actor, verb: 'create', after, ...subject }, transaction)
  })
}

/** Changes a step; a day in `doneOn` ticks it. */
export async function editStep(change: { step: ImpactStep; values: StepValues; actor: Actor }): Promise<void> {
  const { step, values, actor } = change
  await db.transaction(async transaction => {
    const [after] = await transaction.update(impactSteps).set(values).where(eq(impactSteps.id, step.id)).returning()
    await recordDeed({ actor, verb: 'update', before: step, after, ...subjectOf(step) }, transaction)
  })
}

/** Removes a step that is none. */
export async function removeStep({ step, actor }: { step: ImpactStep; actor: Actor }): Promise<void> {
  await db.transaction(async transaction => {
    await transaction.delete(impactSteps).where(eq(impactSteps.id, step.id))
    await recordDeed({ actor, verb: 'delete', before: step, ...subjectOf(step) }, transaction)
  })
}

/** Notes how far an action is on a day: what was noted before stays. */
export async function noteProgress(noted: {
  action: ImpactAction
  values: ProgressValues
  actor: Actor
}): Promise<void> {
  const { action, values, actor } = noted
  await db.transaction(async transaction => {
    await transaction.insert(impactProgress).values({ ...values, actionId: action.id })
    const subject = { subject: 'progress', subjectId: action.id, label: action.title }
    await recordDeed({ actor, verb: 'create', after: values, ...subject }, transaction)
  })
}

function subjectOf({ id, title }: ImpactStep) {
  return { subject: 'step', subjectId: id, label: title }
}
