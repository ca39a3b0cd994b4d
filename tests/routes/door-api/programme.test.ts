import { db } from 'db/client.server'
import type { Edition } from 'db/schema/editions'
import { registrations } from 'db/schema/registrations'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { findTicketAddress } from '~/features/ticket/queries.server'
import { action as programme } from '~/routes/door-api/programme'
import { aPhone, aVisitor } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { aWorkshop, enrolAll } from '../../factories/enrolment'
import { askDoor } from '../../support/ask-door'

let edition: Edition
let token: string

beforeEach(async () => {
  edition = await anEdition()
  token = (await aPhone(edition, { kind: 'kiosk' })).token
})

const ask = (ticket: string) => askDoor(programme, { token, body: { ticket } })

test('a ticket shows what its person chose, by time, and nothing of others', async () => {
  const later = new Date((edition.startsAt?.getTime() ?? 0) + 2 * 60 * 60 * 1000)
  const posters = await aWorkshop({ edition, title: 'Affiches', startsAt: later })
  const robots = await aWorkshop({ edition, title: 'Robots', capacity: 1 })
  const other = await aWorkshop({ edition, title: 'Autre' })
  const [first, person] = [await aVisitor(edition), await aVisitor(edition)]
  await enrolAll(robots, [first, person])
  await enrolAll(posters, [person])
  await enrolAll(other, [await aVisitor(edition)])
  const answer = await ask(await findTicketAddress(edition, person.ticketSerial))
  expect(await answer.json()).toEqual({
    activities: [
      {
        title: 'Robots',
        startsAt: robots.startsAt?.toISOString(),
        endsAt: expect.any(String),
        room: null,
        place: 'waiting',
      },
      { title: 'Affiches', startsAt: later.toISOString(), endsAt: expect.any(String), room: null, place: 'confirmed' },
    ],
  })
})

test('what is no ticket of this edition shows nothing', async () => {
  const elsewhere = await anEdition()
  const foreign = await findTicketAddress(elsewhere, (await aVisitor(elsewhere)).ticketSerial)
  const person = await aVisitor(edition)
  const own = await findTicketAddress(edition, person.ticketSerial)
  expect((await ask(own)).status).toBe(200)
  const forged = own.slice(0, -3) + (own.endsWith('AAA') ? 'QQA' : 'AAA')
  const nobody = await findTicketAddress(edition, '0123456789abcdef')
  for (const text of [foreign, forged, nobody, person.shortCode, '']) expect((await ask(text)).status).toBe(404)

  await db.update(registrations).set({ erasedAt: new Date(), firstName: null }).where(eq(registrations.id, person.id))
  expect((await ask(own)).status).toBe(404)
})

test('nobody asks without the token of a device', async () => {
  expect((await askDoor(programme, { body: { ticket: 'x' } })).status).toBe(401)
})
