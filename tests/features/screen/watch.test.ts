import { randomUUID } from 'node:crypto'
import type { Edition } from 'db/schema/editions'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeEventStreams } from '~/features/screen/event-stream.server'
import { countClients, watch } from '~/features/screen/watch.server'
import { loader } from '~/routes/editions/screen/events'
import { loader as screen } from '~/routes/editions/screen/screen'
import { anEdition } from '../../factories/edition'
import { aWorkshop, enrolAll, people } from '../../factories/enrolment'
import { call, statusOf } from '../../support/call'

let edition: Edition

beforeEach(async () => {
  edition = await anEdition()
})
afterEach(closeEventStreams)

/** A client, with what it received so far. */
async function aClient(of: Edition, who: string = randomUUID()) {
  const leaving = new AbortController()
  const response = await watch('places', of.id, { signal: leaving.signal, who })
  const client = { text: '', isOver: false, leave: () => leaving.abort(), headers: response?.headers }
  const read = async () => {
    for await (const chunk of response?.body ?? []) client.text += new TextDecoder().decode(chunk)
    client.isOver = true
  }
  read().catch(() => {})
  return client
}

async function until(condition: () => boolean) {
  for (let attempt = 0; attempt < 100 && !condition(); attempt++) await new Promise(resolve => setTimeout(resolve, 30))
  expect(condition()).toBe(true)
}

test('every client of an edition hears that its places changed, those of another edition do not', async () => {
  const workshop = await aWorkshop({ edition })
  const [one, other, elsewhere] = [await aClient(edition), await aClient(edition), await aClient(await anEdition())]
  await enrolAll(workshop, await people(workshop, 2))
  await until(() => one.text.includes('data:') && other.text.includes('data:'))
  expect(elsewhere.text).not.toContain('data:')
})

test('many changes in a moment make one event', async () => {
  const workshop = await aWorkshop({ edition, capacity: 20 })
  const client = await aClient(edition)
  const persons = await people(workshop, 10)
  await Promise.all(persons.map(person => enrolAll(workshop, [person])))
  await until(() => client.text.includes('data:'))
  expect(client.text.match(/data:/g)?.length).toBeLessThan(5)
})

test('a client that leaves is forgotten, and a process that stops sends them all away', async () => {
  const [one, other] = [await aClient(edition), await aClient(edition)]
  expect(countClients('places')).toBe(2)
  one.leave()
  expect(countClients('places')).toBe(1)
  closeEventStreams()
  expect(countClients('places')).toBe(0)
  await until(() => other.isOver)
})

test('the stream is never kept nor compressed on its way', async () => {
  const { headers } = await aClient(edition)
  expect(headers?.get('Content-Type')).toBe('text/event-stream')
  expect(headers?.get('Cache-Control')).toBe('no-store, no-transform')
})

test('too many clients are sent away, to come back later', async () => {
  for (let index = 0; index < 200; index++) await aClient(edition)
  expect(await statusOf(loader(call('/', { params: { edition: edition.slug } })))).toBe(503)
})

test('one address never takes the place of the others', async () => {
  const screens = []
  for (let index = 0; index < 20; index++) screens.push(await aClient(edition, '192.0.2.1'))
  const ask = (address: string) => {
    const signal = new AbortController().signal
    const { context, ...args } = call('/', { params: { edition: edition.slug } }, { address })
    return statusOf(loader({ ...args, request: new Request(args.request, { signal }), context }))
  }
  expect(await ask('192.0.2.1')).toBe(503)
  expect(await ask('192.0.2.2')).toBe(200)
  screens[0]?.leave()
  expect(await ask('192.0.2.1')).toBe(200)
  expect(await ask('192.0.2.1')).toBe(503)
})

test('the screen lists what is coming by time, with its free places', async () => {
  const startsAt = edition.startsAt as Date
  const full = await aWorkshop({ edition, title: 'Robot', capacity: 1 })
  await enrolAll(full, await people(full, 1))
  const later = new Date(startsAt.getTime() + 60 * 60 * 1000)
  await aWorkshop({ edition, title: 'Affiche', capacity: 12, startsAt: later })
  await aWorkshop({ edition, title: 'Stand', kind: 'stand' })
  await aWorkshop({ edition, title: 'Fini', startsAt: new Date(Date.now() - 3 * 60 * 60 * 1000) })
  const page = await screen(call('/', { params: { edition: edition.slug } }))
  expect(page.lines).toMatchObject([
    { title: 'Robot', isFull: true, number: null, words: 'Complet' },
    { title: 'Affiche', isFull: false, number: '12', words: 'places' },
  ])
})

test('an edition that is not published has no screen', async () => {
  const { slug } = await anEdition({ publishedAt: null })
  for (const route of [loader, screen])
    expect(await statusOf(route(call('/', { params: { edition: slug } })))).toBe(404)
})
