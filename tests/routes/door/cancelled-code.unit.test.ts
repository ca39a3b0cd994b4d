import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { codeTag } from '~/features/door-list/seal'
import type { DoorConfig } from '~/features/door-list/state'
import { forgetDoor, openDoor } from '~/routes/door/device/database'
import { readShortCode } from '~/routes/door/device/read-ticket'
import { type Desk, writeScans } from '~/routes/door/device/write-entries'

const EDITION = '11111111-1111-4111-8111-111111111111'
const TAG = 'aaaaaaaaaaaa'
const config = { edition: { id: EDITION } } as DoorConfig
const desk: Desk = {
  pairing: { deviceId: EDITION, edition: { slug: 'colomiers' } } as Desk['pairing'],
  book: 'door',
  checkpoint: { id: EDITION, name: 'Entrée' },
  now: Date.parse('2026-10-08T12:00:00.000Z'),
}

beforeEach(() => forgetDoor())

async function theListSays(kind: 'ticket' | 'cancelled') {
  const record = { tag: TAG, keyId: 0, codeTag: await codeTag(EDITION, 'K7M4XD', kind), sealed: Uint8Array.of(1) }
  await (await openDoor()).put('records', record)
}

/** What the phone tells of the code said aloud, without network. */
async function say() {
  const read = await readShortCode('K7M4XD', config)
  if (read?.kind !== 'ticket') throw new Error('The code is not known')
  return (await writeScans([read], desk)).scanned[0]?.verdict
}

test('the code of a cancelled ticket is told cancelled, each time it is said', async () => {
  await theListSays('cancelled')
  expect([await say(), await say()]).toEqual(['cancelled', 'cancelled'])
})

test('somebody who was told cancelled, and then takes part again, is welcome and not already in', async () => {
  await theListSays('cancelled')
  await say()
  await theListSays('ticket')
  expect([await say(), await say()]).toEqual(['welcome', 'already-in'])
})
