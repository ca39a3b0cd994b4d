import { type Database, db } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { enrolments } from 'db/schema/enrolments'
import { registrations } from 'db/schema/registrations'
import type { EnrolmentEnding } from 'db/schema/words'
import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { lockActivities, lockActivity, lockRegistrations } from './lock.server'
import { promoteWaiting } from './promote.server'

type Return = {
  registrationIds: string[]
  activityId: string
  now: Date
  ending: Extract<EnrolmentEnding, 'attendee' | 'organiser'>
  actor?: Actor
}

/**
 * Gives places back, or turns in the line, and lets the first in line in at once. Tells how many were given back, and
 * how many of these were places: none when nothing was held, or when the activity is over.
 */
export async function giveBack({
  registrationIds,
  activityId,
  now,
  ending,
  actor,
}: Return): Promise<{ count: number; places: number }> {
  return db.transaction(async transaction => {
    await lockRegistrations(registrationIds, transaction)
    const activity = await lockActivity(activityId, transaction)
    if (activity.endsAt <= now) return { count: 0, places: 0 }
    const ended = await transaction
      .update(enrolments)
      .set({ cancelledAt: now, ending })
      .where(
        and(
          eq(enrolments.activityId, activityId),
          inArray(enrolments.registrationId, registrationIds),
          isNull(enrolments.cancelledAt),
        ),
      )
      .returning({ registrationId: enrolments.registrationId, confirmedAt: enrolments.confirmedAt })
    if (actor !== undefined && ended.length > 0) {
      const codes = await listCodes(ended.map(one => one.registrationId), transaction) // biome-ignore format: one line
      const label = [activity.title, ...codes].join(' · ')
      const { editionId } = activity
      const deed = { actor, verb: 'cancel' as const, subject: 'enrolment', subjectId: activityId, label, editionId }
      await recordDeed(deed, transaction)
    }
    const places = ended.filter(({ confirmedAt }) => confirmedAt !== null).length
    await promoteWaiting({ activityId, now }, transaction)
    return { count: ended.length, places }
  })
}

/**
 * Ends all that a registration holds in activities that are not over, because it is cancelled or erased, and lets others
 * in. The registration is locked already.
 */
export async function giveAllBack(
  { registrationId, now }: { registrationId: string; now: Date },
  transaction: Database,
): Promise<void> {
  const held = await transaction
    .select({ activityId: enrolments.activityId })
    .from(enrolments)
    .innerJoin(activities, eq(activities.id, enrolments.activityId))
    .where(
      and(eq(enrolments.registrationId, registrationId), isNull(enrolments.cancelledAt), gt(activities.endsAt, now)),
    )
  if (held.length === 0) return
  const ids = held.map(({ activityId }) => activityId).sort()
  await lockActivities(ids, transaction)
  await transaction
    .update(enrolments)
    .set({ cancelledAt: now, ending: 'registration-cancelled' })
    .where(
      and(
        eq(enrolments.registrationId, registrationId),
        inArray(enrolments.activityId, ids),
        isNull(enrolments.cancelledAt),
      ),
    )
  for (const activityId of ids) await promoteWaiting({ activityId, now }, transaction)
}

async function listCodes(registrationIds: string[], transaction: Database): Promise<string[]> {
  const found = await transaction
    .select({ shortCode: registrations.shortCode })
    .from(registrations)
    .where(inArray(registrations.id, registrationIds))
    .orderBy(asc(registrations.shortCode))
  return found.map(({ shortCode }) => shortCode)
}
