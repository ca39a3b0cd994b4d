import { db } from 'db/client.server'
import type { Activity } from 'db/schema/activities'
import { interviews } from 'db/schema/after-work'
import { auditEntries } from 'db/schema/audit'
import type { Edition } from 'db/schema/editions'
import type { Organisation } from 'db/schema/organisations'
import type { Registration } from 'db/schema/registrations'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openCheckpoint } from '~/features/edition/open-checkpoint.server'
import { giveBack } from '~/features/enrolment/give-back.server'
import { markInterests } from '~/features/job-offer/interests.server'
import { backgroundDone } from '~/lib/background.server'
import * as absence from '~/routes/after-work/absence'
import * as plan from '~/routes/after-work/plan'
import * as reshuffle from '~/routes/after-work/reshuffle'
import * as rounds from '~/routes/after-work/rounds'
import { appointmentsOf } from '~/routes/after-work/rounds/board'
import * as slips from '~/routes/after-work/slips'
import { aCompany, anAfterWork, anOffer, candidates, planned, startedSince } from '../../factories/after-work'
import { aDevice, aScan } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { aMember, aSignedInMember, theMember } from '../../factories/member'
import { call, statusOf } from '../../support/call'
import { countStatements } from '../../support/count-statements'
import { renderPage } from '../../support/render-page'

let cookie: string
let edition: Edition
let afterWork: Activity
let octet: Organisation
let pixel: Organisation
let persons: Registration[]

beforeEach(async () => {
  cookie = await aSignedInMember({ role: 'organiser' })
  edition = await anEdition()
  afterWork = await anAfterWork({ edition })
  octet = await aCompany(afterWork, { name: 'Octet' })
  pixel = await aCompany(afterWork, { name: 'Pixel', tables: 2 })
  persons = [
    ...(await candidates(afterWork, 1, { firstName: 'Samira', shortCode: 'K7M4XD' })),
    ...(await candidates(afterWork, 1, { firstName: 'Karim', shortCode: 'P2Q8RT' })),
    ...(await candidates(afterWork, 1, { shortCode: '01C523' })),
  ]
})
afterEach(backgroundDone)

type Form = Record<string, string> | [string, string][]
const here = (form?: Form, query = '') =>
  call(`/x${query}`, { cookie, form, params: { edition: edition.slug, afterWork: afterWork.slug } })
const page = '/after-work/tours'
const locationOf = async (answer: unknown) => ((await answer) as Response).headers.get('Location')
const person = (index: number) => persons[index] as Registration
const board = async (query = '') => {
  const found = (await rounds.loader(here(undefined, query))).board
  if (!found) throw new Error('There is no board')
  return found
}
const called = async () => {
  const { rounds } = await board()
  return rounds.map(({ meetings }) => meetings.map(meeting => meeting?.called ?? null))
}
async function scanHere({ id: registrationId }: Registration) {
  const actor = await theMember(await aMember())
  const checkpointId = await openCheckpoint({ activityId: afterWork.id, actor })
  const door = await aDevice(edition)
  await door.send(aScan(checkpointId, { registrationId }))
}
const stands = () =>
  db
    .select()
    .from(interviews)
    .where(and(eq(interviews.activityId, afterWork.id), isNull(interviews.cancelledAt)))

