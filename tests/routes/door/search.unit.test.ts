import { afterEach, expect, test, vi } from 'vitest'
import { search } from '~/routes/door/by-hand/search'

afterEach(() => void vi.unstubAllGlobals())

/** What a phone makes of the server's answer; undefined: no network. */
const searchWith = (answer: Response | undefined) => {
  vi.stubGlobal('fetch', async () => answer ?? Promise.reject(new TypeError('Failed to fetch')))
  return search({ pairing: undefined, network: 'online' }, { name: 'samira' })
}

test('a phone that searches too often knows it from one without network', async () => {
  expect(await searchWith(Response.json({ people: [] }))).toEqual({ people: [] })
  expect(await searchWith(Response.json({ outcome: 'too-many-searches' }, { status: 429 }))).toBe('too-often')
  expect(await searchWith(new Response(null, { status: 503 }))).toBeUndefined()
  expect(await searchWith(undefined)).toBeUndefined()
})
