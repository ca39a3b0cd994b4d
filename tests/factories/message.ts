import { db } from 'db/client.server'
import { type Message, messages } from 'db/schema/messages'

/** An e-mail to Samira that waits, but what is given. */
export async function aMessage(values: Partial<typeof messages.$inferInsert> = {}): Promise<Message> {
  const usual = {
    template: 'ticket',
    recipient: 'samira@exemple.fr',
    subject: 'Bonjour',
    html: '<p>Lien</p>',
    text: 'Lien',
  }
  const [message] = await db
    .insert(messages)
    .values({ ...usual, ...values })
    .returning()
  if (!message) throw new Error('The message was not written')
  return message
}
