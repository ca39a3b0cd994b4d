import { check, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment, oneOf } from './columns'
import { editions } from './editions'
import { IMPORT_SUBJECTS, type ImportSubject } from './words'

/** A file given for import, kept as rows of text until it is confirmed, given up, or a day old. */
export const imports = pgTable(
  'imports',
  {
    id: id(),
    editionId: uuid()
      .notNull()
      .references(() => editions.id, { onDelete: 'cascade' }),
    subject: text().$type<ImportSubject>().notNull(),
    fileName: text().notNull(),
    /** The header and the lines, as read; null once confirmed: it holds personal data. */
    lines: jsonb().$type<string[][]>(),
    createdAt: createdAt(),
    confirmedAt: moment(),
  },
  file => [check('imports_subject', oneOf(file.subject, IMPORT_SUBJECTS))],
)
