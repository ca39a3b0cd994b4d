import { db } from 'db/client.server'
import { type Message, messages } from 'db/schema/messages'
import { registrations } from 'db/schema/registrations'
import { eq } from 'drizzle-orm'
import { createElement } from 'react'
import { describe, expect, test } from 'vitest'
import { erase } from '~/features/registration/erase.server'
import { findRegistration } from '~/features/registration/queries.server'
import { anEdition } from '../../factories/edition'
import { aRegistration } from '../../factories/registration'
import {
  depart,
  departThroughProviders,
  departure,
  find,
  forget,
  jobsOf,
  LATER,
  NOON,
  provider,
  TOMORROW,
  write,
} from '../../support/departing'

departThroughProviders()

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

test('who erased their data while a message was being written to them is not written to, and the address goes', async () => {
  const { id: registrationId } = await aRegistration({ edition: await anEdition() })
  const registration = await findRegistration(registrationId)
  if (registration) await erase(registration, NOON)
  const message = await write({ registrationId, recipient: 'samira@exemple.fr', subject: 'Samira' })
  await depart(message)
  expect(provider.taken.size).toBe(0)
  const gone = { registrationId: null, gaveUpFor: 'stopped', attempts: 0, subject: '', html: '', text: '' }
  expect(await find(message)).toMatchObject(gone)
  expect((await find(message))?.recipient).not.toContain('samira')
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
