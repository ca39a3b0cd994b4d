import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { ticketTag } from '~/features/door-list/seal'
import { forgetDoor } from '~/routes/door/device/database'
import type { DeviceState } from '~/routes/door/device/device'
import { readTicket } from '~/routes/door/device/read-ticket'
import { keepPairing, listUnsentLines, pairing } from '~/routes/door/device/store'
import { deskOf, writeScans, writeWalkIn } from '~/routes/door/device/write-entries'
import { exchangeForTicket } from '~/routes/door/ticket/exchange'
import { aDoorConfig, ENTRANCE } from '../../factories/door-config'

// The worked example of docs/ticket.md.
const PUBLIC_KEY = Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex').toString(
  'base64url',
)
const CODE =
  'AEAAMAABENCWPCNLZXXQKV5PKPHQSXGUQ2OK4SIKD65IVLVOUPAXOYCH3QHCATLCG7B7X5SACTNS4SF6CLJN4MD4XBBB6NOHDYJA3JDA34MQMW4P5AQM5UC2AI'
const DEVICE = '0d9f7e0e-6f0c-4c57-9a52-0f6f4c9be2a1'

beforeEach(async () => {
  await forgetDoor()
  await keepPairing({
    deviceId: DEVICE,
    name: 'Appareil 1',
    kind: 'door',
    token: 'token',
    expiresAt: '2030-01-01T00:00:00.000Z',
    edition: { slug: 'colomiers', name: 'Colomiers' },
  })
})

test('a walk-in that takes a ticket is counted once: the scan and the undo are written together', async () => {
  const desk = await aDesk()
  const walkIn = await writeWalkIn({ ageBand: '16-25', gender: null, qpv: null }, desk)
  const { entries } = await exchangeForTicket({ ticket: CODE, insteadOf: [{ id: walkIn.id, deviceId: DEVICE }], desk })

  const [first, ...later] = (await listUnsentLines()).map(({ entry }) => entry)
  expect(first).toMatchObject({ kind: 'walk-in', id: walkIn.id })
  expect(later.map(({ kind }) => kind).sort()).toEqual(['scan', 'undo'])
  expect(later).toContainEqual(expect.objectContaining({ kind: 'undo', entryId: walkIn.id }))
  expect(later).toContainEqual(
    expect.objectContaining({ kind: 'scan', id: entries[0]?.id, ticket: CODE, shownVerdict: 'welcome' }),
  )
})

test('the new ticket shown again at the same door is already in', async () => {
  const desk = await aDesk()
  const walkIn = await writeWalkIn({}, desk)
  await exchangeForTicket({ ticket: CODE, insteadOf: [{ id: walkIn.id, deviceId: DEVICE }], desk })
  const read = await readTicket(CODE, desk.config)
  expect(read).toMatchObject({ kind: 'ticket', subject: await ticketTag('0123456789abcdef') })
  if (read.kind === 'group') throw new Error('No group is read here')
  expect((await writeScans([read], desk)).scanned).toMatchObject([{ verdict: 'already-in' }])
})

test('what is no ticket of ours is exchanged for nothing', async () => {
  const desk = await aDesk()
  const walkIn = await writeWalkIn({}, desk)
  const insteadOf = [{ id: walkIn.id, deviceId: DEVICE }]
  await expect(exchangeForTicket({ ticket: `${CODE.slice(0, -6)}AAAAAA`, insteadOf, desk })).rejects.toThrow()
  expect((await listUnsentLines()).map(({ entry }) => entry.kind)).toEqual(['walk-in'])
})

async function aDesk() {
  const config = aDoorConfig(PUBLIC_KEY)
  const state = { pairing: await pairing(), config } as unknown as DeviceState
  return deskOf({ state, at: { checkpoint: ENTRANCE }, now: Date.now() })
}
