import { type Database, db } from 'db/client.server'
import { type Activity, activities, activityHosts, activitySpeakers } from 'db/schema/activities'
import { asc, eq } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { queueMoveNews, type Told } from '~/features/enrolment/move-news.server'
import { promoteWaiting } from '~/features/enrolment/promote.server'
import { takesEnrolments } from '~/features/enrolment/rules'
import { columnsOf, subjectOf } from './add.server'
import { writeHosts, writeSpeakers } from './create.server'
import type { ActivityValues } from './schema'
import type { Speaker } from './speakers'

type Change = {
  activity: Pick<Activity, 'id'>
  values: ActivityValues
  /** Whether those who hold a place or wait are told of a new hour or room. */
  tell?: boolean
  actor: Actor
  now: Date
}
type Outcome = { outcome: 'changed'; news?: Told } | { outcome: 'below-places-taken' | 'has-enrolled' }

/**
 * Changes an activity; its address stays. Those who hold a place keep it: a capacity below their number, or a type where
 * nothing is reserved, is refused. Places added go to the first in line, who are told.
 */
export function editActivity(change: Change): Promise<Outcome> {
  return db.transaction(transaction => edit(change, transaction))
}

async function edit(
  { activity: { id }, values, tell = false, actor, now }: Change,
  transaction: Database,
): Promise<Outcome> {
  const before = await lockActivity(id, transaction)
  const columns = { ...columnsOf(values), position: values.position ?? before.position }
  if (before.placesTaken > 0 && before.cancelledAt === null) {
    if (!takesEnrolments({ ...before, ...columns })) return { outcome: 'has-enrolled' }
    if ((columns.capacity ?? before.placesTaken) < before.placesTaken) return { outcome: 'below-places-taken' }
  }
  const people = await findPeople(id, transaction)
  const [after] = await transaction.update(activities).set(columns).where(eq(activities.id, id)).returning()
  await writeHosts(id, values.hosts, transaction)
  await writeSpeakers(id, values.speakers, transaction)
  await recordDeed(
    {
      actor,
      verb: 'update',
      before: { ...before, hosts: people.hostIds, aboutSpeakers: people.speakers },
      after: { ...after, hosts: [...values.hosts].sort(), aboutSpeakers: values.speakers },
      ...subjectOf(before),
    },
    transaction,
  )
  const hasGrown = before.capacity !== null && (columns.capacity ?? Number.POSITIVE_INFINITY) > before.capacity
  if (hasGrown) await promoteWaiting({ activityId: id, now }, transaction)
  if (!tell || !after) return { outcome: 'changed' }
  return { outcome: 'changed', news: await queueMoveNews({ moves: [{ before, after }], actor, now }, transaction) }
}

/** Who holds an activity, by id, and who speaks there in order. */
export async function findPeople(
  activityId: string,
  database: Database = db,
): Promise<{ hostIds: string[]; speakers: Speaker[] }> {
  const hosts = await database
    .select({ id: activityHosts.organisationId })
    .from(activityHosts)
    .where(eq(activityHosts.activityId, activityId))
    .orderBy(asc(activityHosts.organisationId))
  const speakers = await database
    .select({ name: activitySpeakers.name, about: activitySpeakers.about })
    .from(activitySpeakers)
    .where(eq(activitySpeakers.activityId, activityId))
    .orderBy(asc(activitySpeakers.position))
  return { hostIds: hosts.map(host => host.id), speakers }
}

async function lockActivity(id: string, transaction: Database): Promise<Activity> {
  const [activity] = await transaction.select().from(activities).where(eq(activities.id, id)).for('no key update')
  if (!activity) throw new Error('The activity does not exist')
  return activity
}
