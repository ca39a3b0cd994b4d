import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { codeTag } from '~/features/door-list/seal'
import type { DoorConfig } from '~/features/door-list/state'
import { understand } from '~/routes/door/by-hand/understand'
import { forgetDoor, openDoor } from '~/routes/door/device/database'
import type { DeviceState } from '~/routes/door/device/device'

const EDITION = '11111111-1111-4111-8111-111111111111'
const TAG = 'aaaaaaaaaaaa'
const phone = { config: { edition: { id: EDITION } } as DoorConfig, network: 'online' } as DeviceState

beforeEach(async () => {
  await forgetDoor()
  const sealed = Uint8Array.of(1)
  await (await openDoor()).put('records', { tag: TAG, keyId: 0, codeTag: await codeTag(EDITION, 'K7M4XD'), sealed })
})
afterEach(() => void vi.unstubAllGlobals())

/** The server's answer, else no network. */
function theServer(answer?: { people: object[] } | 'too-often') {
  const response = answer === 'too-often' ? new Response('', { status: 429 }) : Response.json(answer ?? null)
  vi.stubGlobal('fetch', () => (answer ? Promise.resolve(response) : Promise.reject(new TypeError('No network'))))
}

test('a code that the server does not know is a slip, whatever this phone’s list says', async () => {
  theServer({ people: [] })
  expect(await understand('K7M 4XE', phone)).toEqual({ fault: 'no-such-code' })
  theServer({ people: [] })
  expect(await understand('K7M 4XD', phone)).toEqual({ fault: 'no-such-code' })
})

test('without network the list speaks, and a code that it does not hold may be newer', async () => {
  theServer()
  const read = { kind: 'ticket', naming: { shortCode: 'K7M4XD' }, subject: TAG }
  expect(await understand('k7m 4xd', phone)).toEqual({ read })
  expect(await understand('K7M 4XE', phone)).toEqual({ fault: 'not-listed' })
  theServer('too-often')
  expect(await understand('K7M 4XE', phone)).toEqual({ fault: 'not-listed' })
})

test('without network a name is no unknown code, were it six letters that codes have', async () => {
  theServer()
  for (const name of ['martin', 'Samira', 'Zoé Dupont']) {
    expect(await understand(name, phone), name).toEqual({ fault: 'no-network' })
  }
  theServer('too-often')
  expect(await understand('martin', phone)).toEqual({ fault: 'too-often' })
})

test('a code of letters alone is known all the same', async () => {
  theServer()
  const letters = { tag: 'bbbbbbbbbbbb', keyId: 0, codeTag: await codeTag(EDITION, 'MARTXN'), sealed: Uint8Array.of(1) }
  await (await openDoor()).put('records', letters)
  expect(await understand('martxn', phone)).toMatchObject({ read: { subject: letters.tag } })
})

test('a name found is a list to choose from, a code found is somebody, and two letters are neither', async () => {
  const people = [{ registrationId: 'r' }]
  theServer({ people })
  expect(await understand('martin', phone)).toEqual({ people })
  theServer({ people })
  expect(await understand('K7M4XD', phone)).toEqual({ person: people[0] })
  expect(await understand('K7', phone)).toEqual({ fault: 'too-short' })
})
