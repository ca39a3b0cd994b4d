import { db } from 'db/client.server'
import { perimeters } from 'db/schema/neighbourhoods'
import { seedReference } from 'db/seed/reference.server'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { checkAddress, countAnswers, forgetAnswers } from '~/features/neighbourhood/check-address.server'
import { config } from '~/lib/config.server'
import { geocoderAnswer, startGeocoder } from '../../support/geocoder-server'

const DAY = '2026-10-08'
const HOUR = 60 * 60 * 1000
const now = new Date()
const usual = config.geocoderUrl
let server: Awaited<ReturnType<typeof startGeocoder>>
const answer = (...places: Parameters<typeof geocoderAnswer>) =>
  server.answerWith(response => void response.end(geocoderAnswer(...places)))

beforeAll(async () => {
  server = await startGeocoder(() => {})
  config.geocoderUrl = server.url
})
afterAll(async () => {
  config.geocoderUrl = usual
  await server.stop()
})
beforeEach(async () => {
  await seedReference()
  forgetAnswers()
  server.asked.length = 0
  answer({})
  // A slow machine is no silent service.
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(new AbortController().signal)
})
afterEach(() => {
  vi.restoreAllMocks()
})

test('an address is inside, outside, or not known', async () => {
  expect(await checkAddress('8 place Abbal, Toulouse', DAY, now)).toEqual({ outcome: 'inside', code: 'QN03107M' })
  answer({ position: [1.4442, 43.6045] })
  expect(await checkAddress('1 place du Capitole, Toulouse', DAY, now)).toEqual({ outcome: 'outside' })
  answer({ type: 'street' })
  expect(await checkAddress('rue du Taur, Toulouse', DAY, now)).toEqual({ outcome: 'unknown' })
})

test('where the perimeters are not known, finding none tells nothing', async () => {
  answer({ position: [1.33, 43.46], city: 'Muret', citycode: '31395' })
  expect(await checkAddress('1 rue Clément Ader, Muret', DAY, now)).toEqual({ outcome: 'unknown' })
  answer({ position: [1.4442, 43.6045] })
  expect(await checkAddress('1 place du Capitole, Toulouse', '2018-05-15', now)).toEqual({ outcome: 'unknown' })
  await db.delete(perimeters)
  expect(await checkAddress('1 place du Capitole, Toulouse', DAY, now)).toEqual({ outcome: 'unknown' })
})

test('the same address is asked once an hour, however it is written, and once a day of edition', async () => {
  const later = new Date(now.getTime() + HOUR)
  await checkAddress('8 place Abbal, 31100 Toulouse', DAY, now)
  await checkAddress('  8 PLACE ABBAL 31100 toulouse', DAY, now)
  expect(server.asked).toHaveLength(1)
  await checkAddress('8 place Abbal, 31100 Toulouse', '2027-10-07', now)
  expect(server.asked).toHaveLength(2)
  await checkAddress('8 place Abbal, 31100 Toulouse', DAY, later)
  expect(server.asked).toHaveLength(3)
})

test('a service that does not answer is asked again the next time', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  server.answerWith(response => void response.writeHead(503).end())
  expect(await checkAddress('8 place Abbal, Toulouse', DAY, now)).toEqual({ outcome: 'unavailable' })
  vi.restoreAllMocks()
  answer({})
  expect(await checkAddress('8 place Abbal, Toulouse', DAY, now)).toMatchObject({ outcome: 'inside' })
  expect(countAnswers()).toBe(1)
})

test('what is too short to be an address is not sent', async () => {
  expect(await checkAddress(' ?! 8', DAY, now)).toEqual({ outcome: 'unknown' })
  expect(server.asked).toEqual([])
})
