import { db } from 'db/client.server'
import { activities } from 'db/schema/activities'
import type { Edition } from 'db/schema/editions'
import type { Registration } from 'db/schema/registrations'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { enrol } from '~/features/enrolment/enrol.server'
import { giveBack } from '~/features/enrolment/give-back.server'
import { ticketPath } from '~/features/ticket/link.server'
import { backgroundDone } from '~/lib/background.server'
import { loader as copy } from '~/routes/ticket/copy'
import { loader as programme } from '~/routes/ticket/programme/programme'
import { loader as calendar } from '~/routes/ticket/programme/programme-calendar'
import { loader as ticket } from '~/routes/ticket/ticket'
import * as reservation from '~/routes/ticket/workshops/reservation'
import * as restitution from '~/routes/ticket/workshops/restitution'
import { loader as workshops } from '~/routes/ticket/workshops/workshops'
import { anEdition } from '../../factories/edition'
import { aWorkshop, enrolAll, people, stateList } from '../../factories/enrolment'
import { aRegistration } from '../../factories/registration'
import { call, statusOf } from '../../support/call'
import { countStatements } from '../../support/count-statements'

const HOUR = 60 * 60 * 1000
const secretOf = ({ id }: { id: string }) => ticketPath(id).replace('/billet/', '')
let edition: Edition
let samira: Registration

beforeEach(async () => {
  edition = await anEdition()
  samira = await aRegistration({ edition, firstName: 'Samira' })
})
afterEach(backgroundDone)

const at = (hours: number) => new Date((edition.startsAt as Date).getTime() + hours * HOUR)
const paramsOf = (registration: Registration, activity?: { slug: string }) => ({
  secret: secretOf(registration),
  ...(activity && { activity: activity.slug }),
})
const post = (route: typeof reservation | typeof restitution, registration: Registration, activity: { slug: string }) =>
  route.action(call('/', { form: {}, params: paramsOf(registration, activity) }))
const page = async (registration = samira) => (await workshops(call('/', { params: paramsOf(registration) }))).data

async function noticeAfter(answer: Promise<Response>) {
  const cookie = (await answer).headers.getSetCookie().map(one => one.split(';')[0]).join('; ') // biome-ignore format: short
  return (await workshops(call('/', { cookie, params: paramsOf(samira) }))).data.notice
}

describe('from the ticket', () => {
  test('a place is taken and given back', async () => {
    const robot = await aWorkshop({ edition, capacity: 1 })
    expect(await noticeAfter(post(reservation, samira, robot))).toBe('confirmed')
    expect((await page()).choices).toMatchObject([{ activity: { placesTaken: 1 }, own: { rank: null } }])
    expect(await noticeAfter(post(restitution, samira, robot))).toBe('given-back')
    expect((await page()).choices).toMatchObject([{ activity: { placesTaken: 0 }, own: undefined }])
  })

  test('a full workshop gives a turn in the line, told with its number', async () => {
    const robot = await aWorkshop({ edition, capacity: 1 })
    await enrolAll(robot, await people(robot, 3))
    expect(await noticeAfter(post(reservation, samira, robot))).toBe('waiting')
    expect((await page()).choices).toMatchObject([{ own: { rank: 3, confirmedAt: null } }])
    expect(await noticeAfter(post(restitution, samira, robot))).toBe('left-line')
  })

  test('what overlaps is shown with the reason, and refused all the same', async () => {
    const robot = await aWorkshop({ edition, title: 'Robot' })
    const poster = await aWorkshop({ edition, title: 'Affiche', startsAt: at(0.5) })
    await post(reservation, samira, robot)
    expect((await page()).choices[1]).toMatchObject({ clash: { why: 'overlaps', with: { title: 'Robot' } } })
    expect(await noticeAfter(post(reservation, samira, poster))).toBe('overlaps')
    expect(await stateList(poster, [samira])).toEqual([undefined])
  })

  test('what started is no longer there, and nothing is left of it to take', async () => {
    const robot = await aWorkshop({ edition, startsAt: new Date(Date.now() - 60_000) })
    expect((await page()).choices).toEqual([])
    expect(await noticeAfter(post(reservation, samira, robot))).toBe('too-late')
  })

  test('stands and activities of other editions are not found or not to be reserved', async () => {
    const stand = await aWorkshop({ edition, kind: 'stand' })
    expect(await noticeAfter(post(reservation, samira, stand))).toBe('closed')
    const elsewhere = await aWorkshop({ title: 'Ailleurs' })
    expect(await statusOf(post(reservation, samira, elsewhere))).toBe(404)
    expect(await statusOf(post(restitution, samira, elsewhere))).toBe(404)
    expect(await statusOf(post(reservation, samira, { slug: '../x' }))).toBe(404)
  })

  test('a cancelled registration chooses nothing', async () => {
    const robot = await aWorkshop({ edition })
    const gone = await aRegistration({ edition, cancelledAt: new Date() })
    for (const route of [workshops, programme, calendar])
      expect(await statusOf(route(call('/', { params: paramsOf(gone) })))).toBe(404)
    for (const route of [reservation, restitution]) {
      expect(await statusOf(post(route, gone, robot))).toBe(404)
      expect(await statusOf(route.loader(call('/', { params: paramsOf(gone, robot) })))).toBe(404)
    }
  })

  test('reading an address that only receives leads back to the workshops', async () => {
    const robot = await aWorkshop({ edition })
    const params = paramsOf(samira, robot)
    for (const route of [reservation, restitution])
      expect((await route.loader(call('/', { params }))).headers.get('Location')).toMatch(/\/ateliers$/)
  })

  test('one workshop or three take the same number of statements', async () => {
    const count = () => countStatements(page)
    await aWorkshop({ edition })
    const one = await count()
    await aWorkshop({ edition })
    await aWorkshop({ edition })
    expect(await count()).toBe(one)
  })
})

