import { db } from 'db/client.server'
import { messages } from 'db/schema/messages'
import { signInMessage } from 'emails/account/sign-in'
import { TEXTS } from 'emails/texts'
import { ticketMessage } from 'emails/ticket'
import { ticketAgainMessage } from 'emails/ticket-again'
import { describe, expect, test } from 'vitest'
import { queueInBatches, sendMessage, writeMessage } from '~/features/message/send.server'

const LINK = 'https://lnpsq.fr/billet/secret'
const placed = {
  when: 'mardi 8 octobre 2019, de 13 h 30 à 17 h',
  where: 'Hall Comminges, Colomiers',
  shortCode: 'K7M 4XD',
  link: LINK,
  stopLink: 'https://exemple.fr/arret/exemple',
}

test('without a provider a message waits', async () => {
  await sendMessage({ template: 'sign-in', to: 'samira@exemple.fr', ...signInMessage({ link: LINK }) })
  expect(await db.select().from(messages)).toMatchObject([
    { template: 'sign-in', recipient: 'samira@exemple.fr', sentAt: null },
  ])
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
    const [message] = await db.select().from(messages)
    expect(message?.html).toContain(`href="${LINK}"`)
    expect(message?.text).toContain(LINK)
    expect(message?.subject).not.toBe('')
    expect(message?.html).not.toContain('\0')
  })

  test('shows a hostile first name as text', async () => {
    const letter = ticketMessage({ language: 'fr', firstName: '<img src=x>', ...placed }, TEXTS.ticket)
    await sendMessage({ template: 'ticket', to: 'samira@exemple.fr', ...letter })
    const [message] = await db.select().from(messages)
    expect(message?.html).not.toContain('<img src=x')
  })
})

test('many people are written to a hundred at a time, and others work in between', async () => {
  let turn = 0
  const countTurns = () => {
    turn++
    next = setImmediate(countTurns)
  }
  let next = setImmediate(countTurns)
  const written = new Map<number, number>()
  const people = Array.from({ length: 250 }, (_, index) => `personne${index}@exemple.fr`)
  const write = (to: string) => {
    written.set(turn, (written.get(turn) ?? 0) + 1)
    if (to.startsWith('personne7')) return undefined
    return writeMessage({ template: 'sign-in', to, ...signInMessage({ link: LINK }) })
  }
  const kept = await db.transaction(transaction => queueInBatches(people, write, transaction))
  clearImmediate(next)

  expect([kept, await db.$count(messages)]).toEqual([239, 239])
  expect(Math.max(...written.values())).toBeLessThanOrEqual(100)
  expect([...written.values()].reduce((sum, count) => sum + count)).toBe(250)
})
