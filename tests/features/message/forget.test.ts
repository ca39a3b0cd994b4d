import { db } from 'db/client.server'
import { messages } from 'db/schema/messages'
import { expect, test } from 'vitest'
import { depart } from '~/features/message/depart.server'
import { forgetMessagesOf } from '~/features/message/forget.server'
import { anEdition } from '../../factories/edition'
import { aMessage } from '../../factories/message'
import { aRegistration } from '../../factories/registration'
import { countStatements } from '../../support/count-statements'

const NOON = new Date('2026-12-13T12:00:00+01:00')
const AN_HOUR_AGO = new Date('2026-12-13T11:00:00+01:00')
const YESTERDAY = new Date('2026-12-12T12:00:00+01:00')
const LONG_AGO = new Date('2026-10-01T12:00:00+02:00')

const writtenTo = async (values: Partial<typeof messages.$inferInsert>) => {
  const { id: registrationId } = await aRegistration({ edition: await anEdition() })
  const message = await aMessage({ createdAt: AN_HOUR_AGO, registrationId, ...values })
  return { registrationId, message }
}
const forget = (...ids: string[]) => forgetMessagesOf(ids, NOON, db)
const all = () => db.select().from(messages)

test('what was written more than a day ago is deleted', async () => {
  const { registrationId } = await writtenTo({ createdAt: YESTERDAY, sentAt: YESTERDAY })
  await forget(registrationId)
  expect(await all()).toEqual([])
})

test('what was written the same day, came back or was complained of stays, and names nobody', async () => {
  const sent = { sentAt: AN_HOUR_AGO, occasion: 'ticket' }
  const { registrationId } = await writtenTo(sent)
  const old = { registrationId, createdAt: LONG_AGO, sentAt: LONG_AGO }
  await aMessage({ ...old, bouncedAt: LONG_AGO })
  await aMessage({ ...old, complainedAt: LONG_AGO })
  await forget(registrationId)
  const kept = await all()
  const nameless = {
    registrationId: null,
    occasion: null,
    subject: '',
    html: '',
    text: '',
    calendar: null,
    gaveUpAt: null,
  }
  expect(kept).toMatchObject([nameless, nameless, nameless])
  expect(new Set(kept.map(({ recipient }) => recipient)).size).toBe(1)
  expect(JSON.stringify(kept)).not.toMatch(/samira|exemple/)
})

test('what has not left never leaves, nor is it tried again', async () => {
  const { registrationId } = await writtenTo({ calendar: 'BEGIN:VCALENDAR' })
  await aMessage({ registrationId, createdAt: AN_HOUR_AGO, gaveUpAt: AN_HOUR_AGO, gaveUpFor: 'unreachable' })
  await forget(registrationId)
  expect(await all()).toMatchObject([
    { gaveUpAt: NOON, gaveUpFor: 'stopped', html: '', text: '', calendar: null },
    { gaveUpAt: AN_HOUR_AGO, gaveUpFor: 'stopped', html: '', text: '' },
  ])
})

test('registering and erasing again and again sends no more than five tickets an hour', async () => {
  const left = { createdAt: AN_HOUR_AGO, firstTriedAt: AN_HOUR_AGO, sentAt: new Date('2026-12-13T11:50:00+01:00') }
  for (let count = 0; count < 5; count++) await forget((await writtenTo(left)).registrationId)
  const { message } = await writtenTo({})
  await depart({ messageId: message.id, isLast: false }, async () => [], NOON)
  const [sixth] = (await all()).filter(({ id }) => id === message.id)
  expect(sixth).toMatchObject({ gaveUpFor: 'too-many' })
})

test('who complained and erased their data is written to no more', async () => {
  const { registrationId } = await writtenTo({ createdAt: LONG_AGO, sentAt: LONG_AGO, complainedAt: LONG_AGO })
  await forget(registrationId)
  const { message } = await writtenTo({})
  await depart({ messageId: message.id, isLast: false }, async () => [], NOON)
  const [again] = (await all()).filter(({ id }) => id === message.id)
  expect(again).toMatchObject({ gaveUpFor: 'blocked' })
})

test('ten people take as many statements as one', async () => {
  const one = await writtenTo({})
  const forOne = await countStatements(() => forget(one.registrationId))
  const ten = await Promise.all(Array.from({ length: 10 }, () => writtenTo({})))
  expect([forOne, await countStatements(() => forget(...ten.map(({ registrationId }) => registrationId)))]).toEqual([
    3, 3,
  ])
})
