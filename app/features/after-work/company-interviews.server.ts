import { db } from 'db/client.server'
import { interviews, jobOffers, offerInterests } from 'db/schema/after-work'
import { enrolments } from 'db/schema/enrolments'
import { registrations } from 'db/schema/registrations'
import type { InterviewOutcome } from 'db/schema/words'
import { and, asc, eq, exists, isNotNull, isNull, sql } from 'drizzle-orm'

export type CompanyInterview = {
  id: string
  activityId: string
  round: number
  tableNumber: number
  /** Null when it was not given: the short code then names the person. */
  firstName: string | null
  shortCode: string
  /** Gave the place at the after-work back. */
  hasLeft: boolean
  /** Titles of the company's own offers that the person marked. */
  marked: string[]
  outcome: InterviewOutcome | null
  outcomeWording: string | null
}

/** The interviews of one company at all its after-works, by round and table; nothing more of the person. One query. */
export function listCompanyInterviews(organisationId: string): Promise<CompanyInterview[]> {
  const place = db
    .select({ id: enrolments.id })
    .from(enrolments)
    .where(
      and(
        eq(enrolments.activityId, interviews.activityId),
        eq(enrolments.registrationId, interviews.registrationId),
        isNotNull(enrolments.confirmedAt),
        isNull(enrolments.cancelledAt),
      ),
    )
  const marked = db
    .select({ titles: sql`coalesce(array_agg(${jobOffers.title} order by ${jobOffers.title}), '{}')` })
    .from(offerInterests)
    .innerJoin(jobOffers, eq(jobOffers.id, offerInterests.offerId))
    .where(
      and(
        eq(offerInterests.registrationId, interviews.registrationId),
        eq(jobOffers.activityId, interviews.activityId),
        eq(jobOffers.organisationId, interviews.organisationId),
      ),
    )
  return db
    .select({
      id: interviews.id,
      activityId: interviews.activityId,
      round: interviews.round,
      tableNumber: interviews.tableNumber,
      firstName: registrations.firstName,
      shortCode: registrations.shortCode,
      hasLeft: sql<boolean>`not ${exists(place)}`,
      marked: sql<string[]>`(${marked})`,
      outcome: interviews.outcome,
      outcomeWording: interviews.outcomeWording,
    })
    .from(interviews)
    .innerJoin(registrations, eq(registrations.id, interviews.registrationId))
    .where(and(eq(interviews.organisationId, organisationId), isNull(interviews.cancelledAt)))
    .orderBy(asc(interviews.round), asc(interviews.tableNumber))
}
