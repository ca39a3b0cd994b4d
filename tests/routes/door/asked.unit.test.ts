import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { forgetDoor, type KeptPairing, keepFact, readFact } from '~/routes/door/device/database'
import { listUnsentLines } from '~/routes/door/device/store'
import { type Desk, writeWalkIn } from '~/routes/door/device/write-entries'

const checkpoint = { id: '11111111-1111-4111-8111-111111111111', name: 'Entrée' }
const asked = { answers: { ageBand: '16-25' as const }, at: 0, checkpoint }
const desk: Desk = {
  pairing: { deviceId: 'd', edition: { slug: 'colomiers' } } as KeptPairing,
  book: 'door',
  checkpoint,
  now: 1,
}

beforeEach(async () => {
  await Promise.all([forgetDoor(), forgetDoor('rehearsal')])
})

test('somebody who is being asked is kept until a line counts them, and never counted twice', async () => {
  await Promise.all([keepFact('asked', asked, 'door'), keepFact('asked', asked, 'rehearsal')])
  await writeWalkIn(asked.answers, desk)
  expect(await listUnsentLines()).toMatchObject([{ entry: { kind: 'walk-in', ageBand: '16-25' } }])
  expect(await readFact('asked', 'door')).toBeUndefined()
  expect(await readFact('asked', 'rehearsal')).toEqual(asked)
})
