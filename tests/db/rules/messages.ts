import { db } from 'db/client.server'
import { messages } from 'db/schema/messages'
import { anEdition } from '../../factories/edition'
import { aRegistration } from '../../factories/registration'
import type { Rule } from './rule'

const WORD = 'x' as never
const NOW = new Date('2026-12-15T12:00:00Z')

type Values = Partial<typeof messages.$inferInsert>
const USUAL = { template: 'ticket', recipient: 'samira@exemple.fr', subject: 'Votre billet', html: '', text: '' }

const message = (values: Values) => () => db.insert(messages).values({ ...USUAL, ...values })
const twice = (values: Values) => () =>
  db.insert(messages).values([
    { ...USUAL, ...values },
    { ...USUAL, ...values },
  ])
const twiceTold = async () => {
  const { id } = await aRegistration({ edition: await anEdition() })
  return twice({ registrationId: id, occasion: 'reminder-2-days 2026-12-15' })()
}

export const RULES: Rule[] = [
  ['messages_once_an_occasion', 'nobody is told twice of the same thing', twiceTold],
  [
    'messages_once_an_occasion_by_address',
    'an address without a registration is told once of a thing',
    twice({ occasion: 'group-summary' }),
  ],
  ['messages_provider_id', 'what the provider took is one message', twice({ providerId: 're_1' })],
  ['messages_channel', 'a message goes a known way', message({ channel: WORD })],
  ['messages_give_up_reason', 'a message is given up for a known reason', message({ gaveUpAt: NOW, gaveUpFor: WORD })],
  ['messages_given_up_for_a_reason', 'a message given up has a reason', message({ gaveUpAt: NOW })],
  ['messages_given_up_for_a_reason', 'what is not given up has no reason', message({ gaveUpFor: 'refused' })],
  [
    'messages_sent_or_given_up',
    'a message was sent or given up',
    message({ sentAt: NOW, gaveUpAt: NOW, gaveUpFor: 'refused' }),
  ],
  ['messages_sent_keep_no_content', 'what was sent keeps no HTML', message({ sentAt: NOW, html: '<p>Lien</p>' })],
  ['messages_sent_keep_no_content', 'what was sent keeps no text', message({ sentAt: NOW, text: 'Lien' })],
  ['messages_sent_keep_no_content', 'what was sent keeps no file', message({ sentAt: NOW, calendar: 'BEGIN' })],
]
