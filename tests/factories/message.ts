import { db } from 'db/client.server'
import { type Message, messages } from 'db/schema/messages'

const HTML = '<!doctype html><html lang="fr"><head></head><body><p>Lien</p></body></html>'

/** An e-mail to Samira that waits, but what is given; one that has left keeps no content. */
export async function aMessage(values: Partial<typeof messages.$inferInsert> = {}): Promise<Message> {
  const usual = {
    template: 'ticket',
    recipient: 'samira@exemple.fr',
    subject: 'Bonjour',
    html: values.sentAt ? '' : HTML,
    text: values.sentAt ? '' : 'Lien',
  }
  const [message] = await db
    .insert(messages)
    .values({ ...usual, ...values })
    .returning()
  if (!message) throw new Error('The message was not written')
  return message
}

/** A message about a registration that could not reach the provider, with an event for an agenda. */
export function anUnreachableMessage(registrationId: string): Promise<Message> {
  const calendar = 'BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n'
  return aMessage({ registrationId, calendar, gaveUpAt: new Date(), gaveUpFor: 'unreachable' })
}
