import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openGeocoder } from '~/lib/geocoder.server'
import { geocoderAnswer, startGeocoder } from '../support/geocoder-server'

const ADDRESS = '8 place Abbal, 31100 Toulouse'
const json = (text: string) => (response: ServerResponse) =>
  void response.writeHead(200, { 'Content-Type': 'application/json' }).end(text)

let server: Awaited<ReturnType<typeof startGeocoder>>
let logged: string
beforeEach(async () => {
  server = await startGeocoder(json(geocoderAnswer({})))
  logged = ''
  for (const method of ['log', 'info', 'warn', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((...words) => {
      logged += words.join(' ')
    })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await server.stop()
})

/** Leads elsewhere, where a good answer stands. */
function redirectOnce() {
  let times = 0
  return (response: ServerResponse) => {
    times += 1
    if (times > 1) return json(geocoderAnswer({}))(response)
    response.writeHead(302, { Location: `${server.url}/elsewhere` }).end()
  }
}

const ask = (address = ADDRESS, settings: { timeOut?: number } = {}) =>
  openGeocoder({ url: server.url, ...settings })(address)

test('a house found is a position and the code of its commune; the service is asked for one answer', async () => {
  expect(await ask()).toEqual({ outcome: 'found', position: [1.3997, 43.5727], commune: '31555' })
  expect(server.asked).toEqual(['/search?q=8+place+Abbal%2C+31100+Toulouse&limit=1'])
})

test('an answer that is not sure, not a house, or none at all tells nothing', async () => {
  for (const answer of [
    geocoderAnswer({ score: 0.69 }),
    geocoderAnswer({ type: 'street' }),
    geocoderAnswer({ type: 'municipality', score: 1 }),
    geocoderAnswer({ citycode: '' }),
    geocoderAnswer(),
  ]) {
    server.answerWith(json(answer))
    expect(await ask()).toEqual({ outcome: 'unknown' })
  }
  server.answerWith(json(geocoderAnswer({ score: 0.7 })))
  expect(await ask()).toMatchObject({ outcome: 'found' })
})

test('a street whose town was not written may be any of that name', async () => {
  expect(await ask('8 place Abbal')).toEqual({ outcome: 'unknown' })
  expect(await ask('8 place Abbal toulouse')).toMatchObject({ outcome: 'found' })
  expect(await ask('8 place Abbal 31100')).toMatchObject({ outcome: 'found' })
  server.answerWith(json(geocoderAnswer({ city: 'Saint-Orens-de-Gameville' })))
  expect(await ask('8 place Abbal, St Orens de Gameville')).toMatchObject({ outcome: 'found' })
})

test('an answer in another shape, an error, a hang or a refused connection count as no answer, without the address in the log', async () => {
  for (const answer of [
    json('{"features":[{"geometry":{"coordinates":["1",43]},"properties":{}}]}'),
    json('{"features":[{"geometry":{"coordinates":[1.4,430]},"properties":{"type":"housenumber","score":1}}]}'),
    json('<html>'),
    json(`{"features":[],"more":"${'x'.repeat(200_000)}"}`),
    (response: ServerResponse) => void response.writeHead(500).end(geocoderAnswer({})),
    redirectOnce(),
    (response: ServerResponse) => void response.destroy(),
  ]) {
    server.answerWith(answer)
    logged = ''
    expect(await ask()).toEqual({ outcome: 'unavailable' })
    expect(logged).toMatch(/^The geocoder did not help: \S/)
    expect(logged).not.toMatch(/abbal/i)
  }
  server.answerWith(() => {})
  const start = performance.now()
  expect(await ask(ADDRESS, { timeOut: 150 })).toEqual({ outcome: 'unavailable' })
  expect(performance.now() - start).toBeLessThan(1500)
  expect(logged).toContain('TimeoutError')

  await server.stop()
  expect(await ask()).toEqual({ outcome: 'unavailable' })
  expect(logged).not.toMatch(/abbal/i)
  server = await startGeocoder(json(''))
})

test('an answer that begins and never ends is cut too', async () => {
  server.answerWith(response => void response.writeHead(200).write('{'))
  expect(await ask(ADDRESS, { timeOut: 150 })).toEqual({ outcome: 'unavailable' })
})

test('beyond fifty at once and one a second, the service is not asked', async () => {
  let now = 0
  const geocode = openGeocoder({ url: server.url, clock: () => now })
  const burst = await Promise.all(Array.from({ length: 60 }, () => geocode(ADDRESS)))
  expect(burst.filter(({ outcome }) => outcome === 'unavailable')).toHaveLength(10)
  expect(server.asked).toHaveLength(50)
  now = 3000
  const later = await Promise.all(Array.from({ length: 5 }, () => geocode(ADDRESS)))
  expect(later.filter(({ outcome }) => outcome === 'found')).toHaveLength(3)
})
