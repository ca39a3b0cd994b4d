import { db } from 'db/client.server'
import { enrolments } from 'db/schema/enrolments'
import { and, eq, isNull } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { type HeldActivity, listHeldActivities, lockActivity, lockRegistrations } from './lock.server'
import { findClash, placesLeft, takesEnrolments } from './rules'

type Gift = { registrationId: string; activityId: string; now: Date; actor: Actor }

export type GiftOutcome =
  | { outcome: 'given' | 'already' | 'full' | 'closed' }
  | { outcome: 'overlaps' | 'same-workshop'; activity: HeldActivity }

/**
 * Gives a free place to somebody who is there, waiting or not, until the activity ends: an organiser on the spot sees who
 * stands in the hall, so the line's order does not bind them.
 */
export async function givePlace({ registrationId, activityId, now, actor }: Gift): Promise<GiftOutcome> {
  return db.transaction(async transaction => {
    const [person] = await lockRegistrations([registrationId], transaction)
    const activity = await lockActivity(activityId, transaction)
    const isHere = person?.editionId === activity.editionId && person.cancelledAt === null && person.erasedAt === null
    if (!isHere || !takesEnrolments(activity) || activity.endsAt <= now) return { outcome: 'closed' }

    const isOwn = and(
      eq(enrolments.activityId, activityId),
      eq(enrolments.registrationId, registrationId),
      isNull(enrolments.cancelledAt),
    )
    const [own] = await transaction.select().from(enrolments).where(isOwn)
    if (own?.confirmedAt) return { outcome: 'already' }
    const clash = findClash(activity, await listHeldActivities([registrationId], transaction))
    if (clash) return { outcome: clash.why, activity: clash.with }
    if (placesLeft(activity) === 0) return { outcome: 'full' }

    const { editionId } = activity
    if (own) await transaction.update(enrolments).set({ confirmedAt: now, promotedAt: now }).where(isOwn)
    else
      await transaction
        .insert(enrolments)
        .values({ editionId, activityId, registrationId, createdAt: now, confirmedAt: now })
    const label = `${activity.title} · ${person.shortCode}`
    const deed = { actor, verb: 'enrol' as const, subject: 'enrolment', subjectId: activityId, label, editionId }
    await recordDeed({ ...deed, after: { outcome: 'given on the spot' } }, transaction)
    return { outcome: 'given' }
  })
}
