import { check, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, id, moment, oneOf } from './columns'
import { editions } from './editions'
import { PARTICIPATION_ROLES, type ParticipationRole } from './words'

export const organisations = pgTable('organisations', {
  id: id(),
  slug: text().notNull().unique(),
  name: text().notNull().unique(),
  website: text(),
  /** The logo as it was last re-encoded: names its file in the store; null: none. */
  logoKey: text(),
})

/** An organisation's part in an edition; it may play several. */
export const participations = pgTable(
  'participations',
  {
    editionId: uuid()
      .notNull()
      .references(() => editions.id, { onDelete: 'cascade' }),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    role: text().$type<ParticipationRole>().notNull(),
  },
  participation => [
    primaryKey({ columns: [participation.editionId, participation.organisationId, participation.role] }),
    check('participations_role', oneOf(participation.role, PARTICIPATION_ROLES)),
  ],
)

/** Whom to speak to there. */
export const contacts = pgTable(
  'contacts',
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    /** What they do there. */
    position: text(),
    email: text(),
    phone: text(),
  },
  contact => [index('contacts_by_organisation').on(contact.organisationId)],
)

/** Pictures, where no other store is set. */
export const storedFiles = pgTable('stored_files', {
  key: text().primaryKey(),
  mediaType: text().notNull(),
  content: bytes().notNull(),
  createdAt: moment().notNull().defaultNow(),
})

export type Contact = typeof contacts.$inferSelect
export type Organisation = typeof organisations.$inferSelect
