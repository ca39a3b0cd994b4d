import { randomUUID } from 'node:crypto'
import { type Activity, activities } from 'db/schema/activities'
import { eq } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { copyLinks } from '~/features/guide-link/link.server'
import { subjectOf, withFreeAddress, writeActivity } from './add.server'
import { findPeople } from './edit.server'
import { typeOf } from './words'

type Copy = { activity: Activity; startsAt: Date; isSession: boolean; actor: Actor }

/**
 * Adds the same activity at another time, as long as the first, with its hosts, speakers and sheets to read, and nobody enrolled. A
 * session of the same workshop is tied to the first: nobody reserves two of them.
 */
export async function copyActivity({ activity, startsAt, isSession, actor }: Copy): Promise<Activity> {
  return withFreeAddress(async transaction => {
    const [current] = await transaction
      .select()
      .from(activities)
      .where(eq(activities.id, activity.id))
      .for('no key update')
    const seriesId = isSession ? (current?.seriesId ?? randomUUID()) : null
    if (isSession && current?.seriesId === null) {
      await transaction.update(activities).set({ seriesId }).where(eq(activities.id, activity.id))
      const change = { before: { seriesId: null }, after: { seriesId } }
      await recordDeed({ actor, verb: 'update', ...change, ...subjectOf(activity) }, transaction)
    }
    const { hostIds, speakers } = await findPeople(activity.id, transaction)
    const { title, summary, theme, capacity, level, languages, ageFrom, roomId } = activity
    const endsAt = new Date(startsAt.getTime() + activity.endsAt.getTime() - activity.startsAt.getTime())
    const same = { title, summary, theme, capacity, level, languages, ageFrom, position: null, startsAt, endsAt }
    const values = { ...same, type: typeOf(activity), room: roomId ?? undefined, hosts: hostIds, speakers }
    const copy = await writeActivity({ edition: { id: activity.editionId }, values, seriesId, actor }, transaction)
    await copyLinks(activity, copy, transaction)
    return copy
  })
}
