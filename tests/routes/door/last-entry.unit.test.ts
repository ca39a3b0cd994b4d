import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { forgetDoor, keepFact, readFact } from '~/routes/door/device/database'
import { append, endDevice, wipeRehearsal } from '~/routes/door/device/store'
import { entryOf, type Last } from '~/routes/door/last-entry'

const last: Last = { kind: 'ticket', entries: [{ id: 'a', deviceId: 'd' }], firstName: 'Samira', at: 0 }
const kept = () => Promise.all([readFact('last', 'door'), readFact('last', 'rehearsal')])

beforeEach(async () => {
  await Promise.all([forgetDoor(), forgetDoor('rehearsal')])
  await keepFact('last', last, 'door')
  await keepFact('last', { ...last, firstName: 'Essai' }, 'rehearsal')
})

test('a rehearsal’s last entry is its own, and goes with it: undoing never crosses', async () => {
  expect(await kept()).toMatchObject([{ firstName: 'Samira' }, { firstName: 'Essai' }])
  await wipeRehearsal()
  expect(await kept()).toEqual([last, undefined])
})

test('the last entry names somebody: it goes with its edition', async () => {
  await keepFact('deviceId', 'd')
  await endDevice('d', 'expired')
  expect(await kept()).toEqual([undefined, undefined])
})

test('of a double admission, a phone finds the entry that it made itself', async () => {
  const entry = { kind: 'undo' as const, id: 'x', entryId: 'y', undoneAt: '' }
  await append({ subjects: [] }, () =>
    ['x', 'z'].map((id, index) => ({ id, deviceId: 'd', edition: 'colomiers', at: 1000 + index, entry })),
  )
  const own = { deviceId: 'd', at: new Date(1001).toISOString(), checkpoint: '', device: '' }
  const conflict = { id: 'c', firstName: 'Karim', sightings: [own] }
  expect(await entryOf(conflict, own)).toEqual({
    kind: 'ticket',
    entries: [{ id: 'z', deviceId: 'd' }],
    firstName: 'Karim',
    at: 1001,
  })
  expect(await entryOf(conflict, { ...own, deviceId: 'other' })).toBeUndefined()
})
