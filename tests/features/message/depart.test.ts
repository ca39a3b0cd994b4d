import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { db, rows } from 'db/client.server'
import { type Message, messages } from 'db/schema/messages'
import { registrations } from 'db/schema/registrations'
import { eq, sql } from 'drizzle-orm'
import { createElement } from 'react'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type * as departing from '~/features/message/depart.server'
import type * as forgetting from '~/features/message/forget.server'
import { anEdition } from '../../factories/edition'
import { aGroup } from '../../factories/group'
import { aMessage } from '../../factories/message'
import { aRegistration } from '../../factories/registration'
import { type MailProvider, startMailProvider } from '../../support/mail-provider'

// Settings are read when a module is: these tests load the rules of departure with a provider of their own.

const NOON = new Date('2026-12-13T12:00:00+01:00')
const LATER = new Date('2026-12-13T12:10:00+01:00')
const NEXT_MORNING = new Date('2026-12-14T08:00:00+01:00')
const TOMORROW = new Date('2026-12-14T12:00:00+01:00')

let provider: MailProvider
/** It hears every text, and drops the connection. */
let brevo: Server
let departure: typeof departing
let forget: typeof forgetting

beforeAll(async () => {
  provider = await startMailProvider()
  brevo = createServer(request => request.socket.destroy())
  await new Promise<void>(resolve => brevo.listen(0, '127.0.0.1', resolve))
  const brevoUrl = `http://127.0.0.1:${(brevo.address() as AddressInfo).port}`
  const settings = { ...provider.environment, BREVO_API_KEY: 'key', BREVO_BASE_URL: brevoUrl }
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  vi.resetModules()
  departure = await import('~/features/message/depart.server')
  forget = await import('~/features/message/forget.server')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  vi.resetModules()
  await provider.stop()
  brevo.close()
})
beforeEach(() => {
  provider.follow(() => undefined)
  provider.taken.clear()
})

const write = (values: Partial<Message> = {}) => aMessage({ createdAt: NOON, ...values })
const reminder = (values: Partial<Message> = {}) => write({ template: 'reminder-2-days', ...values })
const depart = ({ id }: Message, now = NOON, isLast = false) =>
  departure.depart({ messageId: id, isLast }, async () => [], now)
const find = async ({ id }: Message) => (await db.select().from(messages).where(eq(messages.id, id)))[0]
const jobsOf = ({ id }: Message) =>
  rows<{ at: string }>(sql`select start_after::text as at from pgboss.job where data ->> 'messageId' = ${id}`)

test('a message that leaves keeps no content', async () => {
  const message = await write({ calendar: 'BEGIN:VCALENDAR' })
  await depart(message)
  const providerId = provider.taken.get(message.id)?.id
  const gone = { sentAt: NOON, attempts: 1, providerId, html: '', text: '', calendar: null, gaveUpAt: null }
  expect(await find(message)).toMatchObject(gone)
})

test('a message that has left does not leave again', async () => {
  const message = await write()
  await Promise.allSettled([depart(message), depart(message)])
  await depart(message)
  expect(provider.taken.size).toBe(1)
  expect((await find(message))?.sentAt).toEqual(NOON)
})

test('a message that the provider refuses is given up', async () => {
  const message = await write({ recipient: 'refused@exemple.fr' })
  await depart(message)
  expect(await find(message)).toMatchObject({ gaveUpFor: 'refused', gaveUpAt: NOON, sentAt: null, html: '' })
})

test('a message whose provider is out of reach is tried again, then given up with its content', async () => {
  provider.follow(() => 'broken')
  const message = await write()
  await expect(depart(message)).rejects.toThrow('internal_server_error')
  expect(await find(message)).toMatchObject({ attempts: 1, firstTriedAt: NOON, sentAt: null, gaveUpAt: null })
  await depart(message, LATER, true)
  expect(await find(message)).toMatchObject({ attempts: 2, firstTriedAt: NOON, gaveUpFor: 'unreachable', text: 'Lien' })
})

test('a text message of which nobody knows whether it left is not tried again by itself', async () => {
  const message = await write({ channel: 'sms', recipient: '+33612345678', html: '' })
  await depart(message)
  await depart(message, LATER)
  expect(await find(message)).toMatchObject({ attempts: 1, gaveUpFor: 'unreachable', gaveUpAt: NOON, text: 'Lien' })
})

