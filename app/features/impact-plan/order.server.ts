import { type Database, db } from 'db/client.server'
import { impactActions, impactAxes } from 'db/schema/impact'
import { asc, eq } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import type { Direction } from './schema'

type Move = { id: string; direction: Direction; actor: Actor }

/** Moves an axis one place up or down in its plan; the first and the last stay where they are. */
export async function moveAxis({ id, direction, actor }: Move): Promise<void> {
  await db.transaction(async transaction => {
    const [axis] = await transaction.select().from(impactAxes).where(eq(impactAxes.id, id))
    if (!axis) return
    const sisters = await transaction
      .select({ id: impactAxes.id })
      .from(impactAxes)
      .where(eq(impactAxes.planId, axis.planId))
      .orderBy(asc(impactAxes.position), asc(impactAxes.id))
      .for('update')
    await writeOrder(impactAxes, moved(sisters, id, direction), transaction)
    const subject = { subject: 'axis', subjectId: id, label: axis.title }
    await recordDeed({ actor, verb: 'update', after: { direction }, ...subject }, transaction)
  })
}

/** Moves an action one place up or down in its axis. */
export async function moveAction({ id, direction, actor }: Move): Promise<void> {
  await db.transaction(async transaction => {
    const [action] = await transaction.select().from(impactActions).where(eq(impactActions.id, id))
    if (!action) return
    const sisters = await transaction
      .select({ id: impactActions.id })
      .from(impactActions)
      .where(eq(impactActions.axisId, action.axisId))
      .orderBy(asc(impactActions.position), asc(impactActions.id))
      .for('update')
    await writeOrder(impactActions, moved(sisters, id, direction), transaction)
    const subject = { subject: 'impact-action', subjectId: id, label: action.title }
    await recordDeed({ actor, verb: 'update', after: { direction }, ...subject }, transaction)
  })
}

function moved(sisters: { id: string }[], id: string, direction: Direction): string[] {
  const ids = sisters.map(sister => sister.id)
  const from = ids.indexOf(id)
  const to = Math.min(ids.length - 1, Math.max(0, from + (direction === 'up' ? -1 : 1)))
  ids.splice(from, 1)
  ids.splice(to, 0, id)
  return ids
}

async function writeOrder(
  table: typeof impactAxes | typeof impactActions,
  ids: string[],
  database: Database,
): Promise<void> {
  for (const [position, id] of ids.entries()) await database.update(table).set({ position }).where(eq(table.id, id))
}
