import type { Message } from 'db/schema/messages'
import { TICKET_PICTURE } from 'emails/ticket-code'
import { findRegistration } from '~/features/registration/queries.server'
import { config } from '~/lib/config.server'
import type { MailFile } from '~/lib/mail.server'
import { findTicketAddress } from './queries.server'
import { drawTicketQr } from './ticket-image.server'

type Content = Pick<Message, 'html'> & Partial<Pick<Message, 'registrationId' | 'calendar'>>

/** The files that a message takes along: the QR that it shows, its events for an agenda. The same message has the same files. */
export async function filesOf(message: Content): Promise<MailFile[]> {
  const files = [await findPicture(message), agendaOf(message)]
  return files.filter(file => file !== undefined)
}

/** Of a letter with values that nobody has, the QR leads to the application. */
async function findPicture({ registrationId, html }: Content) {
  if (!html.includes(`"cid:${TICKET_PICTURE}"`)) return undefined
  const registration = registrationId ? await findRegistration(registrationId) : undefined
  if (registrationId && !registration) return undefined
  const address = registration
    ? await findTicketAddress(registration.edition, registration.ticketSerial)
    : config.appUrl
  return { name: TICKET_PICTURE, type: 'image/png', content: drawTicketQr(address) }
}

/** A mail program acts on the method of the type (RFC 6047). */
function agendaOf({ calendar }: Content) {
  if (!calendar) return undefined
  const method = /^METHOD:(\w+)\r?$/m.exec(calendar)?.[1] ?? 'PUBLISH'
  return {
    name: 'agenda.ics',
    type: `text/calendar; charset=utf-8; method=${method}`,
    content: new TextEncoder().encode(calendar),
  }
}