describe('the rounds', () => {
  test('are computed, then replaced only once asked', async () => {
    await planned(afterWork, { rounds: 3, minimum: 2 })
    expect(await plan.loader(here())).toMatchObject({ planned: 0 })
    expect(await locationOf(plan.action(here({})))).toMatch(new RegExp(`${page}\\?fait=calcules&entretiens=6#done$`))
    expect(await plan.loader(here())).toMatchObject({ planned: 6 })
    expect(await rounds.loader(here())).toMatchObject({ isPlanned: true, hasStarted: false })
  })

  test('are not computed without settings, companies or candidates, nor once they have begun', async () => {
    const word = async () => (await locationOf(plan.action(here({}))))?.match(/fait=([a-z-]+)/)?.[1]
    expect(await word()).toBe('no-settings')
    expect(await rounds.loader(here())).toMatchObject({ board: null, isPlanned: false })
    await planned(afterWork)
    await startedSince(afterWork, 1)
    expect(await word()).toBe('started')
    expect(await rounds.loader(here())).toMatchObject({ hasStarted: true })
    afterWork = await anAfterWork({ edition, title: 'Vide' })
    await planned(afterWork)
    expect(await word()).toBe('no-companies')
    await aCompany(afterWork)
    expect(await word()).toBe('no-candidates')
  })

  test('show who is at which table, by first name or short code, and free tables', async () => {
    await planned(afterWork, { rounds: 3, minimum: 1 })
    const offer = await anOffer(afterWork, octet)
    for (const { id: registrationId } of persons)
      await markInterests({ registrationId, activityId: afterWork.id, offerIds: [offer.id], now: new Date() })
    await plan.action(here({}))
    const { seats } = await board()
    expect(seats.map(({ company, table }) => `${company} ${table}`)).toEqual(['Octet 1', 'Pixel 1', 'Pixel 2'])
    const atOctet = (await called()).map(([first]) => first)
    expect(atOctet.sort()).toEqual(['01C 523', 'Karim', 'Samira'])
    expect((await called()).flatMap(([, ...others]) => others)).toEqual([null, null, null, null, null, null])
  })

  test('tell two people of the same first name apart by their short codes', async () => {
    persons.push(...(await candidates(afterWork, 1, { firstName: 'samira', shortCode: '9XZ0AB' })))
    await planned(afterWork, { rounds: 2, minimum: 1 })
    await plan.action(here({}))
    expect((await called()).flat().filter(Boolean).sort()).toEqual([
      '01C 523',
      'Karim',
      'Samira K7M 4XD',
      'samira 9XZ 0AB',
    ])
  })

  test('say who has fewer interviews than wanted, who gave the place back and who is there with none', async () => {
    await planned(afterWork, { rounds: 1, minimum: 2 })
    await plan.action(here({}))
    expect((await board()).callers.map(({ interviews }) => interviews)).toEqual([1, 1, 1])
    await giveBack({
      registrationIds: [person(0).id],
      activityId: afterWork.id,
      now: new Date(),
      ending: 'organiser',
      actor: null,
    })
    const left = await rounds.loader(here())
    expect(left.leftCount).toBe(1)
    expect(left.board?.rounds[0]?.meetings.filter(meeting => meeting?.hasLeft).map(one => one?.called)).toEqual([
      'Samira',
    ])
    expect(left.board?.callers.map(({ called }) => called)).toEqual(['01C 523', 'Karim'])
  })

  test('open at the one that runs, or at the one the address asks for', async () => {
    await planned(afterWork, { rounds: 3, minimum: 2 })
    await plan.action(here({}))
    const chosen = async (query = '') => (await rounds.loader(here(undefined, query))).chosen
    expect(await chosen()).toBe(1)
    await startedSince(afterWork, 15)
    expect([await chosen(), (await board()).now]).toEqual([2, 2])
    expect(await chosen('?tour=3')).toBe(3)
    for (const odd of ['0', '-1', 'x', '1e9']) expect(await chosen(`?tour=${odd}`)).toBe(2)
    expect(await chosen('?tour=4')).toBe(3)
    await startedSince(afterWork, 60)
    expect([await chosen(), (await board()).now]).toEqual([3, 4])
  })

  test('take the same number of statements for one candidate as for four', async () => {
    await planned(afterWork, { rounds: 6, minimum: 2 })
    await plan.action(here({}))
    const count = async () => [
      await countStatements(() => rounds.loader(here())),
      await countStatements(() => slips.loader(here())),
    ]
    const before = await count()
    await candidates(afterWork, 4)
    await aCompany(afterWork)
    await plan.action(here({}))
    expect(await count()).toEqual(before)
  })
})

async function absent() {
  const { board, companies } = await rounds.loader(here())
  const codes = board?.callers.filter(({ isAbsent }) => isAbsent).map(({ shortCode }) => shortCode)
  return { codes, companyIds: companies.filter(({ isAbsent }) => isAbsent).map(({ id }) => id) }
}

describe('one tap', () => {
  const tap = (form: Record<string, string>) => absence.action(here({ tour: '2', ...form }))

  beforeEach(async () => {
    await planned(afterWork, { rounds: 3, minimum: 2 })
    await plan.action(here({}))
  })

  test('says that somebody is not at their table, comes back to the round, and is taken back by another', async () => {
    expect(await locationOf(tap({ registration: person(0).id, absent: 'oui' }))).toMatch(/\/tours\?tour=2#round$/)
    expect(await absent()).toEqual({ codes: ['K7M4XD'], companyIds: [] })
    expect((await stands()).filter(({ registrationId }) => registrationId === person(0).id)).toHaveLength(2)
    await tap({ registration: person(0).id, absent: 'non' })
    expect((await absent()).codes).toEqual([])
  })

  test('asks for a reshuffle only while one would change something', async () => {
    const asks = async (query = '') => {
      const html = await renderPage(rounds.default, await rounds.loader(here(undefined, query)))
      return html.includes('remanier les tours')
    }
    await startedSince(afterWork, 15)
    const inRound = async (round: number) =>
      (await stands()).filter(meeting => meeting.round === round).map(({ registrationId }) => registrationId)
    const later = await inRound(3)
    const lastSeenNow = (await inRound(2)).find(id => !later.includes(id)) ?? ''
    await tap({ registration: lastSeenNow, absent: 'oui' })
    expect([await asks(), await asks('?tour=2')]).toEqual([false, true])
  })

  test('holds until the person is scanned at the after-work', async () => {
    await tap({ registration: person(0).id, absent: 'oui' })
    await scanHere(person(0))
    expect((await absent()).codes).toEqual([])
    await tap({ registration: person(0).id, absent: 'oui' })
    expect((await absent()).codes).toEqual(['K7M4XD'])
  })

  test('finds nobody of another after-work, and changes nothing when it cannot be read', async () => {
    const [stranger] = await candidates(await anAfterWork({ edition: await anEdition() }), 1)
    expect(await statusOf(tap({ registration: stranger?.id ?? '', absent: 'oui' }))).toBe(404)
    expect(await locationOf(tap({ registration: person(0).id, absent: 'peut-être' }))).toMatch(/\/tours$/)
    expect((await absent()).codes).toEqual([])
  })

  test('is written in the journal, by the short code', async () => {
    await tap({ registration: person(0).id, absent: 'oui' })
    const [deed] = await db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.verb, 'update'))
      .orderBy(desc(auditEntries.at))
    expect(deed).toMatchObject({ label: expect.stringContaining('K7M4XD'), after: { isAbsent: true } })
  })
})

