import { db } from 'db/client.server'
import { registrations } from 'db/schema/registrations'
import { expect, test } from 'vitest'
import { copyData } from '~/features/registration/data-copy.server'
import { erase } from '~/features/registration/erase.server'
import { findRegistration } from '~/features/registration/queries.server'
import { ticketPath } from '~/features/ticket/link.server'
import MessagesPage, { loader, action as stop } from '~/routes/ticket/messages'
import { action as takeAgain } from '~/routes/ticket/messages-again'
import { anEdition } from '../../factories/edition'
import { aRegistration } from '../../factories/registration'
import { call, statusOf } from '../../support/call'
import { renderPage } from '../../support/render-page'

const stoppedAt = async () => (await db.select().from(registrations))[0]?.messagesStoppedAt ?? null

async function aReader() {
  const registration = await aRegistration({ edition: await anEdition(), email: 'samira@exemple.fr' })
  return { id: registration.id, params: { secret: ticketPath(registration.id).replace('/billet/', '') } }
}

test('reading the page stops nothing; its button does, and another one undoes it', async () => {
  const { params } = await aReader()
  const read = async () => renderPage(MessagesPage, await loader(call('/', { params })))

  expect(await read()).toContain('Ne plus recevoir de messages</button>')
  expect(await stoppedAt()).toBeNull()
  expect(await statusOf(stop(call('/', { form: {}, params })))).toBe(200)
  expect(await stoppedAt()).not.toBeNull()
  expect(await read()).toContain('Recevoir à nouveau</button>')
  expect(await statusOf(takeAgain(call('/', { form: {}, params })))).toBe(303)
  expect(await stoppedAt()).toBeNull()
})

test('a mail program stops them in one click, without a cookie, and a second click keeps the first moment', async () => {
  const { params } = await aReader()
  const click = () => stop(call('/', { form: { 'List-Unsubscribe': 'One-Click' }, params }))

  expect(await statusOf(click())).toBe(200)
  const first = await stoppedAt()
  expect(await statusOf(click())).toBe(200)
  expect(first).not.toBeNull()
  expect(await stoppedAt()).toEqual(first)
})

test('the moment is in the copy of a person’s data, and goes with an erasure', async () => {
  const { id, params } = await aReader()
  await stop(call('/', { form: {}, params }))
  const registration = await findRegistration(id)
  if (!registration) throw new Error('The registration is gone')

  expect((await copyData(registration)).inscription.sansMessagesDepuis).toEqual(await stoppedAt())
  await erase(registration, new Date())
  expect(await stoppedAt()).toBeNull()
})
