import { db } from 'db/client.server'
import type { Edition } from 'db/schema/editions'
import { enrolments } from 'db/schema/enrolments'
import { registrations } from 'db/schema/registrations'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backgroundDone } from '~/lib/background.server'
import { action, loader } from '~/routes/registration/register'
import { anEdition } from '../../factories/edition'
import { aWorkshop, enrolAll, people } from '../../factories/enrolment'

const HOUR = 60 * 60 * 1000
let edition: Edition

beforeEach(async () => {
  edition = await anEdition()
})
afterEach(backgroundDone)

const at = (hours: number) => new Date((edition.startsAt as Date).getTime() + hours * HOUR)

async function post(workshops: string[]) {
  const body = new URLSearchParams({ firstName: 'Samira' })
  for (const id of workshops) body.append('workshops', id)
  const request = new Request(`http://localhost:3000/editions/${edition.slug}/inscription`, { method: 'POST', body })
  const context = { cspNonce: '', asksTooOften: false }
  return action({ request, params: { edition: edition.slug }, context })
}

test('whoever ticks workshops has their places with the ticket', async () => {
  const [one, other] = [await aWorkshop({ edition }), await aWorkshop({ edition, startsAt: at(2) })]
  expect(await post([one.id, other.id])).toMatchObject({ status: 303 })
  const held = await db.select().from(enrolments)
  expect(held.map(({ activityId }) => activityId)).toEqual([one.id, other.id])
  expect(held.every(({ confirmedAt }) => confirmedAt !== null)).toBe(true)
})

test('one alone is enough, and a full one gives a turn in the line', async () => {
  const workshop = await aWorkshop({ edition, capacity: 1 })
  await enrolAll(workshop, await people(workshop, 1))
  expect(await post([workshop.id])).toMatchObject({ status: 303 })
  expect(await db.select().from(enrolments)).toMatchObject([{}, { confirmedAt: null }])
})

test('choices that overlap are refused with the reason, and all that was typed is kept', async () => {
  const one = await aWorkshop({ edition, title: 'Robot' })
  const other = await aWorkshop({ edition, title: 'Affiche', startsAt: at(0.5) })
  expect(await post([one.id, other.id])).toMatchObject({
    init: { status: 422 },
    data: {
      clash: '«\u00a0Robot\u00a0» et «\u00a0Affiche\u00a0» ont lieu en même temps\u00a0: gardez-en un seul.',
      reply: { initialValue: { firstName: 'Samira', workshops: [one.id, other.id] } },
    },
  })
  expect(await db.$count(registrations)).toBe(0)
})

test('two sessions of one workshop are refused', async () => {
  const seriesId = crypto.randomUUID()
  const one = await aWorkshop({ edition, seriesId })
  const other = await aWorkshop({ edition, seriesId, startsAt: at(2) })
  expect(await post([one.id, other.id])).toMatchObject({ init: { status: 422 } })
})

test('what cannot be reserved is refused: a stand, what is cancelled, of another edition, or nothing at all', async () => {
  const stand = await aWorkshop({ edition, kind: 'stand' })
  const cancelled = await aWorkshop({ edition, cancelledAt: new Date() })
  const foreign = await aWorkshop()
  for (const id of [stand.id, cancelled.id, foreign.id, crypto.randomUUID(), 'x', '\0'])
    expect(await post([id])).toMatchObject({ init: { status: 422 } })
  expect(await db.$count(registrations)).toBe(0)
})

test('the form lists what can be reserved, with the places taken', async () => {
  const workshop = await aWorkshop({ edition, capacity: 3 })
  await aWorkshop({ edition, kind: 'stand' })
  await aWorkshop({ edition, startsAt: new Date(Date.now() - HOUR) })
  await enrolAll(workshop, await people(workshop, 2))
  const request = new Request('http://localhost:3000/')
  const context = { cspNonce: '', asksTooOften: false }
  const page = await loader({ request, params: { edition: edition.slug }, context })
  expect(page.workshops).toMatchObject([{ id: workshop.id, placesTaken: 2, capacity: 3 }])
})
