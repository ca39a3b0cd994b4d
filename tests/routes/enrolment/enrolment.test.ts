import { db } from 'db/client.server'
import { type Activity, activities } from 'db/schema/activities'
import { checkpoints } from 'db/schema/checkpoints'
import type { Edition } from 'db/schema/editions'
import type { Registration } from 'db/schema/registrations'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { pairDevice } from '~/features/device/pair.server'
import { backgroundDone } from '~/lib/background.server'
import * as registrationCancellation from '~/routes/attendees/registration-cancellation'
import * as registrations from '~/routes/attendees/registrations'
import * as checkpoint from '~/routes/enrolment/checkpoint'
import * as enrolled from '~/routes/enrolment/enrolled'
import * as gift from '~/routes/enrolment/gift'
import * as hall from '~/routes/enrolment/hall'
import * as release from '~/routes/enrolment/release'
import * as removal from '~/routes/enrolment/removal'
import { deviceOf } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { aWorkshop, enrolAll, people, stateList } from '../../factories/enrolment'
import { aSignedInMember } from '../../factories/member'
import { aRegistration } from '../../factories/registration'
import { call, statusOf } from '../../support/call'
import { countStatements } from '../../support/count-statements'

const MINUTE = 60_000
let cookie: string
let edition: Edition
let workshop: Activity
let persons: Registration[]

beforeEach(async () => {
  cookie = await aSignedInMember({ role: 'organiser' })
  edition = await anEdition()
  workshop = await aWorkshop({ edition, capacity: 2, title: 'Robot' })
  persons = await people(workshop, 3)
})
afterEach(backgroundDone)

type Form = Record<string, string> | [string, string][]
const here = (form?: Form, more: Record<string, string> = {}, query = '') =>
  call(`/x${query}`, { cookie, form, params: { edition: edition.slug, activity: workshop.slug, ...more } })
const person = (index: number) => persons[index] as Registration
const start = (minutesAgo: number) =>
  db
    .update(activities)
    .set({ startsAt: new Date(Date.now() - minutesAgo * MINUTE), endsAt: new Date(Date.now() + 30 * MINUTE) })
    .where(eq(activities.id, workshop.id))
const locationOf = async (answer: unknown) => ((await answer) as Response).headers.get('Location')
const errorsOf = async (answer: unknown) =>
  ((await answer) as { data: { reply: { error: Record<string, string[]> } } }).data.reply.error

describe('the people of an activity', () => {
  test('are added by the short codes of their tickets, however they are written', async () => {
    const [a, b] = [person(0).shortCode, person(1).shortCode]
    const codes = `${a.slice(0, 3)} ${a.slice(3)}, ${b.toLowerCase()}`
    expect(await locationOf(enrolled.action(here({ codes })))).toMatch(/inscrits\?fait=confirmed$/)
    expect(await stateList(workshop, persons)).toEqual(['confirmed', 'confirmed', undefined])
    expect((await enrolled.loader(here())).people.map(({ party }) => party)).toEqual([1, 1])
  })

  test('wait together when they come together and there is not room for all', async () => {
    await enrolAll(workshop, [person(0)])
    const codes = `${person(1).shortCode} ${person(2).shortCode}`
    expect(await locationOf(enrolled.action(here({ codes })))).toMatch(/fait=waiting$/)
    expect(await stateList(workshop, persons)).toEqual(['confirmed', 'waiting', 'waiting'])
  })

  test('are not added by a code that is none, or that nobody has here, or twice', async () => {
    const stranger = await aRegistration({ edition: await anEdition(), shortCode: 'K7M4XD' })
    await enrolAll(workshop, [person(0)])
    for (const [codes, sentence] of [
      ['K7M', 'six lettres'],
      ['UUUUUU', 'six lettres'],
      [stranger.shortCode, 'K7M 4XD'],
      [person(0).shortCode, 'déjà dans la liste'],
    ] as const) {
      const answer = await enrolled.action(here({ codes }))
      expect(await statusOf(answer)).toBe(422)
      expect((await errorsOf(answer)).codes?.[0]).toContain(sentence)
      expect(answer).toMatchObject({ data: { reply: { initialValue: { codes } } } })
    }
  })

  test('are removed several at once, others are let in, and the removal can be taken back', async () => {
    await enrolAll(workshop, persons)
    const ticked: [string, string][] = [0, 1].map(index => ['registrations', person(index).id])
    const location = await locationOf(removal.action(here(ticked)))
    expect(await stateList(workshop, persons)).toEqual(['organiser', 'organiser', 'confirmed'])

    const page = await enrolled.loader(here(undefined, {}, new URL(location ?? '', 'http://localhost').search))
    expect([...page.removed].sort()).toEqual([0, 1].map(index => person(index).shortCode).sort())
    await enrolled.action(here({ codes: page.removed.join(' '), apart: 'on' }))
    expect((await stateList(workshop, persons)).sort()).toEqual(['confirmed', 'confirmed', 'waiting'])
  })

  test('of another edition cannot be removed here, and nobody ticked removes nobody', async () => {
    const stranger = await aRegistration({ edition: await anEdition() })
    expect(await statusOf(removal.action(here({ registrations: stranger.id })))).toBe(404)
    for (const form of [{ registrations: 'x' }, { other: 'x' }] as Form[])
      expect(await locationOf(removal.action(here(form)))).toMatch(/fait=rien$/)
  })

  test('one or three take the same number of statements', async () => {
    const count = () => countStatements(() => hall.loader(here()))
    await enrolAll(workshop, [person(0)])
    const one = await count()
    await enrolAll(workshop, persons.slice(1))
    expect(await count()).toBe(one)
  })
})

