import { db } from 'db/client.server'
import { doorSearches } from 'db/schema/devices'
import type { Edition } from 'db/schema/editions'
import type { Group } from 'db/schema/groups'
import { registrations } from 'db/schema/registrations'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { ticketTag } from '~/features/door-list/seal'
import { noteSearch } from '~/features/door-list/search-limit.server'
import { findTicketAddress } from '~/features/ticket/queries.server'
import { action as search } from '~/routes/door-api/search'
import { aDevice, aPhone, aVisitor } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { aGroup } from '../../factories/group'
import { askDoor } from '../../support/ask-door'
import { countStatements } from '../../support/count-statements'

let edition: Edition
let door: Awaited<ReturnType<typeof aDevice>>

beforeEach(async () => {
  edition = await anEdition()
  door = await aDevice(edition)
})

const find = async (body: object) => (await (await askDoor(search, { token: door.token, body })).json()).people

test('somebody found by name comes with what the device needs to judge', async () => {
  const person = await aVisitor(edition, { firstName: 'Samira', lastName: 'Fabre' })
  await door.scan({ registrationId: person.id })
  expect(await find({ name: 'fab' })).toEqual([
    {
      registrationId: person.id,
      firstName: 'Samira',
      lastName: 'Fabre',
      shortCode: person.shortCode,
      isIn: true,
      isCancelled: false,
      tag: await ticketTag(person.ticketSerial),
      state: {
        label: 'Samira',
        places: [],
        seen: [{ checkpoint: door.entrance.id.slice(0, 6), device: door.id.slice(0, 6), at: expect.any(Number) }],
      },
    },
  ])
})

test('somebody is found by a short code as it was heard, in this edition alone', async () => {
  const person = await aVisitor(edition, { shortCode: '101010' })
  await aVisitor(await anEdition(), { shortCode: '202020' })
  expect(await find({ shortCode: 'lo1 oio' })).toMatchObject([{ registrationId: person.id }])
  expect(await find({ shortCode: '202020' })).toEqual([])
  expect(await find({ shortCode: 'not a code' })).toEqual([])
})

test('a group is found by its short code, as the ticket that its QR holds, in this edition alone', async () => {
  const [group, lettered] = [
    await aGroup(edition, { shortCode: '101010' }),
    await aGroup(edition, { shortCode: 'GRXVPE' }),
  ]
  await aGroup(await anEdition(), { shortCode: '202020' })
  const ask = async (body: object) => (await askDoor(search, { token: door.token, body })).json()
  const found = async ({ ticketSerial }: Group) => ({
    people: [],
    group: await findTicketAddress(edition, ticketSerial),
  })
  expect(await ask({ shortCode: 'lo1 oio' })).toEqual(await found(group))
  // Without a digit it is searched as a name.
  expect(await ask({ name: 'grx vpe' })).toEqual(await found(lettered))
  expect(await ask({ shortCode: '202020' })).toEqual({ people: [] })
  const person = await aVisitor(edition, { shortCode: '101010' })
  expect(await ask({ shortCode: '101010' })).toMatchObject({ people: [{ registrationId: person.id }] })
})

test('who was erased is not found', async () => {
  const person = await aVisitor(edition, { shortCode: '101010' })
  await db.update(registrations).set({ erasedAt: new Date(), firstName: null }).where(eq(registrations.id, person.id))
  expect(await find({ shortCode: '101010' })).toEqual([])
})

test('a kiosk finds nobody', async () => {
  await aVisitor(edition, { firstName: 'Samira' })
  const { token } = await aPhone(edition, { kind: 'kiosk' })
  const answer = await askDoor(search, { token, body: { name: 'samira' } })
  expect(answer.status).toBe(403)
  expect(await answer.text()).not.toContain('Samira')
})

test('nobody searches without the token of a device, nor without a question', async () => {
  expect((await askDoor(search, { body: { name: 'samira' } })).status).toBe(401)
  expect((await askDoor(search, { token: door.token, body: {} })).status).toBe(422)
})

describe('a device that searched sixty times in ten minutes', () => {
  const MINUTE = 60_000
  const searched = (times: number, minutesAgo: number) =>
    db.insert(doorSearches).values(
      Array.from({ length: times }, () => ({
        deviceId: door.id,
        searchedAt: new Date(Date.now() - minutesAgo * MINUTE),
      })),
    )
  const ask = (token = door.token) => askDoor(search, { token, body: { name: 'samira' } })

  test('is told to wait, and finds nobody; another device does', async () => {
    await aVisitor(edition, { firstName: 'Samira' })
    await searched(59, 9)
    expect((await ask()).status).toBe(200)
    const answer = await ask()
    expect([answer.status, await answer.json()]).toEqual([
      429,
      { outcome: 'too-many-searches', message: expect.stringMatching(/\.$/) },
    ])
    expect((await ask((await aDevice(edition)).token)).status).toBe(200)
    expect(await db.$count(doorSearches)).toBe(61)
  })

  test('searches again once they are ten minutes old', async () => {
    await searched(60, 10)
    expect((await ask()).status).toBe(200)
  })

  test('does not pass by asking several times at once', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await aDevice(edition)
      const asked = await Promise.all(Array.from({ length: 70 }, () => noteSearch(id, new Date())))
      expect(asked.filter(Boolean)).toHaveLength(60)
    }
  })
})

test('three people are found with as many statements as one', async () => {
  await aVisitor(edition)
  const one = await countStatements(() => find({ name: 'samira' }))
  await aVisitor(edition)
  await aVisitor(edition)
  expect(await countStatements(() => find({ name: 'samira' }))).toBe(one)
})
