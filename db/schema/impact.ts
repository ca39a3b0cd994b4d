import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns'
import { organisations } from './organisations'

/** A plan that the editions serve, such as the GPECT of 2015–2019. */
export const impactPlans = pgTable(
  'impact_plans',
  {
    id: id(),
    /** Its years, as an address: `2015-2019`. */
    slug: text().notNull().unique(),
    title: text().notNull(),
    fromYear: smallint().notNull(),
    toYear: smallint().notNull(),
    strategicGoal: text().notNull(),
    summary: text(),
    /** Shown to everybody from then on; null: not shown. */
    publishedAt: moment(),
    createdAt: createdAt(),
  },
  plan => [
    check('impact_plans_slug_is_its_years', sql`${plan.slug} = ${plan.fromYear} || '-' || ${plan.toYear}`),
    check('impact_plans_years', sql`${plan.fromYear} >= 2000 and ${plan.toYear} <= 2100`),
    check('impact_plans_end_after_start', sql`${plan.toYear} >= ${plan.fromYear}`),
  ],
)

/** What happened in a year of the plan. */
export const impactMilestones = pgTable(
  'impact_milestones',
  {
    id: id(),
    planId: uuid()
      .notNull()
      .references(() => impactPlans.id, { onDelete: 'cascade' }),
    year: smallint().notNull(),
    position: smallint().notNull(),
    title: text().notNull(),
    summary: text(),
    createdAt: createdAt(),
  },
  milestone => [
    index('impact_milestones_by_plan').on(milestone.planId, milestone.year),
    check('impact_milestones_year', sql`${milestone.year} between 2000 and 2100`),
  ],
)

export const impactAxes = pgTable(
  'impact_axes',
  {
    id: id(),
    planId: uuid()
      .notNull()
      .references(() => impactPlans.id, { onDelete: 'cascade' }),
    position: smallint().notNull(),
    title: text().notNull(),
    summary: text(),
  },
  axis => [unique('impact_axes_title_in_plan').on(axis.planId, axis.title)],
)

export const impactActions = pgTable(
  'impact_actions',
  {
    id: id(),
    axisId: uuid()
      .notNull()
      .references(() => impactAxes.id),
    slug: text().notNull().unique(),
    position: smallint().notNull(),
    title: text().notNull(),
    summary: text(),
    leadOrganisationId: uuid().references(() => organisations.id),
    /** Whom it is for. */
    audience: text(),
    /** Known by their year, month or day: `2019`, `2019-02`, `2019-02-11`. */
    startsOn: text(),
    endsOn: text(),
    /** No longer part of the plan shown; its history stays. */
    withdrawnAt: moment(),
  },
  action => [
    index('impact_actions_by_axis').on(action.axisId),
    check('impact_actions_slug_is_an_address', sql`${action.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    check('impact_actions_starts_on', isPartialDate(action.startsOn)),
    check('impact_actions_ends_on', isPartialDate(action.endsOn)),
    // Compared as far as both are known: an action of 2019 may end in February of that year.
    check(
      'impact_actions_end_after_start',
      sql`left(${action.endsOn}, length(${action.startsOn})) >= left(${action.startsOn}, length(${action.endsOn}))`,
    ),
  ],
)

/** Who carries the action out with its lead. */
export const impactActionPartners = pgTable(
  'impact_action_partners',
  {
    actionId: uuid()
      .notNull()
      .references(() => impactActions.id, { onDelete: 'cascade' }),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
  },
  partner => [primaryKey({ columns: [partner.actionId, partner.organisationId] })],
)

export const impactSteps = pgTable(
  'impact_steps',
  {
    id: id(),
    actionId: uuid()
      .notNull()
      .references(() => impactActions.id, { onDelete: 'cascade' }),
    position: smallint().notNull(),
    title: text().notNull(),
    /** As known: a year, a month or a day. */
    dueOn: text(),
    doneOn: text(),
  },
  step => [
    index('impact_steps_by_action').on(step.actionId),
    check('impact_steps_due_on', isPartialDate(step.dueOn)),
    check('impact_steps_done_on', isPartialDate(step.doneOn)),
  ],
)

/** How far an action was, on a day: append-only, a trigger refuses every change. The newest one is shown. */
export const impactProgress = pgTable(
  'impact_progress',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    actionId: uuid()
      .notNull()
      .references(() => impactActions.id),
    percent: smallint().notNull(),
    notedOn: date().notNull(),
    note: text(),
    createdAt: createdAt(),
  },
  progress => [
    index('impact_progress_by_action').on(progress.actionId, progress.notedOn, progress.id),
    check('impact_progress_percent', sql`${progress.percent} between 0 and 100`),
  ],
)

/** An ISO 8601 date cut to what is known. A month of 31 days at most: the form knows the calendar. */
function isPartialDate(column: AnyPgColumn) {
  return sql`${column} ~ '^20[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'`
}

export type ImpactPlan = typeof impactPlans.$inferSelect
export type ImpactMilestone = typeof impactMilestones.$inferSelect
export type ImpactAxis = typeof impactAxes.$inferSelect
export type ImpactAction = typeof impactActions.$inferSelect
export type ImpactStep = typeof impactSteps.$inferSelect
export type ImpactProgress = typeof impactProgress.$inferSelect
