import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { encodeKnown, packRecords } from '~/features/door-list/record'
import { codeTag, seal, ticketTag } from '~/features/door-list/seal'
import type { Known } from '~/features/door-list/state'
import { parseTicket } from '~/features/ticket/format'
import { type Clock, forgetDoor, openDoor } from '~/routes/door/device/database'
import { readNewTicket, readShortCode } from '~/routes/door/device/read-ticket'
import { acknowledge, keepPairing, listUnsentLines, pairing } from '~/routes/door/device/store'
import { upload } from '~/routes/door/device/upload'
import { writeScans } from '~/routes/door/device/write-entries'
import { aDoorConfig, ENTRANCE } from '../../factories/door-config'

// The worked example of docs/ticket.md.
const PUBLIC_KEY = Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex').toString(
  'base64url',
)
const CODE =
  'AEAAMAABENCWPCNLZXXQKV5PKPHQSXGUQ2OK4SIKD65IVLVOUPAXOYCH3QHCATLCG7B7X5SACTNS4SF6CLJN4MD4XBBB6NOHDYJA3JDA34MQMW4P5AQM5UC2AI'
const DEVICE = '0d9f7e0e-6f0c-4c57-9a52-0f6f4c9be2a1'
const GROUP: Known = { kind: 'group', state: { label: 'Mission locale', members: [] } }
const PERSON: Known = { kind: 'ticket', state: { label: 'Samira', places: [], seen: [] } }
const config = aDoorConfig(PUBLIC_KEY)
const CLOCK: Clock = { offset: 0, serverAt: 0 }

beforeEach(async () => {
  await forgetDoor()
  const kept = { slug: 'colomiers', name: 'Colomiers' }
  await keepPairing({
    deviceId: DEVICE,
    name: '',
    kind: 'door',
    token: 'token',
    expiresAt: '2030-01-01',
    edition: kept,
  })
})
afterEach(() => void vi.unstubAllGlobals())

const answer = (body: object) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => Response.json(body)),
  )
const read = () => readNewTicket(CODE, { config, token: 'token' })

async function recordOf(known: Known) {
  const ticket = parseTicket(CODE) ?? expect.fail('The ticket does not read')
  const sealed = await seal(Uint8Array.from([...ticket.payload, ...ticket.signature]), encodeKnown(known))
  return {
    tag: await ticketTag(ticket.serial),
    keyId: ticket.keyId,
    codeTag: await codeTag(config.edition.id, 'K7M4XD', known.kind),
    sealed,
  }
}

test('a ticket registered since the last update is looked for at once: a whole group is no single person', async () => {
  const records = Buffer.from(packRecords([await recordOf(GROUP)])).toString('base64')
  answer({ cursor: '1', records, hasMore: false, isFresh: false })
  expect(await read()).toEqual({ kind: 'group', ticket: CODE, group: GROUP.state })
})

test('a ticket that the list holds asks nobody', async () => {
  answer({})
  await (await openDoor()).put('records', await recordOf(PERSON))
  expect(await read()).toMatchObject({ kind: 'ticket', state: PERSON.state })
  expect(fetch).not.toHaveBeenCalled()
})

test('without network, or when the list says no more, the signature alone speaks', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('No network')))
  expect(await read()).toMatchObject({ kind: 'ticket', state: undefined })
  answer({ cursor: '1', records: '', hasMore: false, isFresh: false })
  expect(await read()).toMatchObject({ kind: 'ticket', state: undefined })
})

test('a ticket of a key that came since the last update is never called forged, and opens once the key is there', async () => {
  const before = { ...config, keys: [] }
  const ask = () => readNewTicket(CODE, { config: before, token: 'token' })
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('No network')))
  expect(await ask()).toEqual({ kind: 'refused', verdict: 'unknown', naming: { ticket: CODE }, isUnlisted: true })
  answer({ cursor: '1', records: '', hasMore: false, isFresh: true, config })
  expect(await ask()).toMatchObject({ kind: 'ticket', naming: { ticket: CODE } })
})

test('a signature that the key did not make is forged', async () => {
  answer({})
  const altered = `${CODE.slice(0, 60)}${CODE[60] === 'A' ? 'B' : 'A'}${CODE.slice(61)}`
  const asked = readNewTicket(altered, { config, token: 'token' })
  expect(await asked).toMatchObject({ kind: 'refused', verdict: 'forged' })
  expect(fetch).not.toHaveBeenCalled()
})

test('a group’s short code is told from a person’s', async () => {
  await (await openDoor()).put('records', await recordOf(GROUP))
  expect(await readShortCode('K7M4XD', config)).toEqual({ kind: 'group-code' })
  await (await openDoor()).put('records', await recordOf(PERSON))
  expect(await readShortCode('K7M4XD', config)).toMatchObject({ kind: 'ticket', naming: { shortCode: 'K7M4XD' } })
  expect(await readShortCode('K7M4XE', config)).toBeUndefined()
})

test('a group that was welcomed as one person stays on the phone until somebody says that it is done', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('No network')))
  const one = await read()
  if (one.kind === 'group') throw new Error('Nothing told that it is a group')
  const kept = (await pairing()) ?? expect.fail('No pairing')
  const desk = { pairing: kept, book: 'door' as const, checkpoint: ENTRANCE, now: Date.now() }
  const { scanned } = await writeScans([one], desk)
  expect(scanned).toMatchObject([{ verdict: 'welcome' }])

  answer({ results: [{ id: scanned[0]?.id, verdict: 'refused', reason: 'group' }], participants: 0 })
  for (const _ of ['first', 'again']) await upload({ book: 'door', clock: CLOCK, onEnded: async () => {} })
  expect(fetch).toHaveBeenCalledTimes(1)
  expect(await listUnsentLines()).toMatchObject([{ id: scanned[0]?.id, refused: 'group' }])
  await acknowledge([scanned[0]?.id ?? ''])
  expect(await listUnsentLines()).toEqual([])
})
