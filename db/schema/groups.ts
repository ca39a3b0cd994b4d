import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns'
import { editions } from './editions'
import { members } from './members'
import { organisations } from './organisations'

/** Registrations made together by an adviser, who holds the group's private link. Its people are registrations of the edition. */
export const groups = pgTable(
  'groups',
  {
    id: id(),
    editionId: uuid()
      .notNull()
      .references(() => editions.id),
    /** The adviser's structure. */
    prescriberId: uuid().references(() => organisations.id, { onDelete: 'set null' }),
    /** The adviser, when they have an account. */
    memberId: text().references(() => members.id, { onDelete: 'set null' }),
    /** What the adviser calls it, such as « Garantie jeunes, mardi ». */
    name: text(),
    adviserName: text(),
    /** 16 hexadecimal digits, as a registration's: the group's ticket is signed in the same way. */
    ticketSerial: text().notNull().unique(),
    shortCode: text().notNull(),
    createdAt: createdAt(),
    /** When the adviser first gave people. */
    registeredAt: moment(),
    /** The link shows nothing any more. */
    revokedAt: moment(),
    /** The adviser wants no letters about it any more. */
    summariesStoppedAt: moment(),
    erasedAt: moment(),
  },
  group => [
    unique('groups_id_in_edition').on(group.id, group.editionId),
    unique('groups_short_code_in_edition').on(group.editionId, group.shortCode),
    index('groups_by_member').on(group.memberId),
    check('groups_serial', sql`${group.ticketSerial} ~ '^[0-9a-f]{16}$'`),
    check(
      'groups_erased_holds_nothing',
      sql`${group.erasedAt} is null or num_nonnulls(${group.name}, ${group.adviserName}) = 0`,
    ),
  ],
)

export type Group = typeof groups.$inferSelect