describe('a reshuffle', () => {
  beforeEach(async () => {
    await planned(afterWork, { rounds: 3, minimum: 2 })
    await plan.action(here({}))
  })
  const send = (...form: [string, string][]) => locationOf(reshuffle.action(here(form)))

  test('cancels the interviews of those ticked from a round on, and says how many', async () => {
    const location = await send(['candidates', person(0).id], ['candidates', person(1).id], ['from', '1'])
    const query = new URL(location ?? '', 'http://localhost').search
    expect(query).toContain('fait=remanies&annules=4')
    expect((await stands()).map(({ registrationId }) => registrationId)).toEqual([person(2).id, person(2).id])
    expect(query).not.toContain('K7M4XD')
    const { done } = await rounds.loader(here(undefined, query))
    expect(await absent()).toEqual({ codes: ['P2Q8RT', 'K7M4XD'], companyIds: [] })
    expect(done).toMatchObject({ word: 'remanies', cancelled: 4, added: 0 })
  })

  test('shows whom to tell of a new interview, until the page is left', async () => {
    const [late] = await candidates(afterWork, 1, { firstName: 'Zoé' })
    const location = await send(['candidates', person(0).id], ['from', '1'])
    const query = new URL(location ?? '', 'http://localhost').search
    const told = async (words: string) =>
      appointmentsOf(await board(words), ({ isNew }) => isNew).map(({ meeting }) => meeting.shortCode)
    expect(await told(query)).toEqual([late?.shortCode, late?.shortCode])
    expect(await told('')).toEqual([])
    expect(await told('?depuis=x')).toEqual([])
  })

  test('names those who lost an appointment and are there, not the absent nor those who gave their place back', async () => {
    await giveBack({
      registrationIds: [person(2).id],
      activityId: afterWork.id,
      now: new Date(),
      ending: 'attendee',
    })
    const before = await board()
    const lostBy = (code: string) =>
      appointmentsOf(before, ({ shortCode }) => shortCode === code)
        .filter(({ seat }) => seat.companyId === pixel.id)
        .map(({ meeting, from }) => ({ id: meeting.id, called: 'Karim', from, company: 'Pixel' }))
    const location = await send(['companies', pixel.id], ['candidates', person(0).id], ['from', '1'])
    const { search } = new URL(location ?? '', 'http://localhost')
    expect(lostBy('P2Q8RT')).toHaveLength(1)
    expect((await board(search)).losses).toEqual(lostBy('P2Q8RT'))
    expect((await board()).losses).toEqual([])
  })

  test('is offered from the next round by the clock, or from the one looked at when it is not over', async () => {
    const from = async (query = '') => (await rounds.loader(here(undefined, query))).from
    expect([await from(), await from('?tour=2')]).toEqual([1, 2])
    await startedSince(afterWork, 15)
    expect(await from()).toBe(3)
    expect([await from('?tour=1'), await from('?tour=2'), await from('?tour=9')]).toEqual([3, 2, 3])
    await startedSince(afterWork, 25)
    expect(await from()).toBe(3)
  })

  test('keeps ticked those it took out, on any phone, until they come', async () => {
    await send(['candidates', person(0).id], ['companies', pixel.id], ['from', '1'])
    expect(await absent()).toEqual({ codes: ['K7M4XD'], companyIds: [pixel.id] })
    await scanHere(person(0))
    expect(await absent()).toEqual({ codes: [], companyIds: [pixel.id] })
    await send(['candidates', person(0).id], ['from', '1'])
    expect(await absent()).toEqual({ codes: ['K7M4XD'], companyIds: [] })
    await send(['from', '1'])
    expect(await absent()).toEqual({ codes: [], companyIds: [] })
  })

  test('leaves the absent out of a new plan too', async () => {
    await send(['candidates', person(0).id], ['companies', pixel.id], ['from', '1'])
    await plan.action(here({}))
    expect((await stands()).map(({ registrationId }) => registrationId)).not.toContain(person(0).id)
    expect((await stands()).map(({ organisationId }) => organisationId)).not.toContain(pixel.id)
  })

  test('keeps what comes before the round', async () => {
    const ofFirst = async () => (await stands()).filter(({ registrationId }) => registrationId === person(0).id)
    const before = await ofFirst()
    const early = before.filter(({ round }) => round < 2)
    await send(['candidates', person(0).id], ['from', '2'])
    expect(early).not.toEqual(before)
    expect(await ofFirst()).toEqual(early)
    await send(['candidates', person(0).id], ['from', '1'])
    expect(await ofFirst()).toEqual([])
  })

  test('sends nobody to a company that is not there', async () => {
    await send(['companies', pixel.id], ['from', '1'])
    expect(new Set((await stands()).map(({ organisationId }) => organisationId))).toEqual(new Set([octet.id]))
    expect((await absent()).companyIds).toEqual([pixel.id])
  })

  test('of a round that is none, or of people of elsewhere, changes nothing', async () => {
    const before = await stands()
    for (const from of ['0', '4', 'x', ''])
      expect(await send(['candidates', person(0).id], ['from', from])).toMatch(/fait=no-round#done$/)
    const [stranger] = await candidates(await anAfterWork({ edition: await anEdition() }), 1)
    expect(await send(['candidates', stranger?.id ?? ''], ['from', '1'])).toMatch(/annules=0&nouveaux=0&/)
    expect(await stands()).toEqual(before)
  })

  test('needs a plan', async () => {
    afterWork = await anAfterWork({ edition, title: 'Vide' })
    expect(await send(['from', '1'])).toMatch(/fait=no-settings#done$/)
    await planned(afterWork)
    expect(await send(['from', '1'])).toMatch(/fait=not-planned#done$/)
  })

  test('read instead of sent leads back to the rounds', async () => {
    expect(await statusOf(reshuffle.loader(here()))).toBe(302)
  })
})

test('somebody who asks is found by short code, with where they are awaited', async () => {
  await planned(afterWork, { rounds: 3, minimum: 2 })
  await plan.action(here({}))
  const { code, typed } = await rounds.loader(here(undefined, '?code=k7m%204xd'))
  expect([code, typed]).toEqual(['K7M4XD', 'k7m 4xd'])
  const found = appointmentsOf(await board(), ({ shortCode }) => shortCode === code)
  expect(found.map(({ seat }) => seat.company).sort()).toEqual(['Octet', 'Pixel'])
  expect((await rounds.loader(here(undefined, '?code=xx'))).code).toBeUndefined()
})

test('those scanned at the after-work are known to be there', async () => {
  await planned(afterWork, { rounds: 1, minimum: 1 })
  await plan.action(here({}))
  await scanHere(person(1))
  const { callers, rounds: all } = await board()
  expect(callers.filter(({ hasCome }) => hasCome).map(({ called }) => called)).toEqual(['Karim'])
  expect(all[0]?.meetings.filter(meeting => meeting?.hasCome).map(meeting => meeting?.called)).toEqual(['Karim'])
})

describe('the slips', () => {
  test('are one for each candidate, by first name then short code, each with its times, companies and tables', async () => {
    expect(await slips.loader(here())).toMatchObject({ isPlanned: false })
    await planned(afterWork, { rounds: 3, minimum: 2 })
    await plan.action(here({}))
    const page = await slips.loader(here())
    expect(page.slips.map(({ firstName, shortCode }) => firstName ?? shortCode)).toEqual(['Karim', 'Samira', '01C523'])
    for (const { meetings } of page.slips) {
      expect(meetings).toHaveLength(2)
      expect(new Set(meetings.map(({ company }) => company))).toEqual(new Set(['Octet', 'Pixel']))
      const times = meetings.map(({ at }) => at?.getTime() ?? 0)
      expect(times).toEqual([...times].sort())
      expect(new Set(times).size).toBe(2)
    }
  })

  test('say nothing of an interview that was cancelled', async () => {
    await planned(afterWork, { rounds: 3, minimum: 2 })
    await plan.action(here({}))
    await reshuffle.action(
      here([
        ['candidates', person(0).id],
        ['from', '1'],
      ]),
    )
    const found = await slips.loader(here())
    expect(found.slips.find(({ firstName }) => firstName === 'Samira')?.meetings).toEqual([])
  })
})
