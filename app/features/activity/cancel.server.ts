import { type Database, db } from 'db/client.server'
import { type Activity, activities } from 'db/schema/activities'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { cancelEnrolmentsOf } from '~/features/enrolment/cancel-activity.server'
import { subjectOf } from './add.server'

type Cancellation = { activities: Pick<Activity, 'id'>[]; actor: Actor; now: Date }

/**
 * Cancels activities, all or none; those already cancelled stay so. Who held a place or waited for one is told. Gives back how
 * many were cancelled.
 */
export function cancelActivities({ activities: chosen, actor, now }: Cancellation): Promise<number> {
  return db.transaction(async transaction => {
    // In the order of their ids, as everybody who locks several.
    const ids = chosen.map(({ id }) => id).sort()
    let count = 0
    for (const id of ids) {
      const isCancelled = await cancelOne({ id, actor, now }, transaction)
      if (!isCancelled) continue
      count++
      await cancelEnrolmentsOf({ activityId: id, now }, transaction)
    }
    return count
  })
}

/** Puts a cancelled activity back in the programme; the places given back at the time are not taken again. */
export async function restoreActivity({ activity, actor }: { activity: Pick<Activity, 'id'>; actor: Actor }) {
  await db.transaction(async transaction => {
    const [restored] = await transaction
      .update(activities)
      .set({ cancelledAt: null })
      .where(and(eq(activities.id, activity.id), isNotNull(activities.cancelledAt)))
      .returning()
    if (restored) await recordDeed({ actor, verb: 'restore', ...subjectOf(restored) }, transaction)
  })
}

async function cancelOne({ id, actor, now }: { id: string; actor: Actor; now: Date }, transaction: Database) {
  const [cancelled] = await transaction
    .update(activities)
    .set({ cancelledAt: now })
    .where(and(eq(activities.id, id), isNull(activities.cancelledAt)))
    .returning()
  if (cancelled) await recordDeed({ actor, verb: 'cancel', ...subjectOf(cancelled) }, transaction)
  return cancelled !== undefined
}
