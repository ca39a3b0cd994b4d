import type { Edition } from 'db/schema/editions'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { countLive } from '~/features/live/count-live.server'
import { isLivePage } from '~/features/live/live'
import { closeEventStreams } from '~/features/screen/event-stream.server'
import { countClients, watch } from '~/features/screen/watch.server'
import { parisTime } from '~/lib/dates'
import { aDevice, anUndo, aScan, aVisitor, aWalkIn } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { aFair } from '../../factories/fair'
import { countStatements } from '../../support/count-statements'

const at = (time: string) => parisTime('2019-10-08', time)

let edition: Edition

beforeEach(async () => {
  edition = await anEdition({
    startsAt: at('13:30'),
    endsAt: at('17:00'),
    registrationOpensAt: null,
    registrationClosesAt: null,
  })
})
afterEach(closeEventStreams)

test('people who came are counted once, with those of the last fifteen minutes', async () => {
  await aFair(
    edition,
    [
      { scans: [{ at: at('13:35') }, { at: at('14:30'), place: 'other-entrance' }] },
      { scans: [{ at: at('14:20') }] },
      { scans: [{ at: at('14:31'), undone: 'by-its-device' }] },
      { scans: [{ at: at('14:31'), place: 'activity' }] },
      {},
    ],
    [{ at: at('14:32') }, { at: at('14:00') }],
  )
  expect(await countLive(edition, at('14:32'))).toEqual({ participants: 4, lastQuarter: 2, at: '14\u00a0h\u00a032' })
  expect(await countStatements(() => countLive(edition, at('14:32')))).toBe(1)
})

test('before the first arrival there is nobody; on any other day, nothing live', async () => {
  const morning = await countLive(edition, at('09:00'))
  expect(morning).toMatchObject({ participants: 0, lastQuarter: 0 })
  const other = await countLive(edition, parisTime('2019-10-09', '00:01'))
  expect(other).toBeUndefined()
  expect([isLivePage({ live: morning }), isLivePage({ live: other }), isLivePage(null)]).toEqual([true, false, false])
})

test('whoever watches an edition hears of each scan, walk-in and undo there, not elsewhere, nor of places', async () => {
  const elsewhere = await anEdition()
  const [phone, away] = [await aDevice(edition), await aDevice(elsewhere)]
  const watcher = await aWatcher(edition)
  await away.send(aWalkIn(away.entrance.id))
  await new Promise(resolve => setTimeout(resolve, 3200))
  expect(watcher.events()).toBe(0)

  const walkIn = aWalkIn(phone.entrance.id)
  const { id: registrationId } = await aVisitor(edition)
  for (const entry of [aScan(phone.entrance.id, { registrationId }), walkIn, anUndo(walkIn.id)]) {
    const before = watcher.events()
    await phone.send(entry)
    await until(() => watcher.events() === before + 1)
  }
  expect([countClients('attendance'), countClients('places')]).toEqual([1, 0])
}, 30_000)

async function aWatcher({ id }: Edition) {
  const response = await watch('attendance', id, { signal: new AbortController().signal, who: '' })
  let text = ''
  const read = async () => {
    for await (const chunk of response?.body ?? []) text += new TextDecoder().decode(chunk)
  }
  read().catch(() => {})
  return { events: () => text.match(/data:/g)?.length ?? 0 }
}

async function until(condition: () => boolean) {
  for (let attempt = 0; attempt < 200 && !condition(); attempt++) await new Promise(resolve => setTimeout(resolve, 30))
  expect(condition()).toBe(true)
}
