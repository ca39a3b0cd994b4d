import type { Database } from 'db/client.server'
import { enrolments } from 'db/schema/enrolments'
import { and, eq, isNull } from 'drizzle-orm'
import { lockActivity } from './lock.server'
import { queuePlaceLetters } from './messages.server'

/**
 * Ends every place and every turn in the line of an activity that will not take place, and queues a message for each person
 * who left an e-mail or a phone.
 */
export async function cancelEnrolmentsOf(
  { activityId, now }: { activityId: string; now: Date },
  transaction: Database,
): Promise<void> {
  await lockActivity(activityId, transaction)
  const ended = await transaction
    .update(enrolments)
    .set({ cancelledAt: now, ending: 'activity-cancelled' })
    .where(and(eq(enrolments.activityId, activityId), isNull(enrolments.cancelledAt)))
    .returning({ id: enrolments.id })
  const told = { enrolmentIds: ended.map(({ id }) => id), activityId, now }
  await queuePlaceLetters('activity-cancelled', told, transaction)
}
