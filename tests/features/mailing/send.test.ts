import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import type { Edition } from 'db/schema/editions'
import { mailings } from 'db/schema/mailings'
import { messages } from 'db/schema/messages'
import { asc, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { giveBack } from '~/features/enrolment/give-back.server'
import { forgetMailingsAfterRetention } from '~/features/mailing/forget.server'
import { countReach } from '~/features/mailing/people.server'
import { findMailing } from '~/features/mailing/queries.server'
import { sendMailing } from '~/features/mailing/send.server'
import { changeMailing, removeMailing } from '~/features/mailing/write.server'
import { parisTime } from '~/lib/dates'
import { aDevice } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { aWorkshop, enrolAll } from '../../factories/enrolment'
import { aMailing } from '../../factories/mailing'
import { anEditionOf } from '../../factories/outcome'
import { aRegistration } from '../../factories/registration'
import { countStatements } from '../../support/count-statements'

const now = new Date()
let edition: Edition

beforeEach(async () => {
  edition = await anEdition()
})

const aPerson = (name: string, values: Partial<Parameters<typeof aRegistration>[0]> = {}) =>
  aRegistration({ edition, firstName: name, email: `${name.toLowerCase()}@exemple.fr`, ...values })
const send = async (mailing: Awaited<ReturnType<typeof aMailing>>) =>
  sendMailing({ mailing, edition: { ...edition, venue: null }, actor: null, now })
const recipients = async () =>
  (await db.select({ to: messages.recipient }).from(messages).orderBy(asc(messages.recipient))).map(({ to }) => to)

test('everybody registered who left an e-mail and wants messages is written to', async () => {
  await aPerson('Samira')
  await aPerson('Karim', { messagesStoppedAt: now })
  await aPerson('Lina', { cancelledAt: now })
  await aPerson('Paul', { email: null, phone: '+33612345678' })
  await aRegistration({ edition: await anEdition(), email: 'ailleurs@exemple.fr' })
  const mailing = await aMailing({ editionId: edition.id })

  expect(await countReach(mailing, false)).toEqual({
    ...{ people: 3, reached: 1, stopped: 1, disagreeing: 0, withoutEmail: 1 },
  })
  expect(await send(mailing)).toEqual({ outcome: 'sent', reached: 1 })
  const [message] = await db.select().from(messages)
  expect(message).toMatchObject({
    ...{ template: 'mailing', recipient: 'samira@exemple.fr', subject: 'Prenez un manteau' },
    text: expect.stringContaining('Bonjour Samira,\n\nLe hall est froid.\n\nÀ mardi !'),
  })
  expect(await findMailing(edition.id, mailing.id)).toMatchObject({ sentAt: now, reached: 1 })
})

test('those who have a place and those who wait are told apart; who gave the place back is in neither', async () => {
  const workshop = await aWorkshop({ edition, capacity: 2 })
  const persons = [await aPerson('Samira'), await aPerson('Karim'), await aPerson('Lina'), await aPerson('Paul')]
  await enrolAll(workshop, persons)
  await giveBack({
    ...{ registrationIds: [persons[0]?.id ?? ''], activityId: workshop.id, now, ending: 'attendee' },
  })
  await db.delete(messages)

  await send(await aMailing({ editionId: edition.id, audience: 'enrolled', activityId: workshop.id }))
  expect(await recipients()).toEqual(['karim@exemple.fr', 'lina@exemple.fr'])
  await db.delete(messages)
  await send(await aMailing({ editionId: edition.id, audience: 'waiting', activityId: workshop.id }))
  expect(await recipients()).toEqual(['paul@exemple.fr'])
})

test('those who came are seen at the entrance; the others did not come', async () => {
  const device = await aDevice(edition)
  await device.scan(await aPerson('Samira'))
  await aPerson('Karim')

  await send(await aMailing({ editionId: edition.id, audience: 'came' }))
  expect(await recipients()).toEqual(['samira@exemple.fr'])
  await db.delete(messages)
  await send(await aMailing({ editionId: edition.id, audience: 'not-come' }))
  expect(await recipients()).toEqual(['karim@exemple.fr'])
})

test('once the edition is over only those who agreed to be contacted again are written to', async () => {
  await aPerson('Samira', { consentContactAt: now })
  await aPerson('Karim')
  const mailing = await aMailing({ editionId: edition.id })

  expect(await countReach(mailing, true)).toMatchObject({ people: 2, reached: 1, disagreeing: 1 })
  const later = new Date((edition.endsAt?.getTime() ?? 0) + 1000)
  await sendMailing({ mailing, edition: { ...edition, venue: null }, actor: null, now: later })
  expect(await recipients()).toEqual(['samira@exemple.fr'])
})

test('sent twice at once it leaves once, with one entry in the journal that names nobody', async () => {
  await aPerson('Samira')
  const mailing = await aMailing({ editionId: edition.id })
  const outcomes = await Promise.all([send(mailing), send(mailing)])
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['sent', 'sent-already'])
  expect(await recipients()).toEqual(['samira@exemple.fr'])
  const entries = await db.select().from(auditEntries).where(eq(auditEntries.verb, 'send'))
  expect(entries).toMatchObject([
    { subject: 'mailing', label: 'Prenez un manteau', after: { audience: 'registered', count: 1 } },
  ])
  expect(JSON.stringify(entries)).not.toContain('amira')
})

test('a mailing that reaches nobody stays a draft', async () => {
  const mailing = await aMailing({ editionId: edition.id })
  expect(await send(mailing)).toEqual({ outcome: 'nobody' })
  expect(await findMailing(edition.id, mailing.id)).toMatchObject({ sentAt: null, reached: null })
})

test('what has been sent neither changes nor goes', async () => {
  await aPerson('Samira')
  const mailing = await aMailing({ editionId: edition.id })
  await send(mailing)
  const values = { audience: 'registered' as const, activityId: null, subject: 'Autre', body: 'Autre' }
  expect(await changeMailing({ mailing, values, actor: null })).toEqual({ outcome: 'sent-already' })
  expect(await removeMailing({ mailing, actor: null })).toEqual({ outcome: 'sent-already' })
  expect(await findMailing(edition.id, mailing.id)).toMatchObject({ subject: 'Prenez un manteau' })
})

test('writing to three takes as many statements as writing to one', async () => {
  await aPerson('Samira')
  const one = await countStatements(async () => send(await aMailing({ editionId: edition.id })))
  await aPerson('Karim')
  await aPerson('Lina')
  const three = await countStatements(async () => send(await aMailing({ editionId: edition.id })))
  expect(three).toBe(one)
})

test('once the retention of an edition is over nothing is left of its mailings, sent or not', async () => {
  const held = await anEditionOf('2026-03-01')
  await aMailing({ editionId: held.id, sentAt: now, reached: 1 })
  await aMailing({ editionId: held.id })
  const other = await aMailing({ editionId: edition.id })

  expect(await forgetMailingsAfterRetention(parisTime('2026-05-30', '23:59'))).toBe(0)
  expect(await forgetMailingsAfterRetention(parisTime('2026-05-31', '00:00'))).toBe(2)
  expect(await db.select().from(mailings)).toEqual([other])
})
