import type { Database } from 'db/client.server'
import { messages } from 'db/schema/messages'
import { type Registration, registrations } from 'db/schema/registrations'
import { and, eq, isNotNull, notExists, or, type SQL, sql } from 'drizzle-orm'
import { hasShortText, shortText } from 'emails/short-text'
import { ticketLink } from '~/features/ticket/link.server'
import { TEXT_NUMBERS, takesTexts } from '~/lib/phone'
import { type Letter, type WrittenMessage, writeMessage, writeText } from './send.server'

export type Reader = Pick<Registration, 'id' | 'email' | 'phone' | 'firstName' | 'language'>
type News = Pick<Letter, 'template' | 'occasion' | 'sendBefore'> & {
  letter: () => Pick<Letter, 'subject' | 'body' | 'calendar'>
}

/** What is read of a registration to write to its person. */
export const READER = {
  id: registrations.id,
  email: registrations.email,
  phone: registrations.phone,
  firstName: registrations.firstName,
  language: registrations.language,
}

/** Of registrations: those whose people left an e-mail, or a phone that takes text messages. */
export function isReachable(): SQL | undefined {
  return or(isNotNull(registrations.email), sql`${registrations.phone} ~ ${TEXT_NUMBERS.source}`)
}

/** Of registrations: those whose people have not been told of an occasion. */
export function isNotTold(occasion: string, database: Database): SQL {
  const isIt = and(eq(messages.registrationId, registrations.id), eq(messages.occasion, occasion))
  return notExists(database.select({ id: messages.id }).from(messages).where(isIt))
}

/** What a person is told: by e-mail, else by a text message on their phone where there is one; undefined when nothing reaches them. */
export function writeNews(
  { id: registrationId, email, phone, language }: Reader,
  { letter, ...about }: News,
): WrittenMessage | undefined {
  if (email) return writeMessage({ ...about, registrationId, to: email, ...letter() })
  const { template } = about
  if (!phone || !takesTexts(phone) || !hasShortText(template)) return undefined
  const text = shortText(template, { language, link: ticketLink(registrationId) })
  return writeText({ ...about, registrationId, phone, text })
}
