import type { Registration } from 'db/schema/registrations'
import { hasShortText, shortText } from 'emails/short-text'
import { ticketLink } from '~/features/ticket/link.server'
import { takesTexts } from '~/lib/phone'
import { type Letter, type WrittenMessage, writeMessage, writeText } from './send.server'

export type Reader = Pick<Registration, 'id' | 'email' | 'phone' | 'firstName' | 'language'>
type News = Pick<Letter, 'template' | 'occasion' | 'sendBefore'> & {
  letter: () => Pick<Letter, 'subject' | 'body' | 'calendar'>
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
