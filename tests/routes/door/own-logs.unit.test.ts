import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { proofKey, proveLog } from '~/features/carried-log/proof'
import { forgetDoor, type Line } from '~/routes/door/device/database'
import { acknowledge, append, endDevice, keepPairing } from '~/routes/door/device/store'
import { fileName, listOwnLogs } from '~/routes/door/transfer/own-logs'

const [ONE, TWO] = ['0d9f7e0e-6f0c-4c57-9a52-0f6f4c9be2a1', '5b1d38b0-9a14-47e2-8d33-5f6d7a2d0c11']
const device = (deviceId: string) => ({
  deviceId,
  name: 'Entrée côté métro',
  kind: 'door' as const,
  token: `token of ${deviceId}`,
  expiresAt: '2030-01-01T00:00:00.000Z',
  edition: { slug: 'colomiers', name: 'Colomiers' },
})

beforeEach(() => forgetDoor())

test('what is carried is what was not sent, proven by the device that wrote it', async () => {
  await keepPairing(device(ONE))
  await note(ONE, 'a', 'b')
  await acknowledge(['a'])

  const [own, ...others] = await listOwnLogs()
  expect(others).toEqual([])
  expect(own).toMatchObject({ device: 'Entrée côté métro', edition: 'colomiers', log: { deviceId: ONE, version: 1 } })
  expect(own?.log.entries).toMatchObject([{ id: 'b' }])
  expect(own?.log.proof).toBe(
    await proveLog(await proofKey(`token of ${ONE}`), own?.log ?? { deviceId: '', entries: [] }),
  )
})

test('a phone that was another device carries a log for each', async () => {
  await keepPairing(device(ONE))
  await note(ONE, 'a')
  await keepPairing(device(TWO))
  await note(TWO, 'b')
  expect((await listOwnLogs()).map(({ log }) => log.deviceId).sort()).toEqual([ONE, TWO])
})

test('a phone that is no device any more still carries what it has not sent', async () => {
  await keepPairing(device(ONE))
  await note(ONE, 'a')
  await endDevice(ONE, 'revoked')
  expect((await listOwnLogs()).map(({ log }) => log.entries.length)).toEqual([1])
})

test('a file is named after its device and its moment, without accents', () => {
  expect(fileName({ device: 'Entrée côté métro', edition: 'colomiers' }, '14:05')).toBe(
    'journal-colomiers-entree-cote-metro-14h05.json',
  )
})

function note(deviceId: string, ...ids: string[]) {
  return append({ subjects: [] }, ({ after }) =>
    ids.map((id, index): Line => {
      const undoneAt = '2019-10-08T12:00:00.000Z'
      return {
        id,
        deviceId,
        edition: 'colomiers',
        at: after + index,
        entry: { kind: 'undo', id, entryId: id, undoneAt },
      }
    }),
  )
}
