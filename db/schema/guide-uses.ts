import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, smallint, text, unique, uuid } from 'drizzle-orm/pg-core'
import { activities } from './activities'
import { id, moment, oneOf } from './columns'
import { editions } from './editions'
import { guidePages } from './guide'
import { LINK_FAULTS, type LinkFault, QUIZ_MOMENTS, type QuizMoment } from './words'

/** The sheets to read about an activity, and the trainings told of at a stand. */
export const activityGuidePages = pgTable(
  'activity_guide_pages',
  {
    activityId: uuid()
      .notNull()
      .references(() => activities.id, { onDelete: 'cascade' }),
    pageId: uuid()
      .notNull()
      .references(() => guidePages.id, { onDelete: 'cascade' }),
  },
  link => [
    primaryKey({ columns: [link.activityId, link.pageId] }),
    index('activity_guide_pages_by_page').on(link.pageId),
  ],
)

/** How many answered a question of the quiz, and how many were right: nothing says who, nor which answers go together. */
export const quizCounts = pgTable(
  'quiz_counts',
  {
    id: id(),
    pageId: uuid()
      .notNull()
      .references(() => guidePages.id, { onDelete: 'cascade' }),
    /** Null, with the moment: the quiz was answered outside every edition. */
    editionId: uuid().references(() => editions.id, { onDelete: 'cascade' }),
    moment: text().$type<QuizMoment>(),
    answers: integer().notNull(),
    right: integer().notNull(),
  },
  count => [
    unique('quiz_counts_one_a_moment').on(count.pageId, count.editionId, count.moment).nullsNotDistinct(),
    check('quiz_counts_moment', oneOf(count.moment, QUIZ_MOMENTS)),
    check('quiz_counts_moment_of_an_edition', sql`(${count.editionId} is null) = (${count.moment} is null)`),
    check('quiz_counts_right_among_answers', sql`${count.right} between 0 and ${count.answers}`),
  ],
)

/** The last answer of each web address that the guide names. */
export const linkChecks = pgTable(
  'link_checks',
  {
    url: text().primaryKey(),
    checkedAt: moment().notNull(),
    /** The HTTP status; null: no answer. */
    status: smallint(),
    fault: text().$type<LinkFault>(),
    /** When it last answered well; null: never yet. */
    answeredAt: moment(),
  },
  link => [
    check('link_checks_fault', oneOf(link.fault, LINK_FAULTS)),
    check('link_checks_status_or_fault', sql`${link.status} is null or ${link.fault} is null`),
  ],
)

/** Codes and titles of the official directory of jobs (ROME 4.0, France Travail, Licence Ouverte 2.0). */
export const romeCodes = pgTable(
  'rome_codes',
  {
    code: text().primaryKey(),
    title: text().notNull(),
    /** Since an import no longer found it in the official file. */
    goneAt: moment(),
  },
  rome => [check('rome_codes_code', sql`${rome.code} ~ '^[A-N][0-9]{4}$'`)],
)
