import type { Registration } from 'db/schema/registrations'
import { type ShortTemplate, shortText } from 'emails/short-text'
import { ticketLink } from '~/features/ticket/link.server'
import { type Letter, type WrittenMessage, writeMessage, writeText } from './send.server'

export type Reader = Pick<Registration, 'id' | 'email' | 'phone' | 'firstName' | 'language'>
type News = Pick<Letter, 'occasion' | 'sendBefore'> & {
  template: ShortTemplate
  letter: () => Pick<Letter, 'subject' | 'body' | 'calendar'>
}

/** What a person is told: by e-mail, else by a text message on their phone; undefined when they left neither. */
export function writeNews(
  { id: registrationId, email, phone, language }: Reader,
  { letter, ...about }: News,
): WrittenMessage | undefined {
  if (email) return writeMessage({ ...about, registrationId, to: email, ...letter() })
  if (!phone) return undefined
  const text = shortText(about.template, { language, link: ticketLink(registrationId) })
  return writeText({ ...about, registrationId, phone, text })
}
