import { randomUUID } from 'node:crypto'
import { db } from 'db/client.server'
import { scans, undos, walkIns } from 'db/schema/door'
import type { Edition } from 'db/schema/editions'
import { beforeEach, expect, test } from 'vitest'
import { revokeDevice } from '~/features/device/revoke.server'
import { loader, action as send } from '~/routes/door-api/scans'
import { aDevice, anUndo, aScan, aVisitor, aWalkIn, expireDevice } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { aMember } from '../../factories/member'
import { answerOf } from '../../support/call'

let edition: Edition

beforeEach(async () => {
  edition = await anEdition()
})

const post = (token: string | undefined, body: BodyInit, method = 'POST') =>
  answerOf(
    send({
      request: new Request('http://localhost:3000/api/scans', {
        method,
        body,
        headers: token ? { Authorization: `Bearer ${token}` } : {},
      }),
      params: {},
      context: { cspNonce: '', asksTooOften: false },
    }),
  ) as Promise<Response>

const sendEntries = async (token: string, entries: object[], rest: object = {}) =>
  (await post(token, JSON.stringify({ entries, ...rest }))).json()

test('a batch is answered item by item, with the number of participants', async () => {
  const { token, entrance } = await aDevice(edition)
  const scan = aScan(entrance.id, { registrationId: (await aVisitor(edition)).id })
  const answer = await post(token, JSON.stringify({ entries: [scan] }))
  expect(answer.status).toBe(200)
  expect(answer.headers.get('Cache-Control')).toBe('no-store')
  expect(await answer.json()).toMatchObject({ results: [{ id: scan.id, verdict: 'welcome' }], participants: 1 })
})

test('a rehearsal is answered and written nowhere', async () => {
  const { token, entrance } = await aDevice(edition)
  const scan = aScan(entrance.id, { registrationId: (await aVisitor(edition)).id })
  const walkIn = aWalkIn(entrance.id)
  const entries = [scan, walkIn, anUndo(walkIn.id), aScan(randomUUID(), { shortCode: 'K7M4XD' })]
  expect(await sendEntries(token, entries, { rehearsal: true })).toEqual({
    results: [
      { id: scan.id, verdict: 'recorded' },
      { id: walkIn.id, verdict: 'recorded' },
      { id: entries[2]?.id, verdict: 'recorded' },
      { id: entries[3]?.id, verdict: 'refused', reason: 'foreign-checkpoint' },
    ],
    participants: 0,
  })
  expect([await db.$count(scans), await db.$count(walkIns), await db.$count(undos)]).toEqual([0, 0, 0])
})

test('what a wrong clock said is kept beside the corrected moment', async () => {
  const { token, entrance } = await aDevice(edition)
  const deviceAt = '2019-10-08T09:00:00.000Z'
  const scan = aScan(entrance.id, { shortCode: 'K7M4XD', deviceAt })
  const walkIn = aWalkIn(entrance.id, { deviceAt })
  await sendEntries(token, [scan, walkIn, { ...anUndo(walkIn.id), deviceAt }, aWalkIn(entrance.id)])
  expect(await db.select({ deviceAt: scans.deviceAt }).from(scans)).toEqual([{ deviceAt: new Date(deviceAt) }])
  expect((await db.select().from(walkIns)).map(one => one.deviceAt).sort()).toEqual([new Date(deviceAt), null])
  expect(await db.select({ deviceAt: undos.deviceAt }).from(undos)).toEqual([{ deviceAt: new Date(deviceAt) }])
})

test('a member of a group is named by the serial of their own ticket, of this edition alone', async () => {
  const { token, entrance } = await aDevice(edition)
  const member = await aVisitor(edition)
  const stranger = await aVisitor(await anEdition())
  const entries = [member, stranger].map(({ ticketSerial }) => aScan(entrance.id, { serial: ticketSerial }))
  expect(await sendEntries(token, [...entries, aScan(entrance.id, { serial: 'ABC' })])).toMatchObject({
    results: [{ verdict: 'welcome' }, { verdict: 'unknown' }, { verdict: 'refused', reason: 'invalid' }],
    participants: 1,
  })
})

test('nobody writes without the token of a device', async () => {
  expect((await post(undefined, '{}')).status).toBe(401)
  expect((await post('made-up', '{}')).status).toBe(401)
})

test('a revoked device writes no more', async () => {
  const { token, id } = await aDevice(edition)
  await revokeDevice({ deviceId: id, actor: { id: await aMember({ role: 'organiser' }) }, now: new Date() })
  expect((await post(token, '{}')).status).toBe(401)
})

test('a device writes until its end', async () => {
  const { token, id } = await aDevice(edition)
  await expireDevice(id)
  expect((await post(token, '{}')).status).toBe(401)
})

test('a body that is no batch of 1 to 1,000 is refused with a sentence', async () => {
  const { token } = await aDevice(edition)
  const statuses = []
  for (const body of [
    'not json',
    '[]',
    '{"entries":[]}',
    JSON.stringify({ entries: Array(1001).fill(0) }),
    'x'.repeat(2_000_001),
  ]) {
    const answer = await post(token, body)
    expect((await answer.json()).message).toMatch(/\.$/)
    statuses.push(answer.status)
  }
  expect(statuses).toEqual([400, 422, 422, 422, 413])
  expect((await post(token, '{}', 'PUT')).status).toBe(405)
})

test('the log is written here, and read nowhere', async () => {
  expect(loader().status).toBe(405)
})
