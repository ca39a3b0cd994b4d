import { db } from 'db/client.server'
import { walkIns } from 'db/schema/door'
import type { Edition } from 'db/schema/editions'
import { beforeEach, expect, test } from 'vitest'
import { revokeDevice } from '~/features/device/revoke.server'
import { action } from '~/routes/door-api/carried-log'
import { aCarriedLog } from '../../factories/carried-log'
import { aDevice, aWalkIn } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { askDoor } from '../../support/ask-door'

let edition: Edition
let author: Awaited<ReturnType<typeof aDevice>>
let bearer: Awaited<ReturnType<typeof aDevice>>

beforeEach(async () => {
  edition = await anEdition()
  author = await aDevice(edition)
  bearer = await aDevice(edition)
})

const bring = (body: unknown, token: string | undefined = bearer.token, context = {}) =>
  askDoor(action, { token, body, context })

test('a device hands over the log of another, and is told of each entry', async () => {
  const entry = aWalkIn(author.entrance.id)
  const answer = await bring({ log: await aCarriedLog(author, [entry]) })
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({ results: [{ id: entry.id, verdict: 'recorded' }] })
  expect(await db.select().from(walkIns)).toMatchObject([{ id: entry.id, deviceId: author.id }])
})

test('nobody hands over without the token of a device', async () => {
  const log = await aCarriedLog(author, [aWalkIn(author.entrance.id)])
  expect((await bring({ log }, 'x'.repeat(43))).status).toBe(401)
  await revokeDevice({ deviceId: bearer.id, actor: null, now: new Date() })
  expect((await bring({ log })).status).toBe(401)
  expect(await db.$count(walkIns)).toBe(0)
})

test('an address that brings logs too often is told to wait', async () => {
  const log = await aCarriedLog(author, [aWalkIn(author.entrance.id)])
  expect((await bring({ log }, undefined, { asksTooOften: true })).status).toBe(429)
  expect(await db.$count(walkIns)).toBe(0)
})

test('each refusal has its status', async () => {
  const log = await aCarriedLog(author, [aWalkIn(author.entrance.id)])
  expect((await bring({ log: { ...log, proof: '0'.repeat(64) } })).status).toBe(403)
  for (const bad of [
    {},
    { log: {} },
    { log: { ...log, entries: [] } },
    { log: { ...log, entries: Array(20_001).fill(0) } },
    { log: { ...log, version: 2 } },
  ]) {
    expect((await bring(bad)).status).toBe(422)
  }
  await revokeDevice({ deviceId: author.id, actor: null, now: new Date() })
  expect((await bring({ log })).status).toBe(410)
  expect(await db.$count(walkIns)).toBe(0)
})
