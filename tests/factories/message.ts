import { db } from 'db/client.server'
import { type Message, messages } from 'db/schema/messages'

const HTML = '<!doctype html><html lang="fr"><head></head><body><p>Votre inscription est notée.</p></body></html>'

/** A message that waits to leave, unless told otherwise. */
export async function aMessage(values: Partial<Message> = {}): Promise<Message> {
  const written = { html: HTML, text: 'Votre inscription est notée.' }
  const content = values.sentAt ? { html: '', text: '' } : written
  const [message] = await db
    .insert(messages)
    .values({
      template: 'ticket',
      recipient: 'samira@exemple.fr',
      subject: 'Votre billet pour mardi 8 octobre 2019',
      ...content,
      ...values,
    })
    .returning()
  if (!message) throw new Error('The message was not kept')
  return message
}

/** A message about a registration that could not reach the provider, with an event for an agenda. */
export function anUnreachableMessage(registrationId: string): Promise<Message> {
  const calendar = 'BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n'
  return aMessage({ registrationId, calendar, gaveUpAt: new Date(), gaveUpFor: 'unreachable' })
}
