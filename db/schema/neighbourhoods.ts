import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core'

/** A priority neighbourhood (QPV) as the State names it. Source: ANCT, population: Insee. */
export const priorityNeighbourhoods = pgTable(
  'priority_neighbourhoods',
  {
    /** Official code, such as QN03107M. */
    code: text().primaryKey(),
    name: text().notNull(),
    city: text().notNull(),
    population: integer(),
    /** Of Toulouse Métropole: listed by name in the figures. People of the others are counted together. */
    isInArea: boolean().notNull().default(true),
    inForceFrom: date().notNull(),
    inForceUntil: date(),
  },
  neighbourhood => [
    check('priority_neighbourhoods_code', sql`${neighbourhood.code} ~ '^Q[NP][0-9A-Z]{6}$'`),
    check('priority_neighbourhoods_in_force', sql`${neighbourhood.inForceUntil} > ${neighbourhood.inForceFrom}`),
  ],
)

/**
 * Where a priority neighbourhood lies, from a day on: an edition counts with the perimeters of its day. Source: ANCT,
 * Licence Ouverte 2.0.
 */
export const perimeters = pgTable(
  'perimeters',
  {
    code: text()
      .notNull()
      .references(() => priorityNeighbourhoods.code),
    inForceFrom: date().notNull(),
    /** The first day on which it is no longer in force. */
    inForceUntil: date(),
    /** GeoJSON coordinates of a MultiPolygon (RFC 7946): longitude, latitude, WGS 84. */
    coordinates: jsonb().$type<number[][][][]>().notNull(),
    west: doublePrecision().notNull(),
    south: doublePrecision().notNull(),
    east: doublePrecision().notNull(),
    north: doublePrecision().notNull(),
    source: text().notNull(),
  },
  perimeter => [
    primaryKey({ columns: [perimeter.code, perimeter.inForceFrom] }),
    index('perimeters_by_box').on(perimeter.west, perimeter.east),
    check('perimeters_in_force', sql`${perimeter.inForceUntil} > ${perimeter.inForceFrom}`),
    check('perimeters_box', sql`${perimeter.west} <= ${perimeter.east} and ${perimeter.south} <= ${perimeter.north}`),
  ],
)

/** A neighbourhood by the name people use; null code: not a priority one. */
export const districts = pgTable('districts', {
  slug: text().primaryKey(),
  name: text().notNull(),
  city: text().notNull(),
  neighbourhoodCode: text().references(() => priorityNeighbourhoods.code),
})

export type Perimeter = typeof perimeters.$inferSelect
export type District = typeof districts.$inferSelect
