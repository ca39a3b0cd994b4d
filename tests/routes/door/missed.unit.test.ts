import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { forgetDoor, type Line } from '~/routes/door/device/database'
import { append, keepRefused, listUnsentLines } from '~/routes/door/device/store'
import { missedGroups, settleGroup } from '~/routes/door/group/missed'

const MISSION = 'aaaaaaaaaaaa'
const PLIE = 'bbbbbbbbbbbb'

beforeEach(async () => {
  await Promise.all([forgetDoor(), forgetDoor('rehearsal')])
})

test('each group that was missed is settled by itself; one read twice is one', async () => {
  await note('door', { first: MISSION, second: PLIE, again: MISSION })
  const [mission, plie, ...others] = missedGroups(await listUnsentLines())
  expect([mission, plie, others]).toEqual([{ at: 1, ids: ['first', 'again'] }, { at: 2, ids: ['second'] }, []])

  if (mission) await settleGroup(mission)
  expect(missedGroups(await listUnsentLines())).toEqual([plie])
})

test('a group missed in a rehearsal is settled too', async () => {
  await note('rehearsal', { one: MISSION })
  const [group] = missedGroups(await listUnsentLines('rehearsal'))
  if (group) await settleGroup(group)
  expect(await listUnsentLines('rehearsal')).toEqual([])
})

test('what the server refused for another reason is no missed group', async () => {
  await note('door', { one: MISSION })
  await keepRefused([{ id: 'one', reason: 'invalid' }])
  expect(missedGroups(await listUnsentLines())).toEqual([])
})

async function note(book: 'door' | 'rehearsal', tickets: Record<string, string>) {
  const lines = Object.entries(tickets).map(([id, subject], index) => aScan({ id, subject, at: index + 1 }))
  await append({ subjects: [], book }, () => lines)
  await keepRefused(
    lines.map(({ id }) => ({ id, reason: 'group' })),
    book,
  )
}

function aScan({ id, subject, at }: { id: string; subject: string; at: number }): Line {
  const entry = {
    kind: 'scan' as const,
    id,
    checkpointId: '',
    ticket: subject,
    scannedAt: '',
    shownVerdict: 'welcome' as const,
  }
  return { id, deviceId: '', edition: 'colomiers', at, entry, subject }
}
