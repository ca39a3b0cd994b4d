import { sql } from 'drizzle-orm'
import { check, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { editions } from './editions'

/** What people said of an edition, as its report prints it. */
export const editionQuotes = pgTable(
  'edition_quotes',
  {
    editionId: uuid()
      .notNull()
      .references(() => editions.id, { onDelete: 'cascade' }),
    /** 1, 2, 3…: the order of reading. */
    position: smallint().notNull(),
    text: text().notNull(),
    /** Who said so, as they agreed to be named: often an organisation. */
    author: text(),
  },
  quote => [
    primaryKey({ columns: [quote.editionId, quote.position] }),
    check('edition_quotes_few', sql`${quote.position} between 1 and 6`),
    check('edition_quotes_say_something', sql`${quote.text} <> ''`),
  ],
)
