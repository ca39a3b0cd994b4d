import { check, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { id, oneOf } from './columns'
import { editions } from './editions'
import { PARTICIPATION_ROLES, type ParticipationRole } from './words'

export const organisations = pgTable('organisations', {
  id: id(),
  slug: text().notNull().unique(),
  name: text().notNull().unique(),
  website: text(),
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

export type Organisation = typeof organisations.$inferSelect
