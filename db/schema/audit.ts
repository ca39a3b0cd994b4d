import { sql } from 'drizzle-orm'
import { check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, oneOf } from './columns'
import { AUDIT_VERBS, type AuditVerb } from './words'

export type AuditValues = Record<string, unknown>

/** Who did what to what: append-only, a trigger refuses every change. Personal values are masked before they come here. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: id(),
    at: createdAt(),
    /** The member's id; null when the application acted by itself, or a partner through a link. */
    memberId: text(),
    editionId: uuid(),
    verb: text().$type<AuditVerb>().notNull(),
    /** A noun of the domain, such as `activity`. */
    subject: text().notNull(),
    subjectId: text(),
    /** What a reader recognises, never a person's name: an activity's title, a ticket's short code. */
    label: text(),
    before: jsonb().$type<AuditValues>(),
    after: jsonb().$type<AuditValues>(),
  },
  entry => [
    index('audit_entries_by_time').on(entry.at),
    index('audit_entries_by_edition').on(entry.editionId, entry.at),
    check('audit_entries_verb', oneOf(entry.verb, AUDIT_VERBS)),
    check('audit_entries_subject', sql`${entry.subject} ~ '^[a-z-]+$'`),
  ],
)

export type AuditEntry = typeof auditEntries.$inferSelect
