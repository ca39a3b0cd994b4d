import { sql } from 'drizzle-orm'
import { check, doublePrecision, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id } from './columns'

export const venues = pgTable('venues', {
  id: id(),
  name: text().notNull(),
  address: text(),
  postcode: text(),
  city: text().notNull(),
  /** Metro, bus: one line of plain words. */
  transport: text(),
  /** Wheelchair, lift, hearing loop: one line of plain words. */
  accessibility: text(),
  /** Degrees, WGS84. */
  latitude: doublePrecision(),
  longitude: doublePrecision(),
})

export const rooms = pgTable(
  'rooms',
  {
    id: id(),
    venueId: uuid()
      .notNull()
      .references(() => venues.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    capacity: integer(),
    /** Floor, step, hearing loop: one line of plain words. */
    accessibility: text(),
  },
  room => [
    unique('rooms_name_in_venue').on(room.venueId, room.name),
    check('rooms_capacity_positive', sql`${room.capacity} > 0`),
  ],
)

export type Venue = typeof venues.$inferSelect
export type Room = typeof rooms.$inferSelect
