import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { keepPairing } from '~/routes/door/device/store'
import { keepReceived, listReceived, retryReceived } from '~/routes/door/transfer/received-logs'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a log that the server takes no time for is tried again half a minute later at the soonest', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const edition = { slug: 'colomiers', name: 'Colomiers' }
  await keepPairing({ deviceId: 'd', name: 'Entrée', kind: 'door', token: 'token', expiresAt: '2030-01-01', edition })
  await keepReceived({ format: 'lnpsq-journal', version: 1, deviceId: 'e', entries: [{}], proof: 'proof' })
  const asked = vi.fn(async () => new Response('', { status: 429 }))
  vi.stubGlobal('fetch', asked)

  await retryReceived()
  await retryReceived()
  expect(asked).toHaveBeenCalledTimes(1)

  vi.advanceTimersByTime(30_000)
  asked.mockImplementation(async () => Response.json({ results: [] }))
  await retryReceived()
  expect(asked).toHaveBeenCalledTimes(2)
  expect(await listReceived()).toEqual([])
})
