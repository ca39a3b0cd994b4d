import { db } from 'db/client.server'
import { registrations } from 'db/schema/registrations'
import type { Language } from 'db/schema/words'
import { eq } from 'drizzle-orm'
import { ticketMessage } from 'emails/ticket'
import { ticketAgainMessage } from 'emails/ticket-again'
import { editionAgenda } from '~/features/agenda/events.server'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { editionDate, venuePlace } from '~/features/edition/words'
import { countMessagesSince } from '~/features/message/queries.server'
import { queueMessages, writeMessage } from '~/features/message/send.server'
import { stopLink } from '~/features/message/stop-link.server'
import { findWords } from '~/features/message-text/words.server'
import { findRegistration, listComingRegistrations } from '~/features/registration/queries.server'
import { ticketLink } from '~/features/ticket/link.server'
import { groupShortCode } from '~/features/ticket/short-code'
import { translatorFor } from '~/lib/i18n.server'

const HOUR = 60 * 60 * 1000

type Addressee = {
  id: string
  email: string
  firstName: string | null
  language: Language
  shortCode: string
  edition: EditionWithVenue
}

/** The confirmation of a registration, to be queued with it. */
export async function writeTicketMessage(addressee: Addressee, now: Date) {
  const { id, email, firstName, language, edition } = addressee
  const letter = ticketMessage({ language, firstName, ...ticketOf(addressee) }, await findWords('ticket'))
  const calendar = editionAgenda(edition, language, now)
  return writeMessage({ template: 'ticket', to: email, ...letter, calendar, registrationId: id })
}

/**
 * Sends the way back to a ticket to the e-mail its registration holds, at most once an hour. Nothing is sent when it holds
 * none.
 */
export async function sendTicketAgain(registrationId: string, now: Date): Promise<void> {
  const registration = await findRegistration(registrationId)
  if (!registration?.email) return

  const { language, edition, email } = registration
  const letter = ticketAgainMessage({ language, ...ticketOf(registration) }, await findWords('ticket-again'))
  const calendar = editionAgenda(edition, language, now)
  const message = writeMessage({ template: 'ticket-again', to: email, ...letter, calendar, registrationId })

  await db.transaction(async transaction => {
    // Those who ask at the same time wait in line here, and not behind a mailing.
    await transaction
      .select({ id: registrations.id })
      .from(registrations)
      .where(eq(registrations.id, registrationId))
      .for('no key update')
    const since = new Date(now.getTime() - HOUR)
    if ((await countMessagesSince({ registrationId, template: 'ticket-again', since }, transaction)) > 0) return
    await queueMessages([message], transaction)
  })
}

/** Sends the way back to each coming ticket of an e-mail. Says nothing of what was found. */
export async function sendTicketsAgain(email: string, now: Date): Promise<void> {
  for (const { id } of await listComingRegistrations(email, now)) await sendTicketAgain(id, now)
}

/** What letters say of a ticket: when, where, its code, the way to it, and where its person stops messages. */
export function ticketOf({
  id,
  edition,
  language,
  shortCode,
}: Pick<Addressee, 'id' | 'edition' | 'language' | 'shortCode'>) {
  const t = translatorFor(language).getFixedT(language, 'edition')
  return {
    when: editionDate(edition, t, language),
    where: edition.venue ? venuePlace(edition.venue) : t('placeUnknown'),
    shortCode: groupShortCode(shortCode),
    link: ticketLink(id),
    stopLink: stopLink(id),
  }
}
