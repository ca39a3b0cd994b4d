import { sql } from 'drizzle-orm'
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, id, moment, oneOf } from './columns'
import { editions } from './editions'
import { impactActions } from './impact'
import { IMPACT_FORMULAS, IMPACT_UNITS, type ImpactFormula, type ImpactUnit } from './words'

/** A figure that tells what the plans change: computed from the editions, or measured by hand. */
export const impactIndicators = pgTable(
  'impact_indicators',
  {
    id: id(),
    slug: text().notNull().unique(),
    position: smallint().notNull(),
    /** The heading under which it stands. */
    theme: text().notNull(),
    title: text().notNull(),
    definition: text().notNull(),
    unit: text().$type<ImpactUnit>().notNull(),
    /** How the application computes it; null: measured by hand. Never changes. */
    computed: text().$type<ImpactFormula>().unique(),
    /** Shown to everybody from then on; null: not shown. */
    publishedAt: moment(),
  },
  indicator => [
    unique('impact_indicators_unit').on(indicator.id, indicator.unit),
    check('impact_indicators_slug_is_an_address', sql`${indicator.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    check('impact_indicators_unit_known', oneOf(indicator.unit, IMPACT_UNITS)),
    check('impact_indicators_formula', oneOf(indicator.computed, IMPACT_FORMULAS)),
  ],
)

/**
 * What was measured by hand of a year or on a day. A correction is a new row: triggers refuse every other change, and measures
 * of a computed indicator.
 */
export const impactMeasures = pgTable(
  'impact_measures',
  {
    id: id(),
    indicatorId: uuid().notNull(),
    /** The indicator's own. */
    unit: text().$type<ImpactUnit>().notNull(),
    year: smallint(),
    measuredOn: date(),
    value: integer().notNull(),
    source: text().notNull(),
    note: text(),
    enteredAt: createdAt(),
    /** Since then another row says it better. */
    supersededAt: moment(),
  },
  measure => [
    foreignKey({
      name: 'impact_measures_indicator',
      columns: [measure.indicatorId, measure.unit],
      foreignColumns: [impactIndicators.id, impactIndicators.unit],
    }),
    index('impact_measures_by_indicator').on(measure.indicatorId),
    uniqueIndex('impact_measures_one_a_year').on(measure.indicatorId, measure.year).where(sql`superseded_at is null`),
    uniqueIndex('impact_measures_one_a_day')
      .on(measure.indicatorId, measure.measuredOn)
      .where(sql`superseded_at is null`),
    check('impact_measures_year_or_day', sql`num_nonnulls(${measure.year}, ${measure.measuredOn}) = 1`),
    check('impact_measures_year', sql`${measure.year} between 2000 and 2100`),
    check('impact_measures_not_negative', sql`${measure.value} >= 0`),
    check('impact_measures_percent', sql`${measure.unit} <> 'percent' or ${measure.value} <= 100`),
    check('impact_measures_superseded_later', sql`${measure.supersededAt} >= ${measure.enteredAt}`),
  ],
)

/** What shows that an action has been done: an edition, an indicator, or a page elsewhere. */
export const impactEvidence = pgTable(
  'impact_evidence',
  {
    id: id(),
    actionId: uuid()
      .notNull()
      .references(() => impactActions.id, { onDelete: 'cascade' }),
    editionId: uuid().references(() => editions.id, { onDelete: 'cascade' }),
    indicatorId: uuid().references(() => impactIndicators.id),
    url: text(),
    title: text(),
    createdAt: createdAt(),
  },
  evidence => [
    unique('impact_evidence_edition_once').on(evidence.actionId, evidence.editionId),
    unique('impact_evidence_indicator_once').on(evidence.actionId, evidence.indicatorId),
    unique('impact_evidence_link_once').on(evidence.actionId, evidence.url),
    check(
      'impact_evidence_is_one_thing',
      sql`num_nonnulls(${evidence.editionId}, ${evidence.indicatorId}, ${evidence.url}) = 1`,
    ),
    check('impact_evidence_link_has_title', sql`(${evidence.url} is null) = (${evidence.title} is null)`),
    check('impact_evidence_https', sql`${evidence.url} ~ '^https://'`),
  ],
)

export type ImpactIndicator = typeof impactIndicators.$inferSelect
export type ImpactMeasure = typeof impactMeasures.$inferSelect
export type ImpactEvidence = typeof impactEvidence.$inferSelect
