import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { id, moment } from './columns'
import { editions } from './editions'
import { SURVEY_ANSWERS } from './words'

const CELLS = Object.entries(SURVEY_ANSWERS).flatMap(([question, answers]) =>
  answers.map(answer => `'${question} ${answer}'`),
)

/** How many gave each answer to the satisfaction survey. Nothing says who, when, nor which answers go together. */
export const surveyCounts = pgTable(
  'survey_counts',
  {
    editionId: uuid()
      .notNull()
      .references(() => editions.id, { onDelete: 'cascade' }),
    question: text().$type<keyof typeof SURVEY_ANSWERS>().notNull(),
    answer: text().notNull(),
    people: integer().notNull(),
  },
  count => [
    primaryKey({ columns: [count.editionId, count.question, count.answer] }),
    check(
      'survey_counts_answer_of_the_question',
      sql`${count.question} || ' ' || ${count.answer} in (${sql.raw(CELLS.join(', '))})`,
    ),
    check('survey_counts_positive', sql`${count.people} > 0`),
  ],
)

/** What people wrote to the organisers, apart from their answers. Nobody else reads it before it is published. */
export const surveyTexts = pgTable(
  'survey_texts',
  {
    id: id(),
    editionId: uuid()
      .notNull()
      .references(() => editions.id, { onDelete: 'cascade' }),
    text: text().notNull(),
    publishedAt: moment(),
    setAsideAt: moment(),
  },
  written => [
    index('survey_texts_by_edition').on(written.editionId),
    check('survey_texts_short', sql`char_length(${written.text}) between 1 and 500`),
    check('survey_texts_published_or_set_aside', sql`${written.publishedAt} is null or ${written.setAsideAt} is null`),
  ],
)

export type SurveyText = typeof surveyTexts.$inferSelect
