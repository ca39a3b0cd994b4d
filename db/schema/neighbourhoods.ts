import { sql } from 'drizzle-orm'
import { check, date, integer, pgTable, text } from 'drizzle-orm/pg-core'

/** A priority neighbourhood (QPV) as the State names it. Source: ANCT, population: Insee. */
export const priorityNeighbourhoods = pgTable(
  'priority_neighbourhoods',
  {
    /** Official code, such as QN03107M. */
    code: text().primaryKey(),
    name: text().notNull(),
    city: text().notNull(),
    population: integer(),
    inForceFrom: date().notNull(),
    inForceUntil: date(),
  },
  neighbourhood => [
    check('priority_neighbourhoods_code', sql`${neighbourhood.code} ~ '^Q[NP][0-9A-Z]{6}$'`),
    check('priority_neighbourhoods_in_force', sql`${neighbourhood.inForceUntil} > ${neighbourhood.inForceFrom}`),
  ],
)

/** A neighbourhood by the name people use; null code: not a priority one. */
export const districts = pgTable('districts', {
  slug: text().primaryKey(),
  name: text().notNull(),
  city: text().notNull(),
  neighbourhoodCode: text().references(() => priorityNeighbourhoods.code),
})

export type District = typeof districts.$inferSelect
