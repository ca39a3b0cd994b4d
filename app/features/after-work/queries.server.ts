import { type Database, db, rows } from 'db/client.server'
import { type Activity, activities } from 'db/schema/activities'
import { type InterviewSettings, interviewSettings, type JobOffer, jobOffers, recruiters } from 'db/schema/after-work'
import { editions } from 'db/schema/editions'
import { organisations } from 'db/schema/organisations'
import { rooms } from 'db/schema/venues'
import { and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { hasCome } from '~/features/statistics/arrivals-sql.server'
import { isUuid } from '~/lib/http.server'
import { isSlug } from '~/lib/slug'

const PLACE = {
  id: activities.id,
  editionId: activities.editionId,
  slug: activities.slug,
  title: activities.title,
  startsAt: activities.startsAt,
  endsAt: activities.endsAt,
  room: rooms.name,
  capacity: activities.capacity,
  placesTaken: activities.placesTaken,
  cancelledAt: activities.cancelledAt,
  /** How many companies recruit there. */
  companies: sql<number>`(select count(*)::int from ${recruiters} where ${recruiters.activityId} = ${activities.id})`,
}

export type AfterWork = Pick<Activity, Exclude<keyof typeof PLACE, 'room' | 'companies'>> & {
  room: string | null
  companies: number
  settings: InterviewSettings | null
}

/** The after-works of an edition that are not cancelled, by time. */
export function listAfterWorks(editionId: string): Promise<AfterWork[]> {
  return selectAfterWorks(and(eq(activities.editionId, editionId), isNull(activities.cancelledAt)))
}

/** An after-work of an edition by its address or its id, cancelled or not. */
export async function findAfterWork(editionId: string, name: string | undefined): Promise<AfterWork | undefined> {
  if (!isSlug(name)) return undefined
  const isNamed = isUuid(name) ? eq(activities.id, name) : eq(activities.slug, name)
  const [afterWork] = await selectAfterWorks(and(eq(activities.editionId, editionId), isNamed))
  return afterWork
}

function selectAfterWorks(condition: SQL | undefined): Promise<AfterWork[]> {
  return db
    .select({ ...PLACE, settings: interviewSettings })
    .from(activities)
    .leftJoin(rooms, eq(rooms.id, activities.roomId))
    .leftJoin(interviewSettings, eq(interviewSettings.activityId, activities.id))
    .where(and(eq(activities.kind, 'after-work'), condition))
    .orderBy(asc(activities.startsAt), asc(activities.slug))
}

const COMPANY = {
  id: organisations.id,
  slug: organisations.slug,
  name: organisations.name,
  logoKey: organisations.logoKey,
  website: organisations.website,
}

export type RecruitingCompany = {
  id: string
  slug: string
  name: string
  logoKey: string | null
  website: string | null
  tables: number
  /** Has not come, or has left. */
  absentAt: Date | null
  /** Withdrawn ones too. */
  offers: JobOffer[]
}

/** The companies of an after-work with their offers, by name and title. Two queries. */
export async function listCompanies(activityId: string): Promise<RecruitingCompany[]> {
  const [companies, offers] = await Promise.all([
    db
      .select({ ...COMPANY, tables: recruiters.tables, absentAt: recruiters.absentAt })
      .from(recruiters)
      .innerJoin(organisations, eq(organisations.id, recruiters.organisationId))
      .where(eq(recruiters.activityId, activityId))
      .orderBy(asc(organisations.name)),
    db
      .select()
      .from(jobOffers)
      .where(eq(jobOffers.activityId, activityId))
      .orderBy(asc(jobOffers.title), asc(jobOffers.id)),
  ])
  return companies.map(company => ({
    ...company,
    offers: offers.filter(({ organisationId }) => organisationId === company.id),
  }))
}

/** Where a company recruits, with its tables there, the latest first. */
export async function listRecruitments(organisationId: string) {
  const found = await db
    .select({
      edition: {
        id: editions.id,
        slug: editions.slug,
        name: editions.name,
        heldOn: editions.heldOn,
        archivedAt: editions.archivedAt,
      },
      place: PLACE,
      settings: interviewSettings,
      tables: recruiters.tables,
    })
    .from(recruiters)
    .innerJoin(activities, eq(activities.id, recruiters.activityId))
    .innerJoin(editions, eq(editions.id, activities.editionId))
    .leftJoin(rooms, eq(rooms.id, activities.roomId))
    .leftJoin(interviewSettings, eq(interviewSettings.activityId, activities.id))
    .where(and(eq(recruiters.organisationId, organisationId), isNull(activities.cancelledAt)))
    .orderBy(desc(activities.startsAt))
  return found.map(({ place, settings, ...recruitment }) => ({ ...recruitment, afterWork: { ...place, settings } }))
}

export type CandidateRow = {
  registrationId: string
  firstName: string | null
  shortCode: string
  /** Scanned at the after-work's own checkpoint. */
  hasCome: boolean
  /** Marked absent, and not scanned at the after-work since. */
  isAbsent: boolean
  /** Scanned at an entrance of the edition. */
  isIn: boolean
  /** The organisations whose offers they marked. */
  wishes: string[]
  /** How many are planned. */
  interviews: number
}

/** Who holds a place in an after-work, in the order in which they asked. One query. */
export function listCandidates(activityId: string, database: Database = db): Promise<CandidateRow[]> {
  return rows<CandidateRow>(
    sql`
    select r.id as "registrationId", r.first_name as "firstName", r.short_code as "shortCode",
      exists (
        select from valid_scans v join checkpoints c on c.id = v.checkpoint_id
        where v.registration_id = r.id and c.activity_id = e.activity_id
      ) as "hasCome",
      exists (
        select from candidate_absences a
        where a.registration_id = r.id and a.activity_id = e.activity_id and not exists (
          select from valid_scans v join checkpoints c on c.id = v.checkpoint_id
          where v.registration_id = r.id and c.activity_id = e.activity_id and v.scanned_at > a.marked_at
        )
      ) as "isAbsent",
      ${hasCome(sql`r.id`)} as "isIn",
      array(
        select distinct o.organisation_id::text from offer_interests i join job_offers o on o.id = i.offer_id
        where i.registration_id = r.id and o.activity_id = e.activity_id and o.withdrawn_at is null
        order by 1
      ) as wishes,
      (
        select count(*)::int from interviews n
        where n.registration_id = r.id and n.activity_id = e.activity_id and n.cancelled_at is null
      ) as interviews
    from enrolments e join registrations r on r.id = e.registration_id
    where e.activity_id = ${activityId} and e.confirmed_at is not null and e.cancelled_at is null
    order by e.line`,
    database,
  )
}