describe('own programme', () => {
  test('holds own choices in time order, on its page and on the ticket', async () => {
    const late = await aWorkshop({ edition, title: 'Tard', startsAt: at(2) })
    const early = await aWorkshop({ edition, title: 'Tôt', capacity: 1 })
    await enrolAll(early, await people(early, 1))
    for (const { id } of [late, early]) await enrol({ registrationIds: [samira.id], activityId: id, now: new Date() })
    const expected = [
      { title: 'Tôt', rank: 1 },
      { title: 'Tard', rank: null },
    ]
    expect((await programme(call('/', { params: paramsOf(samira) }))).data.choices).toMatchObject(expected)
    expect((await ticket(call('/', { params: paramsOf(samira) }))).data.choices).toMatchObject(expected)
  })

  test('goes to an agenda with one event each, the hoped-for ones said to be so', async () => {
    const early = await aWorkshop({ edition, title: 'Robot', capacity: 1 })
    const late = await aWorkshop({ edition, title: 'Affiche', capacity: 1, startsAt: at(2) })
    await enrolAll(late, await people(late, 1))
    expect(await statusOf(calendar(call('/', { params: paramsOf(samira) })))).toBe(404)
    for (const { id } of [early, late]) await enrol({ registrationIds: [samira.id], activityId: id, now: new Date() })
    const text = await (await calendar(call('/', { params: paramsOf(samira) }))).text()
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2)
    expect(text).toContain('SUMMARY:Robot')
    expect(text).toContain('(liste d’attente) Affiche')
    expect(text.match(/STATUS:\w+/g)).toEqual(['STATUS:CONFIRMED', 'STATUS:TENTATIVE'])
    expect(text).not.toContain('/billet/')
  })

  test('is part of the copy of a person’s data, what was given back too', async () => {
    const robot = await aWorkshop({ edition, title: 'Robot' })
    await post(reservation, samira, robot)
    await giveBack({ registrationIds: [samira.id], activityId: robot.id, now: new Date(), ending: 'attendee' })
    const answer = await copy(call('/', { params: paramsOf(samira) }))
    expect(JSON.parse(await answer.text()).reservations).toMatchObject([{ activite: 'Robot', raison: 'attendee' }])
  })
})

test('a cancelled activity is no longer to be chosen', async () => {
  const robot = await aWorkshop({ edition })
  await db.update(activities).set({ cancelledAt: new Date() }).where(eq(activities.id, robot.id))
  expect((await page()).choices).toEqual([])
  expect(await noticeAfter(post(reservation, samira, robot))).toBe('closed')
})
