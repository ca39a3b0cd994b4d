import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { refOf } from '~/features/check-in/judge'
import type { GroupMember, Seen } from '~/features/door-list/state'
import { forgetDoor } from '~/routes/door/device/database'
import type { DeviceState } from '~/routes/door/device/device'
import { readMember } from '~/routes/door/device/read-ticket'
import { keepPairing, knowledgeOf, pairing } from '~/routes/door/device/store'
import { deskOf, writeScans, writeUndos } from '~/routes/door/device/write-entries'
import { seenAmong } from '~/routes/door/group/use-group'
import { aDoorConfig, ENTRANCE } from '../../factories/door-config'

const DEVICE = '0d9f7e0e-6f0c-4c57-9a52-0f6f4c9be2a1'
const ROBOTS = { id: '22222222-2222-4222-8222-222222222222', name: 'Robots' }
const at = (checkpoint: { id: string }): Seen => ({ checkpoint: refOf(checkpoint.id), device: 'c1c2c3', at: 1 })
const member = (serial: string, seen: Seen[] = []): GroupMember => ({ serial, label: '', seen })

const [HERE, THERE, NEW] = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb', 'cccccccccccccccc']
const GROUP = [member(HERE, [at(ENTRANCE)]), member(THERE, [at(ROBOTS)]), member(NEW)]
const seenNow = async (members = GROUP) => [...(await seenAmong(members, { checkpoint: ENTRANCE, book: 'door' }))]

beforeEach(async () => {
  await forgetDoor()
  const edition = { slug: 'colomiers', name: 'Colomiers' }
  await keepPairing({ deviceId: DEVICE, name: '', kind: 'door', token: 'token', expiresAt: '2030-01-01', edition })
})

test('people of a group whom another phone let in are known to be in, at that door alone', async () => {
  expect(await seenNow()).toEqual([HERE])
})

test('people whom this phone let in are known at once, and no more once it takes them back', async () => {
  const { scanned } = await writeScans([await readMember(member(NEW))], await aDesk())
  expect(await seenNow()).toEqual([HERE, NEW])
  // The list learns of the entry, and later than this phone of its end.
  const seen = { checkpoint: refOf(ENTRANCE.id), device: refOf(DEVICE), at: await momentOf(NEW) }
  const listed = [member(NEW, [seen])]
  expect(await seenNow(listed)).toEqual([NEW])
  await writeUndos([{ id: scanned[0]?.id ?? '', deviceId: DEVICE }], await aDesk())
  expect(await seenNow(listed)).toEqual([])
})

test('who was let in by another door is told already in, not welcomed twice', async () => {
  const reads = await Promise.all(GROUP.map(readMember))
  const { scanned } = await writeScans(reads, await aDesk())
  expect(scanned.map(({ verdict }) => verdict)).toEqual(['already-in', 'welcome', 'welcome'])
})

async function momentOf(serial: string): Promise<number> {
  const { subject } = await readMember(member(serial))
  return (await knowledgeOf([subject])).get(subject)?.seen[0]?.at ?? expect.fail('not seen')
}

async function aDesk() {
  const config = aDoorConfig()
  const state = { pairing: await pairing(), config } as unknown as DeviceState
  return deskOf({ state, at: { checkpoint: ENTRANCE }, now: Date.now() })
}
