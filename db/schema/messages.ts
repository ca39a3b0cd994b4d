import { sql } from 'drizzle-orm'
import { check, index, pgTable, smallint, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment, oneOf } from './columns'
import { groups } from './groups'
import { proposals } from './proposals'
import { registrations } from './registrations'
import { GIVE_UP_REASONS, type GiveUpReason, MESSAGE_CHANNELS, type MessageChannel } from './words'

/** Messages to people: those that wait, and what became of the others. What has left keeps no content: it may hold a way in. */
export const messages = pgTable(
  'messages',
  {
    id: id(),
    /** The template's name, such as `sign-in`. */
    template: text().notNull(),
    channel: text().$type<MessageChannel>().notNull().default('email'),
    /** An e-mail, or a phone number in E.164. */
    recipient: text().notNull(),
    subject: text().notNull(),
    html: text().notNull(),
    text: text().notNull(),
    /** The iCalendar file sent along. */
    calendar: text(),
    registrationId: uuid().references(() => registrations.id, { onDelete: 'cascade' }),
    proposalId: uuid().references(() => proposals.id, { onDelete: 'cascade' }),
    /** The group that it tells an adviser of. */
    groupId: uuid().references(() => groups.id, { onDelete: 'cascade' }),
    /** What it is about, when a person must never be told of it twice. */
    occasion: text(),
    createdAt: createdAt(),
    /** It leaves no sooner; null: at once. */
    sendAfter: moment(),
    /** It is of no use any more from then on; null: a week after it was written. */
    sendBefore: moment(),
    /** How many times it was handed to the provider. */
    attempts: smallint().notNull().default(0),
    /** When it was first handed over: a provider remembers what it was given for a day from then on. */
    firstTriedAt: moment(),
    /** When the provider took it. */
    sentAt: moment(),
    /** What the provider calls it. */
    providerId: text(),
    /** What the provider's events told. */
    deliveredAt: moment(),
    bouncedAt: moment(),
    complainedAt: moment(),
    gaveUpAt: moment(),
    gaveUpFor: text().$type<GiveUpReason>(),
  },
  message => [
    unique('messages_once_an_occasion').on(message.registrationId, message.occasion),
    uniqueIndex('messages_once_an_occasion_by_address')
      .on(message.recipient, message.occasion)
      .where(sql`${message.registrationId} is null`),
    unique('messages_provider_id').on(message.providerId),
    index('messages_by_group').on(message.groupId),
    index('messages_by_proposal').on(message.proposalId),
    index('messages_by_recipient').on(message.recipient),
    index('messages_by_moment').on(message.createdAt),
    check('messages_channel', oneOf(message.channel, MESSAGE_CHANNELS)),
    check('messages_give_up_reason', oneOf(message.gaveUpFor, GIVE_UP_REASONS)),
    check('messages_given_up_for_a_reason', sql`(${message.gaveUpAt} is null) = (${message.gaveUpFor} is null)`),
    check('messages_sent_or_given_up', sql`num_nonnulls(${message.sentAt}, ${message.gaveUpAt}) <= 1`),
    check(
      'messages_sent_keep_no_content',
      sql`${message.sentAt} is null or (${message.html} = '' and ${message.text} = '' and ${message.calendar} is null)`,
    ),
  ],
)

export type Message = typeof messages.$inferSelect
