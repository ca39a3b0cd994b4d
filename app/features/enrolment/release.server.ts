import { type Database, db } from 'db/client.server'
import { checkpoints } from 'db/schema/checkpoints'
import { validScans } from 'db/schema/door'
import { enrolments } from 'db/schema/enrolments'
import { and, eq, isNotNull, isNull, lt, notInArray } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { lockActivity } from './lock.server'
import { releaseTime } from './rules'

type Release = {
  activityId: string
  now: Date
  actor: Actor
  /** Also when nobody at all was scanned there: perhaps nobody came, perhaps nobody scanned. */
  evenIfNobodyCame?: boolean
}

/**
 * Takes back the places of those who were not scanned at the activity, five minutes after its start. Those who were given
 * a place on the spot are there. Nobody is promoted: free places go to people in the hall.
 */
export async function releasePlaces({
  activityId,
  now,
  actor,
  evenIfNobodyCame = false,
}: Release): Promise<{ outcome: 'released'; count: number } | { outcome: 'too-early' | 'too-late' | 'nobody-came' }> {
  return db.transaction(async transaction => {
    const activity = await lockActivity(activityId, transaction)
    if (now < releaseTime(activity)) return { outcome: 'too-early' }
    if (activity.endsAt <= now || activity.cancelledAt !== null) return { outcome: 'too-late' }

    if (!evenIfNobodyCame && (await selectCome(activityId, transaction).limit(1)).length === 0)
      return { outcome: 'nobody-came' }

    const released = await transaction
      .update(enrolments)
      .set({ cancelledAt: now, ending: 'not-come' })
      .where(
        and(
          eq(enrolments.activityId, activityId),
          isNull(enrolments.cancelledAt),
          isNotNull(enrolments.confirmedAt),
          lt(enrolments.confirmedAt, activity.startsAt),
          notInArray(enrolments.registrationId, selectCome(activityId, transaction)),
        ),
      )
      .returning({ id: enrolments.id })
    const count = released.length
    const deed = { actor, verb: 'release' as const, subject: 'enrolment', subjectId: activityId, label: activity.title }
    await recordDeed({ ...deed, editionId: activity.editionId, after: { places: count } }, transaction)
    return { outcome: 'released', count }
  })
}

/** The registrations scanned at the activity's own checkpoint. */
function selectCome(activityId: string, transaction: Database) {
  return transaction
    .select({ registrationId: validScans.registrationId })
    .from(validScans)
    .innerJoin(checkpoints, eq(checkpoints.id, validScans.checkpointId))
    .where(eq(checkpoints.activityId, activityId))
}
