import { type Database, db } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { interviewSettings, interviews } from 'db/schema/after-work'
import { editions } from 'db/schema/editions'
import { enrolments } from 'db/schema/enrolments'
import { organisations } from 'db/schema/organisations'
import { registrations } from 'db/schema/registrations'
import type { InterviewOutcome } from 'db/schema/words'
import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { isUuid } from '~/lib/http.server'
import { findAfterWork } from './queries.server'

const LISTED = {
  id: interviews.id,
  organisationId: interviews.organisationId,
  round: interviews.round,
  tableNumber: interviews.tableNumber,
  createdAt: interviews.createdAt,
  registrationId: interviews.registrationId,
  firstName: registrations.firstName,
  shortCode: registrations.shortCode,
  /** The candidate has given the place back since. */
  hasLeft: sql<boolean>`not exists (
    select from ${enrolments} where ${enrolments.registrationId} = ${interviews.registrationId}
      and ${enrolments.activityId} = ${interviews.activityId}
      and ${enrolments.confirmedAt} is not null and ${enrolments.cancelledAt} is null
  )`,
  outcome: interviews.outcome,
  outcomeWording: interviews.outcomeWording,
}

export type ListedInterview = {
  id: string
  organisationId: string
  round: number
  tableNumber: number
  /** The same for all those of one plan, or of one reshuffle. */
  createdAt: Date
  registrationId: string
  firstName: string | null
  shortCode: string
  hasLeft: boolean
  outcome: InterviewOutcome | null
  outcomeWording: string | null
}

/** The interviews of an after-work that are not cancelled, by round, company and table. One query. */
export function listInterviews(activityId: string): Promise<ListedInterview[]> {
  return db
    .select(LISTED)
    .from(interviews)
    .innerJoin(registrations, eq(registrations.id, interviews.registrationId))
    .innerJoin(organisations, eq(organisations.id, interviews.organisationId))
    .where(and(eq(interviews.activityId, activityId), isNull(interviews.cancelledAt)))
    .orderBy(asc(interviews.round), asc(organisations.name), asc(interviews.tableNumber))
}

/** Those cancelled at that very moment: what a reshuffle took away. One query. */
export function listCancelled(activityId: string, at: Date): Promise<ListedInterview[]> {
  return db
    .select(LISTED)
    .from(interviews)
    .innerJoin(registrations, eq(registrations.id, interviews.registrationId))
    .where(and(eq(interviews.activityId, activityId), eq(interviews.cancelledAt, at)))
    .orderBy(asc(interviews.round), asc(registrations.shortCode))
}

/** An interview that is not cancelled, with its after-work, edition and company; undefined for an id that is none. */
export async function findInterview(id: string | undefined) {
  if (!isUuid(id)) return undefined
  const [found] = await db
    .select({
      interview: LISTED,
      edition: { id: editions.id, slug: editions.slug, name: editions.name },
      activityId: activities.id,
      company: { id: organisations.id, slug: organisations.slug, name: organisations.name },
    })
    .from(interviews)
    .innerJoin(registrations, eq(registrations.id, interviews.registrationId))
    .innerJoin(organisations, eq(organisations.id, interviews.organisationId))
    .innerJoin(activities, eq(activities.id, interviews.activityId))
    .innerJoin(editions, eq(editions.id, activities.editionId))
    .where(and(eq(interviews.id, id), isNull(interviews.cancelledAt)))
  if (!found) return undefined
  const { interview, edition, company, activityId } = found
  const afterWork = await findAfterWork(edition.id, activityId)
  return afterWork && { ...interview, edition, afterWork, company }
}

/** Somebody's interviews at an after-work, by time. */
export function listOwnInterviews(registrationId: string, activityId: string) {
  return selectOwn(registrationId, activityId)
}

/** Whether anybody has an interview planned at an after-work. */
export async function hasInterviews(activityId: string): Promise<boolean> {
  const one = and(eq(interviews.activityId, activityId), isNull(interviews.cancelledAt))
  return (await db.select({ id: interviews.id }).from(interviews).where(one).limit(1)).length > 0
}

/** All the interviews somebody ever had: for the copy of a person's data. */
export function listInterviewHistory(registrationId: string) {
  return selectOwn(registrationId)
}

function selectOwn(registrationId: string, activityId?: string) {
  return db
    .select({
      id: interviews.id,
      round: interviews.round,
      tableNumber: interviews.tableNumber,
      company: organisations.name,
      settings: interviewSettings,
      outcome: interviews.outcome,
      outcomeWording: interviews.outcomeWording,
    })
    .from(interviews)
    .innerJoin(organisations, eq(organisations.id, interviews.organisationId))
    .leftJoin(interviewSettings, eq(interviewSettings.activityId, interviews.activityId))
    .where(
      and(
        eq(interviews.registrationId, registrationId),
        isNull(interviews.cancelledAt),
        activityId ? eq(interviews.activityId, activityId) : undefined,
      ),
    )
    .orderBy(asc(interviews.activityId), asc(interviews.round))
}

/** Cancels planned interviews of an after-work, except those whose outcome is noted; says how many. */
export async function cancelInterviews(
  activityId: string,
  which: SQL | undefined,
  transaction: Database,
  at = new Date(),
): Promise<number> {
  const cancelled = await transaction
    .update(interviews)
    .set({ cancelledAt: at })
    .where(
      and(eq(interviews.activityId, activityId), isNull(interviews.cancelledAt), isNull(interviews.outcome), which),
    )
    .returning({ id: interviews.id })
  return cancelled.length
}
