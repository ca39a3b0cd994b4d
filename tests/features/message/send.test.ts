import { signInMessage } from 'emails/account/sign-in'
import { TEXTS } from 'emails/texts'
import { ticketMessage } from 'emails/ticket'
import { ticketAgainMessage } from 'emails/ticket-again'
import { describe, expect, test } from 'vitest'
import { listOutbox } from '~/features/message/queries.server'
import { sendMessage } from '~/features/message/send.server'

const LINK = 'https://lnpsq.fr/billet/secret'
const placed = {
  when: 'mardi 8 octobre 2019, de 13 h 30 à 17 h',
  where: 'Hall Comminges, Colomiers',
  shortCode: 'K7M 4XD',
  link: LINK,
}

test('without a provider a message waits in the outbox', async () => {
  await sendMessage({ template: 'sign-in', to: 'samira@exemple.fr', ...signInMessage({ link: LINK }) })
  expect(await listOutbox()).toMatchObject([{ template: 'sign-in', recipient: 'samira@exemple.fr', sentAt: null }])
})

describe('every message', () => {
  const all = {
    'sign-in': signInMessage({ link: LINK }),
    'ticket in French': ticketMessage({ language: 'fr', firstName: 'Samira', ...placed }, TEXTS.ticket),
    'ticket in English': ticketMessage({ language: 'en', firstName: null, ...placed }, TEXTS.ticket),
    'ticket again in French': ticketAgainMessage({ language: 'fr', ...placed }, TEXTS['ticket-again']),
    'ticket again in English': ticketAgainMessage({ language: 'en', ...placed }, TEXTS['ticket-again']),
  }

  test.each(Object.entries(all))('has its link in HTML and in plain text (%s)', async (template, letter) => {
    await sendMessage({ template, to: 'samira@exemple.fr', ...letter })
    const [message] = await listOutbox()
    expect(message?.html).toContain(`href="${LINK}"`)
    expect(message?.text).toContain(LINK)
    expect(message?.subject).not.toBe('')
    expect(message?.html).not.toContain('\0')
  })

  test('shows a hostile first name as text', async () => {
    const letter = ticketMessage({ language: 'fr', firstName: '<img src=x>', ...placed }, TEXTS.ticket)
    await sendMessage({ template: 'ticket', to: 'samira@exemple.fr', ...letter })
    const [message] = await listOutbox()
    expect(message?.html).not.toContain('<img src=x')
  })
})