test('what was taken without an answer leaves once', async () => {
  provider.follow(({ attempt }) => (attempt === 1 ? 'dropped-after' : undefined))
  const message = await write()
  await expect(depart(message)).rejects.toThrow()
  await depart(message, LATER)
  expect(provider.taken.size).toBe(1)
  expect(await find(message)).toMatchObject({ attempts: 2, sentAt: LATER })
})

describe('what could not leave', () => {
  const gaveUp = { gaveUpAt: NOON, gaveUpFor: 'unreachable', firstTriedAt: NOON, attempts: 30 } as const
  const retry = ({ id }: Message, now = LATER) => departure.retry(id, now)

  test('is tried once more by whoever asks, anything else is not', async () => {
    const [unreachable, refused] = [await write(gaveUp), await write({ ...gaveUp, gaveUpFor: 'refused' })]
    expect([await retry(unreachable), await retry(unreachable), await retry(refused)]).toEqual([
      'queued',
      'left',
      'left',
    ])
    expect([await jobsOf(unreachable), await jobsOf(refused)].map(({ length }) => length)).toEqual([1, 0])
    await depart(unreachable, TOMORROW)
    expect(await find(unreachable)).toMatchObject({ sentAt: TOMORROW, gaveUpFor: null })
  })

  test('keeps its end, and is not tried again from then on', async () => {
    const message = await write({ ...gaveUp, sendBefore: TOMORROW })
    const ordinary = await write(gaveUp)
    const weekLater = new Date('2026-12-20T12:00:00+01:00')
    expect([await retry(message, TOMORROW), await retry(ordinary, weekLater)]).toEqual(['too-late', 'too-late'])
    expect(await find(message)).toMatchObject({ gaveUpFor: 'unreachable', text: 'Lien' })
    expect(await retry(message)).toBe('queued')
    expect(await find(message)).toMatchObject({ gaveUpFor: null, sendBefore: TOMORROW })
  })
})

describe('what nobody asked for', () => {
  test('waits for the morning when another has left for the same person, until then', async () => {
    const [one, other] = [await reminder(), await reminder({ template: 'thanks' })]
    await depart(one)
    await depart(other, LATER)
    expect(await find(other)).toMatchObject({ sentAt: null, sendAfter: NEXT_MORNING, attempts: 0 })
    expect((await jobsOf(other)).map(({ at }) => new Date(at))).toEqual([NEXT_MORNING])
    await depart(other, NEXT_MORNING)
    expect((await find(other))?.sentAt).toEqual(NEXT_MORNING)
  })

  test('waits behind another of which nobody knows whether it left, even on the next day', async () => {
    const [one, other] = [await reminder(), await reminder({ template: 'thanks' })]
    provider.follow(() => 'dropped-after')
    await expect(depart(one)).rejects.toThrow()
    provider.follow(() => undefined)
    await depart(other, new Date('2026-12-14T09:00:00+01:00'))
    expect((await find(other))?.sentAt).toBeNull()
    await depart(one, new Date('2026-12-14T09:01:00+01:00'))
    expect((await find(one))?.sentAt).not.toBeNull()
  })

  test('leaves the same day for somebody else', async () => {
    await depart(await reminder())
    const other = await reminder({ recipient: 'lucas@exemple.fr' })
    await depart(other)
    expect((await find(other))?.sentAt).toEqual(NOON)
  })

  test('leaves once a day when two workers take two messages at the same time', async () => {
    const both = [await reminder(), await reminder({ template: 'thanks' })]
    await Promise.all(both.map(message => depart(message)))
    const found = await Promise.all(both.map(find))
    expect(found.map(message => message?.sentAt ?? message?.sendAfter).sort()).toEqual([NOON, NEXT_MORNING].sort())
    expect(provider.taken.size).toBe(1)
  })

  test('does not leave for who wants none, but answers do', async () => {
    const { id: registrationId } = await aRegistration({ edition: await anEdition(), messagesStoppedAt: NOON })
    const [unwanted, answer] = [await reminder({ registrationId }), await write({ registrationId })]
    await depart(unwanted)
    await depart(answer)
    expect(await find(unwanted)).toMatchObject({ gaveUpFor: 'stopped', html: '' })
    expect((await find(answer))?.sentAt).toEqual(NOON)
  })

  test('says how to stop such messages, which an answer does not', async () => {
    const { id: registrationId } = await aRegistration({ edition: await anEdition() })
    const [unasked, answer] = [await reminder({ registrationId }), await write({ registrationId })]
    await depart(unasked)
    await depart(answer)
    const headers = (message: Message) => JSON.parse(provider.taken.get(message.id)?.payload ?? '{}').headers
    expect(headers(unasked)['List-Unsubscribe']).toMatch(/^<http:\/\/localhost:3000\/arret\/[\w-]{44}>$/)
    expect(headers(answer)).toEqual({})
  })

  test('says to advisers how to stop the letters about a group', async () => {
    const summary = await write({ template: 'group-summary', groupId: (await aGroup(await anEdition())).id })
    await depart(summary)
    const { headers } = JSON.parse(provider.taken.get(summary.id)?.payload ?? '{}')
    expect(headers['List-Unsubscribe']).toMatch(/^<http:\/\/localhost:3000\/arret\/[\w-]{44}>$/)
  })

  test('does not leave for an address that complained, whatever was delivered since', async () => {
    await write({ template: 'thanks', complainedAt: NOON, deliveredAt: LATER })
    const message = await reminder()
    await depart(message)
    expect(await find(message)).toMatchObject({ gaveUpFor: 'blocked' })
  })

  test('leaves again for an address that bounced once something was delivered there', async () => {
    await write({ bouncedAt: NOON })
    const blocked = await reminder()
    await depart(blocked, LATER)
    expect(await find(blocked)).toMatchObject({ gaveUpFor: 'blocked' })
    await write({ deliveredAt: LATER })
    const message = await reminder()
    await depart(message, TOMORROW)
    expect((await find(message))?.sentAt).toEqual(TOMORROW)
  })
})

