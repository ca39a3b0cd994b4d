import { type Database, db } from 'db/client.server'
import { jobOffers, offerInterests } from 'db/schema/after-work'
import { organisations } from 'db/schema/organisations'
import { and, asc, eq, inArray, isNull, notInArray, type SQLWrapper } from 'drizzle-orm'
import { isOver } from '~/features/edition/moments'
import { listHeldActivities, lockActivity, lockRegistrations } from '~/features/enrolment/lock.server'

type Interests = { registrationId: string; activityId: string; offerIds: string[]; now: Date }

/**
 * Keeps exactly these offers of an after-work as those that interest somebody who holds a place there or waits for one. An
 * offer withdrawn meanwhile, or one of another after-work, is left out.
 */
export function markInterests({
  registrationId,
  activityId,
  offerIds,
  now,
}: Interests): Promise<{ outcome: 'marked' | 'not-enrolled' | 'closed' }> {
  return db.transaction(async transaction => {
    const [person] = await lockRegistrations([registrationId], transaction)
    const { edition, cancelledAt } = await lockActivity(activityId, transaction)
    if (cancelledAt || isOver(edition, now)) return { outcome: 'closed' }
    const held = await listHeldActivities([registrationId], transaction)
    const isHere = person !== undefined && person.erasedAt === null && person.cancelledAt === null
    if (!isHere || !held.some(({ id }) => id === activityId)) return { outcome: 'not-enrolled' }

    const offered = await transaction
      .select({ id: jobOffers.id })
      .from(jobOffers)
      .where(and(eq(jobOffers.activityId, activityId), isNull(jobOffers.withdrawnAt)))
    const offeredIds = offered.map(({ id }) => id)
    const marked = offeredIds.filter(id => offerIds.includes(id))
    const isOwn = eq(offerInterests.registrationId, registrationId)
    const isUnmarked = and(inArray(offerInterests.offerId, offeredIds), notInArray(offerInterests.offerId, marked))
    await transaction.delete(offerInterests).where(and(isOwn, isUnmarked))
    const values = marked.map(offerId => ({ registrationId, offerId }))
    if (values.length > 0) await transaction.insert(offerInterests).values(values).onConflictDoNothing()
    return { outcome: 'marked' }
  })
}

/** The ids of the offers of an after-work that somebody marked, withdrawn ones too. */
export async function listOwnInterests(registrationId: string, activityId: string): Promise<string[]> {
  const found = await db
    .select({ offerId: offerInterests.offerId })
    .from(offerInterests)
    .innerJoin(jobOffers, eq(jobOffers.id, offerInterests.offerId))
    .where(and(eq(offerInterests.registrationId, registrationId), eq(jobOffers.activityId, activityId)))
  return found.map(({ offerId }) => offerId)
}

/** Every offer that somebody marked, with its company: for the copy of a person's data. */
export function listInterestHistory(registrationId: string) {
  return db
    .select({ title: jobOffers.title, company: organisations.name, markedAt: offerInterests.createdAt })
    .from(offerInterests)
    .innerJoin(jobOffers, eq(jobOffers.id, offerInterests.offerId))
    .innerJoin(organisations, eq(organisations.id, jobOffers.organisationId))
    .where(eq(offerInterests.registrationId, registrationId))
    .orderBy(asc(offerInterests.createdAt), asc(jobOffers.title))
}

/** Forgets what these people, given by their registrations' ids or by a query of them, were interested in. */
export async function forgetInterests(registrationIds: string[] | SQLWrapper, transaction: Database): Promise<void> {
  await transaction.delete(offerInterests).where(inArray(offerInterests.registrationId, registrationIds))
}
