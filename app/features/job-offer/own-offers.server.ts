import { db } from 'db/client.server'
import { type JobOffer, jobOffers, offerInterests } from 'db/schema/after-work'
import { enrolments } from 'db/schema/enrolments'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'

export type OwnOffer = JobOffer & {
  /** Those who marked it, as long as they hold a place at the after-work or wait for one. */
  interested: number
}

/** The offers of one company at all its after-works, by title, withdrawn ones too. One query. */
export function listOwnOffers(organisationId: string): Promise<OwnOffer[]> {
  const marks = db
    .select({ count: sql`count(*)::int` })
    .from(offerInterests)
    .innerJoin(enrolments, eq(enrolments.registrationId, offerInterests.registrationId))
    .where(
      and(
        eq(offerInterests.offerId, jobOffers.id),
        eq(enrolments.activityId, jobOffers.activityId),
        isNull(enrolments.cancelledAt),
      ),
    )
  return db
    .select({ offer: jobOffers, interested: sql<number>`(${marks})` })
    .from(jobOffers)
    .where(eq(jobOffers.organisationId, organisationId))
    .orderBy(asc(jobOffers.title), asc(jobOffers.id))
    .then(found => found.map(({ offer, interested }) => ({ ...offer, interested })))
}
