import { db } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { jobOffers } from 'db/schema/after-work'
import { organisations } from 'db/schema/organisations'
import { and, asc, eq, isNull } from 'drizzle-orm'

/** The offers of a ROME code that stand at the after-works of an edition, by title, each with its company. One query. */
export function listOffersOfRome(edition: { id: string }, romeCode: string) {
  const { id, title, contract, place } = jobOffers
  return db
    .select({ id, title, contract, place, company: organisations.name, afterWork: activities.slug })
    .from(jobOffers)
    .innerJoin(activities, eq(activities.id, jobOffers.activityId))
    .innerJoin(organisations, eq(organisations.id, jobOffers.organisationId))
    .where(
      and(
        eq(activities.editionId, edition.id),
        isNull(activities.cancelledAt),
        eq(jobOffers.romeCode, romeCode),
        isNull(jobOffers.withdrawnAt),
      ),
    )
    .orderBy(asc(title), asc(id))
}
