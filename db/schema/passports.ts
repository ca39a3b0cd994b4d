import { sql } from 'drizzle-orm'
import { check, foreignKey, index, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { activities } from './activities'
import { id, moment } from './columns'
import { editions } from './editions'
import { registrations } from './registrations'

/** An edition's passport: so many stamps of stands give right to a gift. */
export const passports = pgTable(
  'passports',
  {
    editionId: uuid()
      .primaryKey()
      .references(() => editions.id, { onDelete: 'cascade' }),
    stampsNeeded: smallint().notNull(),
    /** What is given, and where, such as « Un sac et un carnet, à l’accueil ». */
    gift: text().notNull(),
  },
  passport => [check('passports_stamps_needed', sql`${passport.stampsNeeded} between 1 and 30`)],
)

/** One stand seen by one person. */
export const stamps = pgTable(
  'stamps',
  {
    registrationId: uuid().notNull(),
    activityId: uuid().notNull(),
    editionId: uuid().notNull(),
    stampedAt: moment().notNull(),
  },
  stamp => [
    primaryKey({ columns: [stamp.registrationId, stamp.activityId] }),
    foreignKey({
      name: 'stamps_registration_of_the_edition',
      columns: [stamp.registrationId, stamp.editionId],
      foreignColumns: [registrations.id, registrations.editionId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'stamps_activity_of_the_edition',
      columns: [stamp.activityId, stamp.editionId],
      foreignColumns: [activities.id, activities.editionId],
    }),
  ],
)

/** The gift of a full passport, handed over once. */
export const passportGifts = pgTable('passport_gifts', {
  registrationId: uuid()
    .primaryKey()
    .references(() => registrations.id, { onDelete: 'cascade' }),
  givenAt: moment().notNull(),
})

/** Somebody stopped at a stand, with a ticket or without: nameless. */
export const standVisits = pgTable(
  'stand_visits',
  {
    id: id(),
    activityId: uuid().notNull(),
    editionId: uuid().notNull(),
    visitedAt: moment().notNull(),
  },
  visit => [
    index('stand_visits_by_activity').on(visit.activityId),
    foreignKey({
      name: 'stand_visits_activity_of_the_edition',
      columns: [visit.activityId, visit.editionId],
      foreignColumns: [activities.id, activities.editionId],
    }),
  ],
)

export type Passport = typeof passports.$inferSelect