test('nothing leaves for a registration that was given back, not even its ticket', async () => {
  const { id: registrationId } = await aRegistration({ edition: await anEdition(), cancelledAt: NOON })
  const both = [await reminder({ registrationId }), await write({ registrationId })]
  await Promise.all(both.map(message => depart(message)))
  expect(await Promise.all(both.map(find))).toMatchObject([{ gaveUpFor: 'stopped' }, { gaveUpFor: 'stopped' }])
})

test('a ticket does not leave for an address that complained, a way in does', async () => {
  await write({ template: 'thanks', complainedAt: NOON })
  const [ticket, wayIn] = [await write(), await write({ template: 'sign-in' })]
  await depart(ticket)
  await depart(wayIn)
  expect(await find(ticket)).toMatchObject({ gaveUpFor: 'blocked' })
  expect((await find(wayIn))?.sentAt).toEqual(NOON)
})

test('the sixth ticket of an hour is given up, and never leaves', async () => {
  for (let count = 0; count < 5; count++) await depart(await write())
  const sixth = await write()
  await depart(sixth, LATER)
  await depart(sixth, TOMORROW)
  expect(await find(sixth)).toMatchObject({ gaveUpFor: 'too-many', sentAt: null, html: '', text: '' })
})

describe('a way in', () => {
  const wayIn = () => write({ template: 'sign-in' })

  test('does not leave while another is leaving, nor just after it has left', async () => {
    const [one, other, third] = [await wayIn(), await wayIn(), await wayIn()]
    provider.follow(() => 'dropped-after')
    await expect(depart(one)).rejects.toThrow()
    await depart(other)
    provider.follow(() => undefined)
    await depart(one, LATER)
    await depart(third, LATER)
    expect((await find(one))?.sentAt).toEqual(LATER)
    expect(await Promise.all([other, third].map(find))).toMatchObject([
      { gaveUpFor: 'too-many' },
      { gaveUpFor: 'too-many' },
    ])
  })

  test('leaves two minutes after another, however often somebody else asked', async () => {
    for (let minute = 0; minute < 20; minute += 2)
      await depart(await wayIn(), new Date(NOON.getTime() + minute * 60_000))
    const mine = await wayIn()
    const then = new Date(NOON.getTime() + 20 * 60_000)
    await depart(mine, then)
    expect((await find(mine))?.sentAt).toEqual(then)
  })
})

