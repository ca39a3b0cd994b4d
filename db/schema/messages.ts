import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns'
import { proposals } from './proposals'
import { registrations } from './registrations'

/** Messages to people: sent ones, and, without a provider, those waiting in the outbox. */
export const messages = pgTable(
  'messages',
  {
    id: id(),
    /** The template's name, such as `sign-in`. */
    template: text().notNull(),
    recipient: text().notNull(),
    subject: text().notNull(),
    html: text().notNull(),
    text: text().notNull(),
    registrationId: uuid().references(() => registrations.id, { onDelete: 'cascade' }),
    proposalId: uuid().references(() => proposals.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
    sentAt: moment(),
  },
  message => [
    index('messages_by_registration').on(message.registrationId),
    index('messages_by_proposal').on(message.proposalId),
  ],
)

export type Message = typeof messages.$inferSelect
