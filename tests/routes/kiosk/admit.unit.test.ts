import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { encodeKnown, packRecords } from '~/features/door-list/record'
import { seal, ticketTag } from '~/features/door-list/seal'
import type { Known } from '~/features/door-list/state'
import { parseTicket } from '~/features/ticket/format'
import { forgetDoor, openDoor } from '~/routes/door/device/database'
import { keepPairing, listUnsentLines, pairing } from '~/routes/door/device/store'
import { admit, countNameless } from '~/routes/kiosk/kiosk-work'
import { aDoorConfig, ENTRANCE } from '../../factories/door-config'

// The worked example of docs/ticket.md.
const PUBLIC_KEY = Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex').toString(
  'base64url',
)
const CODE =
  'AEAAMAABENCWPCNLZXXQKV5PKPHQSXGUQ2OK4SIKD65IVLVOUPAXOYCH3QHCATLCG7B7X5SACTNS4SF6CLJN4MD4XBBB6NOHDYJA3JDA34MQMW4P5AQM5UC2AI'

beforeEach(async () => {
  await forgetDoor()
  await keepPairing({
    deviceId: '0d9f7e0e-6f0c-4c57-9a52-0f6f4c9be2a1',
    name: 'Borne',
    kind: 'kiosk',
    token: 'token',
    expiresAt: '2030-01-01T00:00:00.000Z',
    edition: { slug: 'colomiers', name: 'Colomiers' },
  })
})

afterEach(() => void vi.unstubAllGlobals())

test('a kiosk counts the ticket held up to it, and tells its verdict alone', async () => {
  await know({ kind: 'ticket', state: { label: 'Samira', places: [], seen: [] } })
  expect(await admit(CODE, await aDesk())).toEqual({ verdict: 'welcome', isHeld: false })
  expect(await admit(CODE, await aDesk())).toEqual({ verdict: 'already-in', isHeld: false })
  expect((await listUnsentLines()).map(({ entry }) => entry)).toMatchObject([
    { ticket: CODE, shownVerdict: 'welcome' },
    { ticket: CODE, shownVerdict: 'already-in' },
  ])
})

test('a group’s ticket is for a person of the team: the kiosk counts nobody with it', async () => {
  await know({ kind: 'group', state: { label: 'Mission locale', members: [] } })
  expect(await admit(CODE, await aDesk())).toEqual({ verdict: 'group', isHeld: false })
  expect(await listUnsentLines()).toEqual([])
})

test('a group registered since the last update is no single person at a kiosk either', async () => {
  const group = await recordOf({ kind: 'group', state: { label: 'Mission locale', members: [] } })
  const records = Buffer.from(packRecords([group])).toString('base64')
  vi.stubGlobal('fetch', async () => Response.json({ cursor: '1', records, hasMore: false, isFresh: false }))
  expect(await admit(CODE, await aDesk())).toEqual({ verdict: 'group', isHeld: false })
  expect(await listUnsentLines()).toEqual([])
})

test.each([
  [2004, 'under-16'],
  [2003, '16-25'],
  [1994, '16-25'],
  [1993, '26-45'],
  [1974, '26-45'],
  [1973, '46-65'],
  [1954, '46-65'],
  [1953, 'over-65'],
] as const)(
  'a person born in %i whom no ticket could be made for is counted all the same',
  async (birthYear, ageBand) => {
    const desk = { ...(await aDesk()), now: new Date('2019-10-08T12:00:00Z').getTime() }
    const answers = { firstName: 'Samira', birthYear, gender: 'woman' as const, qpv: 'yes' as const }
    expect(await countNameless(answers, desk)).toMatchObject({ isHeld: false })
    const [line] = await listUnsentLines()
    expect(line?.entry).toMatchObject({
      kind: 'walk-in',
      checkpointId: ENTRANCE.id,
      ageBand,
      gender: 'woman',
      qpv: 'yes',
    })
    expect(JSON.stringify(line)).not.toContain('Samira')
  },
)

async function know(known: Known) {
  await (await openDoor()).put('records', await recordOf(known))
}

async function recordOf(known: Known) {
  const ticket = parseTicket(CODE)
  if (!ticket) throw new Error('The ticket does not read')
  const sealed = await seal(Uint8Array.from([...ticket.payload, ...ticket.signature]), encodeKnown(known))
  return { tag: await ticketTag(ticket.serial), keyId: ticket.keyId, codeTag: '00000000', sealed }
}

async function aDesk() {
  const config = aDoorConfig(PUBLIC_KEY)
  const kept = await pairing()
  if (!kept) throw new Error('No pairing')
  return { pairing: kept, config, book: 'door' as const, checkpoint: ENTRANCE, now: Date.now() }
}
