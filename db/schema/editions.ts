import { sql } from 'drizzle-orm'
import { boolean, check, date, integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment, oneOf } from './columns'
import { venues } from './venues'

export const editions = pgTable(
  'editions',
  {
    id: id(),
    /** 1, 2, 3…: also names the edition inside its tickets, so it never changes. */
    number: smallint().notNull().unique(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    summary: text(),
    themes: text().array().notNull().default([]),
    /** Some past editions are known by their year alone, or by their day without hours. */
    year: smallint().notNull(),
    heldOn: date(),
    startsAt: moment(),
    endsAt: moment(),
    venueId: uuid().references(() => venues.id),
    publishedAt: moment(),
    /** Put away: no longer among the organisers' editions in hand. */
    archivedAt: moment(),
    /** Until then the call for participation receives proposals; null: no call. */
    callClosesAt: moment(),
    registrationOpensAt: moment(),
    registrationClosesAt: moment(),
    /** Registrations at most; null: no limit. */
    capacity: integer(),
    /** Registrations that are not cancelled, counted by triggers on `registrations`, which refuse one too many. */
    placesTaken: integer().notNull().default(0),
    /** Cells below it are hidden outside the organisers' pages. */
    disclosureThreshold: smallint().notNull().default(5),
    /** Named data is erased that many days after the day. */
    retentionDays: smallint().notNull().default(90),
    isDemonstration: boolean().notNull().default(false),
    /** How many times its day, hours or venue changed since it was made, and when last: kept by a trigger, for agendas. */
    revision: integer().notNull().default(0),
    revisedAt: moment().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  edition => [
    check('editions_number_fits_tickets', sql`${edition.number} between 1 and 32767`),
    check('editions_slug_is_an_address', sql`${edition.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    check('editions_day_in_year', sql`extract(year from ${edition.heldOn}) = ${edition.year}`),
    check('editions_hours_come_together', sql`(${edition.startsAt} is null) = (${edition.endsAt} is null)`),
    check('editions_end_after_start', sql`${edition.endsAt} > ${edition.startsAt}`),
    check(
      'editions_hours_on_their_day',
      sql`${edition.startsAt} is null or coalesce((${edition.startsAt} at time zone 'Europe/Paris')::date = ${edition.heldOn}, false)`,
    ),
    check('editions_registration_window', sql`${edition.registrationClosesAt} > ${edition.registrationOpensAt}`),
    check('editions_capacity_positive', sql`${edition.capacity} > 0`),
    check('editions_threshold_positive', sql`${edition.disclosureThreshold} > 0`),
    check('editions_retention_positive', sql`${edition.retentionDays} > 0`),
  ],
)

/** Figures typed from a report, for editions held before the app. Never mixed with computed ones. */
export const declaredFigures = pgTable(
  'declared_figures',
  {
    editionId: uuid()
      .notNull()
      .references(() => editions.id, { onDelete: 'cascade' }),
    /** A word of the figures, such as `participants`, `stands`, `women`, `age-16-25`, `qpv`. */
    indicator: text().notNull(),
    value: integer().notNull(),
    unit: text().$type<'count' | 'percent'>().notNull(),
    source: text().notNull(),
    position: smallint().notNull(),
  },
  figure => [
    primaryKey({ columns: [figure.editionId, figure.indicator] }),
    check('declared_figures_unit', oneOf(figure.unit, ['count', 'percent'])),
    check('declared_figures_not_negative', sql`${figure.value} >= 0`),
    check('declared_figures_percent', sql`${figure.unit} <> 'percent' or ${figure.value} <= 100`),
  ],
)

export type Edition = typeof editions.$inferSelect
export type DeclaredFigure = typeof declaredFigures.$inferSelect
