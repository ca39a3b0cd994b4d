import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import type { Message } from 'db/schema/messages'
import { describe, expect, test } from 'vitest'
import { countMessages, findMessage, listMessages, retryMessage } from '~/features/message/desk.server'
import { anEdition } from '../../factories/edition'
import { aMessage, anUnreachableMessage } from '../../factories/message'
import { aProposal } from '../../factories/proposal'
import { aRegistration } from '../../factories/registration'
import { countStatements } from '../../support/count-statements'

const at = (time: string) => new Date(`2026-12-01T${time}:00Z`)
const page = { limit: 50, before: 0 }

describe('the state of a message', () => {
  test.each<[string, Partial<Message>]>([
    ['kept', {}],
    ['kept', { channel: 'sms', recipient: '+33600000000' }],
    ['sent', { sentAt: at('10:00') }],
    ['delivered', { sentAt: at('10:00'), deliveredAt: at('10:01') }],
    ['bounced', { sentAt: at('10:00'), bouncedAt: at('10:01') }],
    ['bounced', { sentAt: at('10:00'), deliveredAt: at('10:01'), bouncedAt: at('10:02') }],
    ['delivered', { sentAt: at('10:00'), bouncedAt: at('10:01'), deliveredAt: at('10:02') }],
    ['complained', { sentAt: at('10:00'), deliveredAt: at('10:01'), complainedAt: at('11:00') }],
    ['given-up', { gaveUpAt: at('10:00'), gaveUpFor: 'too-late' }],
  ])('is %s as its moments tell', async (state, values) => {
    await aMessage(values)
    expect(await listMessages({}, page)).toMatchObject([{ state }])
    expect(await countMessages()).toEqual([{ state, template: 'ticket', count: 1 }])
  })
})

test('messages come the newest first, a page at a time', async () => {
  for (const time of ['10:00', '12:00', '11:00']) await aMessage({ subject: time, createdAt: at(time) })
  const subjects = async (before: number) =>
    (await listMessages({}, { limit: 2, before })).map(({ subject }) => subject)
  expect([await subjects(0), await subjects(2)]).toEqual([['12:00', '11:00'], ['10:00']])
})

test('an edition has the messages about its registrations and its proposals, and no others', async () => {
  const [here, elsewhere] = [await anEdition(), await anEdition()]
  const { id: registrationId } = await aRegistration({ edition: here })
  const { id: proposalId } = await aProposal({ editionId: here.id })
  const { id: otherId } = await aRegistration({ edition: elsewhere })
  const ticket = await aMessage({ registrationId })
  const proposal = await aMessage({ proposalId, template: 'proposal-received' })
  const other = await aMessage({ registrationId: otherId })
  await aMessage({ template: 'sign-in' })

  const ids = (await listMessages({ editionId: here.id }, page)).map(({ id }) => id)
  expect(ids.sort()).toEqual([ticket.id, proposal.id].sort())
  expect(await countMessages({ editionId: here.id })).toEqual([
    { state: 'kept', template: 'proposal-received', count: 1 },
    { state: 'kept', template: 'ticket', count: 1 },
  ])
  expect(await findMessage(other.id, here.id)).toBeUndefined()
  expect(await findMessage(other.id)).toMatchObject({ edition: elsewhere.name })
  expect(await findMessage('x')).toBeUndefined()
})

test('a list shows one state, or one kind of letter', async () => {
  await aMessage({ sentAt: at('10:00') })
  await aMessage({ template: 'sign-in' })
  expect(await listMessages({ state: 'sent' }, page)).toMatchObject([{ template: 'ticket' }])
  expect(await listMessages({ template: 'sign-in' }, page)).toMatchObject([{ state: 'kept' }])
  expect(await listMessages({ state: 'sent', template: 'sign-in' }, page)).toEqual([])
})

test('three messages take as many statements as one', async () => {
  const read = () => Promise.all([countMessages(), listMessages({}, page)])
  await aMessage()
  const one = await countStatements(read)
  await aMessage()
  await aMessage()
  expect([one, await countStatements(read)]).toEqual([2, 2])
})

test('what could not reach the provider is sent again once, and the journal names nobody', async () => {
  const edition = await anEdition()
  const { id: registrationId } = await aRegistration({ edition, firstName: 'Samira' })
  const { id } = await anUnreachableMessage(registrationId)
  const message = (await findMessage(id)) ?? expect.unreachable()
  const ask = () => retryMessage({ message, name: 'Billet', actor: null })
  const outcomes = await Promise.all([ask(), ask()])
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['left', 'queued'])
  expect(await findMessage(id)).toMatchObject({ state: 'kept', gaveUpFor: null })
  const entries = await db.select().from(auditEntries)
  expect(entries).toMatchObject([{ verb: 'send', subject: 'message', label: 'Billet', editionId: edition.id }])
  expect(JSON.stringify(entries)).not.toContain('amira')
})

test('what has left, or was given up for another reason, is not sent again', async () => {
  for (const values of [{ sentAt: at('10:00') }, { gaveUpAt: at('10:00'), gaveUpFor: 'refused' as const }]) {
    const { id } = await aMessage(values)
    const message = (await findMessage(id)) ?? expect.unreachable()
    expect(await retryMessage({ message, name: 'Billet', actor: null })).toEqual({ outcome: 'left' })
  }
  expect(await db.$count(auditEntries)).toBe(0)
})

test('what is of no use any more is not sent again', async () => {
  const { id } = await aMessage({ gaveUpAt: at('10:00'), gaveUpFor: 'unreachable', sendBefore: new Date('2020-01-01') })
  const message = (await findMessage(id)) ?? expect.unreachable()
  expect(await retryMessage({ message, name: 'Billet', actor: null })).toEqual({ outcome: 'too-late' })
  expect(await db.$count(auditEntries)).toBe(0)
})
