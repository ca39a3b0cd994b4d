import { sql } from 'drizzle-orm'
import { bigint, check, foreignKey, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { activities } from './activities'
import { createdAt, id, moment, oneOf } from './columns'
import { registrations } from './registrations'
import { ENROLMENT_ENDINGS, type EnrolmentEnding } from './words'

/** A registration's place in one activity: waiting until it has `confirmedAt`, given back once it has `cancelledAt`. */
export const enrolments = pgTable(
  'enrolments',
  {
    id: id(),
    editionId: uuid().notNull(),
    activityId: uuid().notNull(),
    registrationId: uuid().notNull(),
    /** The order of arrival: the first in line has the lowest. */
    line: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    /** Those who come together: promoted whole or not at all. */
    partyId: uuid(),
    createdAt: createdAt(),
    confirmedAt: moment(),
    /** When a place that had been waited for was given: tells a promotion from a place taken at once. */
    promotedAt: moment(),
    cancelledAt: moment(),
    ending: text().$type<EnrolmentEnding>(),
  },
  enrolment => [
    foreignKey({
      name: 'enrolments_activity_of_the_edition',
      columns: [enrolment.activityId, enrolment.editionId],
      foreignColumns: [activities.id, activities.editionId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'enrolments_registration_of_the_edition',
      columns: [enrolment.registrationId, enrolment.editionId],
      foreignColumns: [registrations.id, registrations.editionId],
    }),
    uniqueIndex('enrolments_once')
      .on(enrolment.activityId, enrolment.registrationId)
      .where(sql`${enrolment.cancelledAt} is null`),
    index('enrolments_by_activity').on(enrolment.activityId, enrolment.line),
    index('enrolments_by_registration').on(enrolment.registrationId),
    check('enrolments_ending', oneOf(enrolment.ending, ENROLMENT_ENDINGS)),
    check('enrolments_end_for_a_reason', sql`(${enrolment.cancelledAt} is null) = (${enrolment.ending} is null)`),
    check(
      'enrolments_promoted_are_confirmed',
      sql`${enrolment.promotedAt} is null or ${enrolment.confirmedAt} is not null`,
    ),
  ],
)

export type Enrolment = typeof enrolments.$inferSelect
