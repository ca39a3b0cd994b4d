import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { activities } from './activities'
import { createdAt, id, moment, oneOf } from './columns'
import { editions } from './editions'
import { AUDIENCES, type Audience } from './words'

/** What organisers write to a part of those registered: a draft, then sent once. */
export const mailings = pgTable(
  'mailings',
  {
    id: id(),
    editionId: uuid()
      .notNull()
      .references(() => editions.id, { onDelete: 'cascade' }),
    audience: text().$type<Audience>().notNull(),
    /** Those who hold a place there, or wait for one. */
    activityId: uuid(),
    subject: text().notNull(),
    /** Paragraphs, an empty line between two. */
    body: text().notNull(),
    createdAt: createdAt(),
    sentAt: moment(),
    /** How many were written to. */
    reached: integer(),
  },
  mailing => [
    foreignKey({
      name: 'mailings_activity_of_the_edition',
      columns: [mailing.activityId, mailing.editionId],
      foreignColumns: [activities.id, activities.editionId],
    }),
    index('mailings_by_edition').on(mailing.editionId, mailing.createdAt),
    check('mailings_audience', oneOf(mailing.audience, AUDIENCES)),
    check(
      'mailings_activity_of_its_people',
      sql`(${mailing.activityId} is not null) = (${mailing.audience} in ('enrolled', 'waiting'))`,
    ),
    check('mailings_sent_to_a_number', sql`(${mailing.sentAt} is null) = (${mailing.reached} is null)`),
    check('mailings_reached', sql`${mailing.reached} >= 0`),
  ],
)

export type Mailing = typeof mailings.$inferSelect