describe('the door of a workshop', () => {
  test('says who is expected, who waits and from when places may be released', async () => {
    await enrolAll(workshop, persons)
    const page = await hall.loader(here())
    expect(page).toMatchObject({ free: 0, canRelease: false, isOver: false })
    expect(page.people.map(({ state }) => state)).toEqual(['confirmed', 'confirmed', 'waiting'])
    await start(4)
    expect((await hall.loader(here())).canRelease).toBe(false)
    await start(5)
    expect((await hall.loader(here())).canRelease).toBe(true)
  })

  test('releases places, and gives them to people who are there, ticked or by short code', async () => {
    await enrolAll(workshop, persons, new Date(Date.now() - 60 * MINUTE))
    await start(5)
    expect(await locationOf(release.action(here({})))).toMatch(/fait=nobody-came$/)
    expect(await locationOf(release.action(here({ anyway: 'on' })))).toMatch(/liberees=2$/)
    expect(await locationOf(gift.action(here({ registrations: person(2).id })))).toMatch(/donnees=1$/)
    expect(await locationOf(gift.action(here({ code: person(0).shortCode })))).toMatch(/donnees=1$/)
    expect(await locationOf(gift.action(here({ code: person(1).shortCode })))).toMatch(/donnees=0&fait=full$/)
    expect(await stateList(workshop, persons)).toEqual(['confirmed', 'not-come', 'confirmed'])
  })

  test('gives nothing for a code that nobody has, nor to people of another edition', async () => {
    const stranger = await aRegistration({ edition: await anEdition(), shortCode: 'K7M4XD' })
    for (const form of [{ code: 'K7M4XD' }, { code: 'x' }, {}, { registrations: 'x' }] as Form[])
      expect(await locationOf(gift.action(here(form)))).toMatch(/fait=unknown$/)
    expect(await statusOf(gift.action(here({ registrations: stranger.id })))).toBe(404)
  })

  test('opens the camera at its own point of control', async () => {
    const pairing = async () => {
      const secret = (await locationOf(checkpoint.action(here({}))))?.replace('/porte#', '')
      const { token = '' } = (await pairDevice({ secret, now: new Date() })) ?? {}
      return (await deviceOf(token))?.checkpointIds
    }
    const points = await pairing()
    const [own] = await db.select().from(checkpoints).where(eq(checkpoints.activityId, workshop.id))
    expect(points).toEqual([own?.id])
    expect(await pairing()).toEqual(points)
  })
})

