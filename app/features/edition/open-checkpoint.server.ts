import { db } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { checkpoints } from 'db/schema/checkpoints'
import { eq } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { clockTime } from '~/lib/dates'

/** The point of control of an activity, made the first time it is asked for: its id. */
export async function openCheckpoint({ activityId, actor }: { activityId: string; actor: Actor }): Promise<string> {
  return db.transaction(async transaction => {
    // Those who ask at the same time wait in line here.
    const [activity] = await transaction
      .select()
      .from(activities)
      .where(eq(activities.id, activityId))
      .for('no key update')
    if (!activity) throw new Error('The activity does not exist')
    const { editionId, title, startsAt, slug } = activity
    const points = await transaction.select().from(checkpoints).where(eq(checkpoints.editionId, editionId))
    const own = points.find(point => point.activityId === activityId)
    if (own) return own.id

    // Sessions of one workshop share its title.
    const names = [`${title}, ${clockTime(startsAt, 'fr')}`, `${title} (${slug})`]
    const name = names.find(one => !points.some(point => point.name === one)) ?? activityId
    const [made] = await transaction
      .insert(checkpoints)
      .values({ editionId, activityId, name, position: 1 })
      .returning({ id: checkpoints.id })
    if (!made) throw new Error('The checkpoint was not written')
    const deed = { actor, verb: 'create' as const, subject: 'checkpoint', subjectId: made.id, label: name, editionId }
    await recordDeed(deed, transaction)
    return made.id
  })
}