test('a message of a registration that is erased meanwhile does not leave', async () => {
  const { id } = await aRegistration({ edition: await anEdition() })
  const message = await write({ registrationId: id })
  await db.delete(registrations).where(eq(registrations.id, id))
  await depart(message)
  expect(provider.taken.size).toBe(0)
})

test('what nobody worked is given up at its end', async () => {
  const [over, waiting] = [await write({ sendBefore: LATER }), await write()]
  await forget.forgetOldMessages(TOMORROW)
  expect(await find(over)).toMatchObject({ gaveUpFor: 'too-late', gaveUpAt: TOMORROW, html: '', text: '' })
  expect(await find(waiting)).toMatchObject({ gaveUpAt: null, text: 'Lien' })
})

test('what is about nothing kept is forgotten after 90 days', async () => {
  const { id: registrationId } = await aRegistration({ edition: await anEdition() })
  const written = await Promise.all([
    write({ createdAt: new Date('2026-09-14T11:59:00Z') }),
    write({ createdAt: new Date('2026-09-14T12:00:00Z') }),
    write({ createdAt: new Date('2026-09-14T11:59:00Z'), registrationId }),
  ])
  expect(await forget.forgetOldMessages(new Date('2026-12-13T12:00:00Z'))).toBe(1)
  expect((await Promise.all(written.map(find))).map(Boolean)).toEqual([false, true, true])
})

test('a complaint is remembered for a year', async () => {
  await write({ createdAt: NOON, complainedAt: NOON })
  expect(await forget.forgetOldMessages(new Date('2027-12-13T12:00:00+01:00'))).toBe(0)
  expect(await forget.forgetOldMessages(new Date('2027-12-13T12:00:01+01:00'))).toBe(1)
})

test('what waits without a job is queued again, once', async () => {
  const { queueForgotten } = await import('~/features/message/queue.server')
  const { sendMessage } = await import('~/features/message/send.server')
  const [kept, text, gone] = [
    await write(),
    await write({ channel: 'sms' }),
    await write({ sentAt: NOON, html: '', text: '' }),
  ]
  await sendMessage({ template: 'ticket', to: 'lucas@exemple.fr', subject: 'Bonjour', body: createElement('p') })
  await Promise.all([queueForgotten(['email']), queueForgotten(['email'])])
  expect((await Promise.all([kept, text, gone].map(jobsOf))).map(({ length }) => length)).toEqual([1, 0, 0])
  const [queued] = await db.select().from(messages).where(eq(messages.recipient, 'lucas@exemple.fr'))
  expect(queued && (await jobsOf(queued)).length).toBe(1)
})

describe('the day of an edition, until it starts', () => {
  const recipient = 'samira@exemple.fr'
  beforeEach(async () => {
    const edition = await anEdition({ startsAt: new Date('2026-12-13T13:30:00+01:00'), registrationClosesAt: null })
    await aRegistration({ edition, email: recipient })
  })

  test('is kept for its reminder: what the clock writes waits for the next day', async () => {
    const followUp = await write({ template: 'follow-up', recipient })
    await depart(followUp)
    expect(await find(followUp)).toMatchObject({ sentAt: null, gaveUpAt: null, sendAfter: NEXT_MORNING })
  })

  test('lets the reminder leave after what organisers wrote that morning', async () => {
    const mailing = await write({ template: 'mailing', recipient })
    const lastReminder = await write({ template: 'reminder-2-hours', recipient })
    await depart(mailing)
    await depart(lastReminder, LATER)
    expect([(await find(mailing))?.sentAt, (await find(lastReminder))?.sentAt]).toEqual([NOON, LATER])
  })

  test('keeps nothing from somebody else, nor from the same person once it has begun', async () => {
    const other = await reminder({ recipient: 'leo@exemple.fr' })
    const evening = await reminder({ recipient })
    await depart(other)
    await depart(evening, new Date('2026-12-13T18:00:00+01:00'))
    expect([(await find(other))?.sentAt, (await find(evening))?.sentAt]).toEqual([
      NOON,
      new Date('2026-12-13T18:00:00+01:00'),
    ])
  })
})