describe('the registrations of an edition', () => {
  const list = async (query = '') => {
    const page = await registrations.loader(here(undefined, {}, query))
    return page.registrations.map(({ firstName }) => firstName)
  }

  test('are filtered by state, by who came and by activity, as the address says', async () => {
    edition = await anEdition()
    workshop = await aWorkshop({ edition })
    const [a] = [await aRegistration({ edition, firstName: 'Ana' })]
    await aRegistration({ edition, firstName: 'Bea', cancelledAt: new Date() })
    await enrolAll(workshop, [a])
    expect(await list()).toEqual(['Ana', 'Bea'])
    expect(await list('?etat=active')).toEqual(['Ana'])
    expect(await list('?etat=cancelled')).toEqual(['Bea'])
    expect(await list('?venue=oui')).toEqual([])
    expect(await list('?venue=non')).toEqual(['Ana', 'Bea'])
    expect(await list(`?activite=${workshop.slug}`)).toEqual(['Ana'])
    expect(await list('?etat=x&venue=x&activite=x&page=x')).toEqual(['Ana', 'Bea'])
    expect(await list('?page=2')).toEqual([])
  })

  test('are found by name or short code without a name in the address', async () => {
    await aRegistration({ edition, firstName: 'Zéphyrine', shortCode: 'K7M4XD' })
    for (const text of ['zephy', 'k7m 4xd']) {
      const answer = await registrations.action(here({ text }))
      expect(answer.data.found?.map(({ firstName }) => firstName)).toEqual(['Zéphyrine'])
    }
    expect(await statusOf(registrations.action(here({ text: 'a'.repeat(101) })))).toBe(422)
  })

  test('are cancelled by an organiser once asked, their places going to others', async () => {
    await enrolAll(workshop, persons)
    const params = { registration: person(0).id }
    expect(await registrationCancellation.loader(here(undefined, params))).toMatchObject({ choices: ['Robot'] })
    expect(await locationOf(registrationCancellation.action(here({}, params)))).toMatch(
      new RegExp(`inscriptions\\?annulee=${person(0).shortCode}$`),
    )
    expect(await stateList(workshop, persons)).toEqual(['registration-cancelled', 'confirmed', 'confirmed'])
  })

  test('of another edition are not found', async () => {
    const stranger = await aRegistration({ edition: await anEdition() })
    for (const registration of [stranger.id, 'x', crypto.randomUUID()]) {
      expect(await statusOf(registrationCancellation.loader(here(undefined, { registration })))).toBe(404)
      expect(await statusOf(registrationCancellation.action(here({}, { registration })))).toBe(404)
    }
  })

  test('one or three take the same number of statements', async () => {
    edition = await anEdition()
    const count = () => countStatements(() => registrations.loader(here()))
    await aRegistration({ edition })
    const one = await count()
    await aRegistration({ edition })
    await aRegistration({ edition })
    expect(await count()).toBe(one)
  })
})

test('an activity of another edition, or none, is not found; addresses that only receive lead back when read', async () => {
  const elsewhere = await aWorkshop({ title: 'Ailleurs' })
  for (const route of [enrolled, hall, removal, release, gift, checkpoint])
    for (const activity of [elsewhere.slug, elsewhere.id, 'x', '../x'])
      expect(await statusOf(route.loader(here(undefined, { activity })))).toBe(404)
  for (const route of [removal, release, gift, checkpoint]) expect(await statusOf(route.loader(here()))).toBe(302)
  expect(await statusOf(enrolled.loader(here(undefined, { activity: workshop.id })))).toBe(200)
})

test('others than the organisers of the edition see and do nothing', async () => {
  const routes = [enrolled, hall, removal, release, gift, checkpoint, registrations, registrationCancellation]
  const params = { registration: person(0).id }
  for (const role of ['partner', 'recruiter', 'adviser'] as const) {
    cookie = await aSignedInMember({ role })
    for (const route of routes) {
      expect(await statusOf(route.loader(here(undefined, params)))).toBe(403)
      if ('action' in route) expect(await statusOf(route.action(here({}, params)))).toBe(403)
    }
  }
})
