import { randomUUID } from 'node:crypto'
import { db } from 'db/client.server'
import { registrations } from 'db/schema/registrations'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { parseTicket } from '~/features/ticket/format'
import { action as register } from '~/routes/door-api/registration'
import { aDevice, aPhone, aVisitor } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { askDoor } from '../../support/ask-door'

test('somebody takes a ticket at the door, which opens it', async () => {
  const edition = await anEdition()
  const door = await aDevice(edition)
  const body = { firstName: ' Zoé ', birthYear: 2001, gender: 'woman', qpv: 'yes', language: 'en', ageBand: '16-25' }
  const answer = await askDoor(register, { token: door.token, body })
  expect(answer.status).toBe(201)
  const { ticket, shortCode } = await answer.json()

  const [person] = await db.select().from(registrations)
  const said = { firstName: 'Zoé', birthYear: 2001, gender: 'woman', qpv: 'yes', language: 'en' }
  expect(person).toMatchObject({ ...said, editionId: edition.id, shortCode, ticketSerial: parseTicket(ticket)?.serial })
  expect(await door.scan({ ticket })).toMatchObject({ verdict: 'welcome', firstName: 'Zoé' })
})

test('saying nothing, and after registrations have closed', async () => {
  const edition = await anEdition({ registrationClosesAt: new Date(Date.now() - 1000) })
  const { token } = await aPhone(edition)
  expect((await askDoor(register, { token, body: {} })).status).toBe(201)
  const [person] = await db.select().from(registrations)
  expect(person).toMatchObject({ firstName: null, birthYear: null, gender: null, qpv: null, language: 'fr' })
})

test('when no place is left, it is said, and nothing is written', async () => {
  const edition = await anEdition({ capacity: 1 })
  await aVisitor(edition)
  const { token } = await aPhone(edition)
  const answer = await askDoor(register, { token, body: {} })
  expect([answer.status, await answer.json()]).toEqual([409, { outcome: 'full' }])
  expect(await db.select().from(registrations)).toHaveLength(1)
})

test('a device that lost the answer gets the same ticket again, of the last place too', async () => {
  const { token } = await aPhone(await anEdition({ capacity: 1 }))
  const body = { id: randomUUID(), firstName: 'Zoé' }
  const [first, again] = await Promise.all([askDoor(register, { token, body }), askDoor(register, { token, body })])
  expect(await again.json()).toEqual(await first.json())
  expect(await db.select().from(registrations)).toHaveLength(1)
})

test('an id gives nobody the ticket of another person, however it was made', async () => {
  const edition = await anEdition()
  const [mine, other] = [await aPhone(edition), await aPhone(edition)]
  const ask = async (token: string, id: string) =>
    (await (await askDoor(register, { token, body: { id } })).json()).shortCode as string
  const online = await aVisitor(edition)
  const key = randomUUID()
  const theirs = await ask(other.token, key)
  const [atDoor] = await db.select().from(registrations).where(eq(registrations.shortCode, theirs))

  const taken = [online.shortCode, theirs]
  for (const id of [online.id, key, atDoor?.id ?? '']) {
    const shortCode = await ask(mine.token, id)
    expect(taken).not.toContain(shortCode)
    taken.push(shortCode)
  }
  expect(await db.$count(registrations)).toBe(5)
})

test('what nobody can be is refused, and so is a phone that is no device', async () => {
  const { token } = await aPhone(await anEdition())
  for (const body of [{ firstName: 'x'.repeat(81) }, { birthYear: 1800 }, { gender: 'x' }, { qpv: 'x' }, { id: 'x' }]) {
    expect((await askDoor(register, { token, body })).status).toBe(422)
  }
  expect((await askDoor(register, { body: {} })).status).toBe(401)
  expect(await db.select().from(registrations)).toEqual([])
})
