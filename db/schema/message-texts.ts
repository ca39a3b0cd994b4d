import { sql } from 'drizzle-orm'
import { check, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { oneOf } from './columns'
import { LANGUAGES, type Language } from './words'

/** Sentences of letters as organisers rewrote them; those that are not here are ours (emails/texts.ts). */
export const messageTexts = pgTable(
  'message_texts',
  {
    template: text().notNull(),
    language: text().$type<Language>().notNull(),
    /** Which sentence of the letter: `subject`, `title`… */
    sentence: text().notNull(),
    text: text().notNull(),
  },
  row => [
    primaryKey({ columns: [row.template, row.language, row.sentence] }),
    check('message_texts_language', oneOf(row.language, LANGUAGES)),
    check('message_texts_say_something', sql`btrim(${row.text}) <> ''`),
  ],
)
