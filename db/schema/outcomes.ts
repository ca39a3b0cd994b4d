import { sql } from 'drizzle-orm'
import { check, date, foreignKey, index, pgTable, smallint, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, oneOf } from './columns'
import { editions } from './editions'
import { registrations } from './registrations'
import {
  JOB_KINDS,
  type JobKind,
  OUTCOME_HELPS,
  OUTCOME_MONTHS,
  OUTCOME_SITUATIONS,
  type OutcomeHelp,
  type OutcomeMonths,
  type OutcomeSituation,
} from './words'

/** One person asked once what became of them after an edition, and what they said. The person is forgotten; the row stays. */
export const outcomes = pgTable(
  'outcomes',
  {
    id: id(),
    editionId: uuid()
      .notNull()
      .references(() => editions.id, { onDelete: 'cascade' }),
    /** How many months after the edition. */
    months: smallint().$type<OutcomeMonths>().notNull(),
    /** Null once nothing may tell who it was any more. */
    registrationId: uuid(),
    /** Null: no answer. */
    situation: text().$type<OutcomeSituation>(),
    /** The kind of their job. */
    jobKind: text().$type<JobKind>(),
    /** What they say helped them, of what the edition offers. */
    helped: text().array().$type<OutcomeHelp[]>().notNull().default([]),
    /** The day of the answer, never its hour; it goes with the person. */
    answeredOn: date(),
  },
  outcome => [
    unique('outcomes_asked_once').on(outcome.registrationId, outcome.months),
    foreignKey({
      name: 'outcomes_registration_of_the_edition',
      columns: [outcome.registrationId, outcome.editionId],
      foreignColumns: [registrations.id, registrations.editionId],
    }),
    index('outcomes_by_edition').on(outcome.editionId, outcome.months),
    check('outcomes_months', sql`${outcome.months} in (${sql.raw(OUTCOME_MONTHS.join(', '))})`),
    check('outcomes_situation', oneOf(outcome.situation, OUTCOME_SITUATIONS)),
    check('outcomes_job_kind', oneOf(outcome.jobKind, JOB_KINDS)),
    check(
      'outcomes_kind_of_a_job',
      sql`(${outcome.jobKind} is not null) = coalesce(${outcome.situation} = 'job', false)`,
    ),
    check(
      'outcomes_helped',
      sql`${outcome.helped} <@ array[${sql.raw(OUTCOME_HELPS.map(help => `'${help}'`).join(', '))}]`,
    ),
    check('outcomes_helped_who_answered', sql`${outcome.situation} is not null or ${outcome.helped} = '{}'`),
    check(
      'outcomes_day_of_an_answer',
      sql`(${outcome.answeredOn} is not null) = (${outcome.situation} is not null and ${outcome.registrationId} is not null)`,
    ),
  ],
)

export type Outcome = typeof outcomes.$inferSelect
