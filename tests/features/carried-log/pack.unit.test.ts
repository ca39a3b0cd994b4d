import { createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packLog, parseLog, unpackLog } from '~/features/carried-log/pack'
import { proofKey, proveLog } from '~/features/carried-log/proof'
import type { CarriedLog } from '~/features/device/protocol'

const DEVICE = '0d9f7e0e-6f0c-4c57-9a52-0f6f4c9be2a1'
const TOKEN = 'a token of the device'
const log: CarriedLog = {
  format: 'lnpsq-journal',
  version: 1,
  deviceId: DEVICE,
  entries: [{ kind: 'undo', id: DEVICE, entryId: DEVICE, undoneAt: '2019-10-08T12:00:00.000Z', name: 'élève ✓' }],
  proof: 'ab'.repeat(32),
}

test('a log packed for frames comes back the same', async () => {
  expect(await unpackLog(await packLog(log))).toEqual(log)
})

test('a log from a browser that cannot compress is read like any other', async () => {
  const plain = Uint8Array.from([0, ...new TextEncoder().encode(JSON.stringify(log))])
  expect(await unpackLog(plain)).toEqual(log)
})

test('packing spares room: many entries weigh a third of their text', async () => {
  const many = {
    ...log,
    entries: Array.from({ length: 500 }, () => ({ ...Object(log.entries[0]), id: crypto.randomUUID() })),
  }
  expect((await packLog(many)).length).toBeLessThan(JSON.stringify(many).length / 3)
})

test('whatever was read, unpacking gives a log or nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async bytes => {
      expect(await unpackLog(bytes)).toBeUndefined()
    }),
  )
})

test('a small code that unfolds beyond what a log may be is none', async () => {
  const packed = await packLog({ ...log, entries: ['x'.repeat(8_000_000)] })
  expect(packed.length).toBeLessThan(20_000)
  expect(await unpackLog(packed)).toBeUndefined()
})

test('a file that is not a log is none', () => {
  expect(parseLog('')).toBeUndefined()
  expect(parseLog('[]')).toBeUndefined()
  expect(parseLog(JSON.stringify({ ...log, version: 2 }))).toBeUndefined()
  for (const wrong of [{ proof: 'none' }, { format: 'autre' }, { deviceId: 1 }, { entries: {} }]) {
    expect(parseLog(JSON.stringify({ ...log, ...wrong }))).toBeUndefined()
  }
  expect(parseLog(JSON.stringify(log))).toEqual(log)
})

test('the proof is an HMAC-SHA256 by the hash of the token, over the device and the entries', async () => {
  const hash = createHash('sha256').update(TOKEN).digest()
  expect(await proofKey(TOKEN)).toBe(hash.toString('hex'))
  const expected = createHmac('sha256', hash)
    .update(`${DEVICE}\n${JSON.stringify(log.entries)}`)
    .digest('hex')
  expect(await proveLog(await proofKey(TOKEN), log)).toBe(expected)
  expect(await proveLog(await proofKey(TOKEN), { ...log, entries: [] })).not.toBe(expected)
})
