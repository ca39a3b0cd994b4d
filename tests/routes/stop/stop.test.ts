import { db } from 'db/client.server'
import { groups } from 'db/schema/groups'
import { registrations } from 'db/schema/registrations'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { findSummariesStop } from '~/features/group/summaries.server'
import { groupStopLink, stopPath } from '~/features/message/stop-link.server'
import { erase } from '~/features/registration/erase.server'
import { findRegistration } from '~/features/registration/queries.server'
import { ticketPath } from '~/features/ticket/link.server'
import { quietSerializers } from '~/guards.server'
import { loader as readAgain, action as takeAgain } from '~/routes/stop/again'
import StopPage, { loader, action as stop } from '~/routes/stop/stop'
import { loader as ticket } from '~/routes/ticket/ticket'
import { anEdition } from '../../factories/edition'
import { aGroup } from '../../factories/group'
import { aRegistration } from '../../factories/registration'
import { call, statusOf } from '../../support/call'
import { renderPage } from '../../support/render-page'

const stoppedAt = async () => (await db.select().from(registrations))[0]?.messagesStoppedAt ?? null

async function aReader() {
  const { id } = await aRegistration({ edition: await anEdition(), firstName: 'Samira', email: 'samira@exemple.fr' })
  return { id, params: { secret: stopPath(id).replace('/arret/', '') } }
}

test('reading the page of a letter stops nothing and names nobody; its button stops, and another one undoes it', async () => {
  const { id, params } = await aReader()
  const read = async () => renderPage(StopPage, await loader(call('/', { params })))

  const before = await read()
  expect(before).toContain('Ne plus recevoir de messages</button>')
  for (const trace of ['Samira', 'samira@', '/billet/', id]) expect(before).not.toContain(trace)
  expect(await statusOf(readAgain(call('/', { params })))).toBe(302)
  expect(await stoppedAt()).toBeNull()
  expect(await statusOf(stop(call('/', { form: {}, params })))).toBe(200)
  expect(await stoppedAt()).not.toBeNull()
  expect(await read()).toContain('Recevoir à nouveau</button>')
  expect(await statusOf(takeAgain(call('/', { form: {}, params })))).toBe(303)
  expect(await stoppedAt()).toBeNull()
})

test('the page says what will no longer arrive before it stops anything', async () => {
  const { params } = await aReader()
  const page = await renderPage(StopPage, await loader(call('/', { params })))
  const [before = ''] = page.split('<button')
  for (const lost of [
    'changement de jour, d’heure ou de lieu',
    'une place obtenue en atelier',
    'les questions d’après',
  ]) {
    expect(before).toContain(lost)
  }
  expect(before).toContain('Regardez alors votre billet avant de venir')
})

test('a mail program stops them in one click, and a second click keeps the first moment', async () => {
  const { params } = await aReader()
  const click = () => stop(call('/', { form: { 'List-Unsubscribe': 'One-Click' }, params }))

  expect(await statusOf(click())).toBe(200)
  const first = await stoppedAt()
  expect(await statusOf(click())).toBe(200)
  expect(first).not.toBeNull()
  expect(await stoppedAt()).toEqual(first)
})

test('the secret that stops opens no ticket, and a ticket’s own stops nothing here', async () => {
  const { id, params } = await aReader()
  expect(await statusOf(ticket(call('/', { params })))).toBe(404)
  const own = { secret: ticketPath(id).replace('/billet/', '') }
  for (const door of [loader, readAgain]) expect(await statusOf(door(call('/', { params: own })))).toBe(404)
  for (const door of [stop, takeAgain]) {
    expect(await statusOf(door(call('/', { form: {}, params: own })))).toBe(404)
  }
  expect(await stoppedAt()).toBeNull()
})

test('the page is gone once the data are erased', async () => {
  const { id, params } = await aReader()
  const registration = await findRegistration(id)
  if (!registration) throw new Error('The registration is gone')
  await erase(registration, new Date())
  expect(await statusOf(loader(call('/', { params })))).toBe(404)
  expect(await statusOf(stop(call('/', { form: {}, params })))).toBe(404)
})

test('the log never holds the secret that stops', () => {
  const { req } = quietSerializers()
  expect(req({ method: 'POST', url: '/arret/secret/reprise' })).toEqual({ method: 'POST', path: '/arret/…/reprise' })
})

test('an adviser stops the letters about one group on a page that names nobody, and takes them again', async () => {
  const [group, other] = [await aGroup(await anEdition(), { name: 'Mardi' }), await aGroup(await anEdition())]
  const { pathname } = new URL(groupStopLink(group.id))
  const params = { secret: pathname.replace('/arret/', '') }
  const read = async () => renderPage(StopPage, await loader(call('/', { params })))
  const stops = async () => (await Promise.all([group, other].map(({ id }) => findSummariesStop(id)))).map(Boolean)

  const page = await read()
  expect(page).toContain('Les messages sur un groupe')
  for (const trace of ['Mardi', '/groupes/', group.id]) expect(page).not.toContain(trace)
  expect(await stops()).toEqual([false, false])
  expect(await statusOf(stop(call('/', { form: { 'List-Unsubscribe': 'One-Click' }, params })))).toBe(200)
  expect(await stops()).toEqual([true, false])
  expect(await read()).toContain('Recevoir à nouveau</button>')
  expect(await statusOf(takeAgain(call('/', { form: {}, params })))).toBe(303)
  expect(await stops()).toEqual([false, false])

  await db.update(groups).set({ name: null, erasedAt: new Date() }).where(eq(groups.id, group.id))
  expect(await statusOf(loader(call('/', { params })))).toBe(404)
})
