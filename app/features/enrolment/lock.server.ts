import type { Database } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { editions } from 'db/schema/editions'
import { enrolments } from 'db/schema/enrolments'
import { registrations } from 'db/schema/registrations'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'

// Whoever writes enrolments locks people first, then activities, each in the order of their ids: nobody waits in a circle.
// The locks leave alone those who only point at the rows, such as the door's scans.

/** Those registrations, which nobody else changes until the transaction ends. */
export function lockRegistrations(ids: string[], transaction: Database) {
  return transaction
    .select()
    .from(registrations)
    .where(inArray(registrations.id, ids))
    .orderBy(asc(registrations.id))
    .for('no key update')
}

/** Those activities with their edition, as they are once everybody before has finished. */
export async function lockActivities(ids: string[], transaction: Database) {
  if (ids.length === 0) return []
  const found = await transaction
    .select({ activity: activities, edition: editions })
    .from(activities)
    .innerJoin(editions, eq(editions.id, activities.editionId))
    .where(inArray(activities.id, ids))
    .orderBy(asc(activities.id))
    .for('no key update', { of: activities })
  return found.map(({ activity, edition }) => ({ ...activity, edition }))
}

export type LockedActivity = Awaited<ReturnType<typeof lockActivities>>[number]

/** One activity with its edition, locked. */
export async function lockActivity(id: string, transaction: Database): Promise<LockedActivity> {
  const [activity] = await lockActivities([id], transaction)
  if (!activity) throw new Error('The activity does not exist')
  return activity
}

/** The activities in which these registrations hold a place or wait for one, a row for each. */
export function listHeldActivities(registrationIds: string[], transaction: Database) {
  return transaction
    .select({
      registrationId: enrolments.registrationId,
      id: activities.id,
      slug: activities.slug,
      title: activities.title,
      seriesId: activities.seriesId,
      startsAt: activities.startsAt,
      endsAt: activities.endsAt,
    })
    .from(enrolments)
    .innerJoin(activities, eq(activities.id, enrolments.activityId))
    .where(and(inArray(enrolments.registrationId, registrationIds), isNull(enrolments.cancelledAt)))
    .orderBy(asc(activities.startsAt), asc(activities.id))
}

export type HeldActivity = Awaited<ReturnType<typeof listHeldActivities>>[number]
