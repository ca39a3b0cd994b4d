import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { activities } from './activities'
import { createdAt, id, moment, oneOf } from './columns'
import { organisations } from './organisations'
import { registrations } from './registrations'
import { CONTRACTS, type Contract, INTERVIEW_OUTCOMES, type InterviewOutcome } from './words'

/** How an after-work's rounds of short interviews run; absent until an organiser has set them. */
export const interviewSettings = pgTable(
  'interview_settings',
  {
    activityId: uuid()
      .primaryKey()
      .references(() => activities.id, { onDelete: 'cascade' }),
    firstRoundAt: moment().notNull(),
    rounds: smallint().notNull(),
    /** Minutes from the start of a round to the start of the next. */
    roundMinutes: smallint().notNull(),
    /** Interviews that each candidate should have at least, where capacity allows. */
    minimum: smallint().notNull().default(2),
  },
  settings => [
    check('interview_settings_rounds', sql`${settings.rounds} between 1 and 60`),
    check('interview_settings_minutes', sql`${settings.roundMinutes} between 1 and 120`),
    check('interview_settings_minimum', sql`${settings.minimum} between 1 and 20`),
  ],
)

/** A company that receives candidates at an after-work, at one table or several. */
export const recruiters = pgTable(
  'recruiters',
  {
    activityId: uuid()
      .notNull()
      .references(() => activities.id, { onDelete: 'cascade' }),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    tables: smallint().notNull().default(1),
    /** Has not come, or has left. */
    absentAt: moment(),
  },
  recruiter => [
    primaryKey({ columns: [recruiter.activityId, recruiter.organisationId] }),
    check('recruiters_tables', sql`${recruiter.tables} between 1 and 20`),
  ],
)

export const jobOffers = pgTable(
  'job_offers',
  {
    id: id(),
    activityId: uuid().notNull(),
    organisationId: uuid().notNull(),
    title: text().notNull(),
    contract: text().$type<Contract>().notNull(),
    place: text().notNull(),
    /** In plain words. */
    skills: text().notNull(),
    posts: integer().notNull().default(1),
    /** The job's code in the ROME (France Travail), such as M1805. */
    romeCode: text(),
    createdAt: createdAt(),
    /** No longer offered. */
    withdrawnAt: moment(),
  },
  offer => [
    foreignKey({
      name: 'job_offers_recruiter',
      columns: [offer.activityId, offer.organisationId],
      foreignColumns: [recruiters.activityId, recruiters.organisationId],
    }),
    index('job_offers_by_activity').on(offer.activityId),
    check('job_offers_contract', oneOf(offer.contract, CONTRACTS)),
    check('job_offers_posts_positive', sql`${offer.posts} > 0`),
    check('job_offers_rome_code', sql`${offer.romeCode} ~ '^[A-N][0-9]{4}$'`),
  ],
)

/** A candidate marked an offer that interests them. */
export const offerInterests = pgTable(
  'offer_interests',
  {
    registrationId: uuid()
      .notNull()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    offerId: uuid()
      .notNull()
      .references(() => jobOffers.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  interest => [primaryKey({ columns: [interest.registrationId, interest.offerId] })],
)

/** Somebody holds a place at an after-work and is not there; a later scan there says that they came after all. */
export const candidateAbsences = pgTable(
  'candidate_absences',
  {
    activityId: uuid()
      .notNull()
      .references(() => activities.id, { onDelete: 'cascade' }),
    registrationId: uuid()
      .notNull()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    markedAt: moment().notNull(),
  },
  absence => [primaryKey({ columns: [absence.activityId, absence.registrationId] })],
)

/** A short interview of a candidate by a company: a round, a table. */
export const interviews = pgTable(
  'interviews',
  {
    id: id(),
    activityId: uuid().notNull(),
    organisationId: uuid().notNull(),
    registrationId: uuid()
      .notNull()
      .references(() => registrations.id),
    /** 1, 2, 3… */
    round: smallint().notNull(),
    /** 1, 2… among the company's tables. */
    tableNumber: smallint().notNull(),
    createdAt: createdAt(),
    /** Taken back by a new plan, or because somebody did not come. */
    cancelledAt: moment(),
    outcome: text().$type<InterviewOutcome>(),
    /** What the company wants the candidate to read. */
    outcomeWording: text(),
    outcomeAt: moment(),
  },
  interview => [
    foreignKey({
      name: 'interviews_recruiter',
      columns: [interview.activityId, interview.organisationId],
      foreignColumns: [recruiters.activityId, recruiters.organisationId],
    }),
    uniqueIndex('interviews_one_at_a_table')
      .on(interview.activityId, interview.organisationId, interview.tableNumber, interview.round)
      .where(sql`${interview.cancelledAt} is null`),
    uniqueIndex('interviews_one_at_a_time')
      .on(interview.activityId, interview.registrationId, interview.round)
      .where(sql`${interview.cancelledAt} is null`),
    uniqueIndex('interviews_a_company_once')
      .on(interview.activityId, interview.registrationId, interview.organisationId)
      .where(sql`${interview.cancelledAt} is null`),
    check('interviews_round', sql`${interview.round} > 0`),
    check('interviews_table', sql`${interview.tableNumber} > 0`),
    check('interviews_outcome', oneOf(interview.outcome, INTERVIEW_OUTCOMES)),
    check('interviews_outcome_has_a_moment', sql`(${interview.outcome} is null) = (${interview.outcomeAt} is null)`),
  ],
)

export type JobOffer = typeof jobOffers.$inferSelect
export type Interview = typeof interviews.$inferSelect
export type InterviewSettings = typeof interviewSettings.$inferSelect
