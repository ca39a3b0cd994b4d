import { db } from 'db/client.server'
import { type Activity, activities } from 'db/schema/activities'
import { interviews } from 'db/schema/after-work'
import type { Edition } from 'db/schema/editions'
import type { Registration } from 'db/schema/registrations'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listInterviews } from '~/features/after-work/interviews.server'
import { noteOutcome } from '~/features/after-work/note-outcome.server'
import { computeRounds } from '~/features/after-work/plan.server'
import { listOwnInterests } from '~/features/job-offer/interests.server'
import { withdrawOffer } from '~/features/job-offer/offers.server'
import { ticketPath } from '~/features/ticket/link.server'
import { backgroundDone } from '~/lib/background.server'
import * as afterWorkPage from '~/routes/ticket/after-work/after-work'
import { loader as ticket } from '~/routes/ticket/ticket'
import * as reservation from '~/routes/ticket/workshops/reservation'
import * as restitution from '~/routes/ticket/workshops/restitution'
import { aCompany, anAfterWork, anOffer, planned, startedSince } from '../../factories/after-work'
import { anEdition } from '../../factories/edition'
import { aWorkshop, enrolAll, people } from '../../factories/enrolment'
import { aRegistration } from '../../factories/registration'
import { call, statusOf } from '../../support/call'
import { countStatements } from '../../support/count-statements'

let edition: Edition
let afterWork: Activity
let samira: Registration

beforeEach(async () => {
  edition = await anEdition()
  afterWork = await anAfterWork({ edition, capacity: 2 })
  samira = await aRegistration({ edition, firstName: 'Samira' })
})
afterEach(backgroundDone)

const paramsOf = (registration: Registration, activity: { slug: string } = afterWork) => ({
  secret: ticketPath(registration.id).replace('/billet/', ''),
  activity: activity.slug,
})
const pageOf = async (registration = samira, cookie?: string) =>
  (await afterWorkPage.loader(call('/', { cookie, params: paramsOf(registration) }))).data
const mark = (ids: string[], registration = samira) => {
  const form = ids.map((id): [string, string] => ['offers', id])
  return afterWorkPage.action(call('/', { form, params: paramsOf(registration) }))
}
const post = (route: typeof reservation | typeof restitution, registration = samira) =>
  route.action(call('/', { form: {}, params: paramsOf(registration) }))
const interests = () => listOwnInterests(samira.id, afterWork.id)

/** The word that an answer leaves for the page to which it leads. */
async function noticeAfter(answer: Promise<unknown>) {
  const { headers } = (await answer) as Response
  expect(headers.get('Location')).toBe(`${ticketPath(samira.id)}/after-work/${afterWork.slug}`)
  return (await pageOf(samira, headers.getSetCookie()[0]?.split(';')[0])).notice
}

describe('a place', () => {
  test('is taken and given back from the page, which then tells so', async () => {
    expect((await pageOf()).candidacy).toMatchObject({ own: undefined, hasPlace: false })
    expect(await noticeAfter(post(reservation))).toBe('confirmed')
    expect((await pageOf()).candidacy).toMatchObject({ hasPlace: true })
    expect(await noticeAfter(post(restitution))).toBe('given-back')
    expect((await pageOf()).candidacy.own).toBeUndefined()
  })

  test('is waited for when there is none left', async () => {
    await enrolAll(afterWork, await people(afterWork, 2))
    expect(await noticeAfter(post(reservation))).toBe('waiting')
    expect((await pageOf()).candidacy).toMatchObject({ own: { rank: 1 }, hasPlace: false })
    expect(await noticeAfter(post(restitution))).toBe('left-line')
  })

  test('is not taken beside a workshop at the same time, and the page says which', async () => {
    const robot = await aWorkshop({ edition, title: 'Robot' })
    await enrolAll(robot, [samira])
    expect((await pageOf()).candidacy.clash).toMatchObject({ why: 'overlaps', with: { title: 'Robot' } })
    expect(await noticeAfter(post(reservation))).toBe('overlaps')
  })

  test('leads to the page when its address is only read', async () => {
    for (const route of [reservation, restitution]) {
      const answer = await route.loader(call('/', { params: paramsOf(samira) }))
      expect(answer.headers.get('Location')).toBe(`${ticketPath(samira.id)}/after-work/${afterWork.slug}`)
    }
  })
})

describe('the offers that interest a person', () => {
  test('are kept with a place or a turn in the line, then changed', async () => {
    const company = await aCompany(afterWork)
    const [one, other] = [await anOffer(afterWork, company), await anOffer(afterWork, company)]
    await enrolAll(afterWork, await people(afterWork, 2))
    await post(reservation)
    expect(await noticeAfter(mark([one.id, other.id]))).toBe('interests-marked')
    expect((await pageOf()).candidacy.marked.toSorted()).toEqual([one.id, other.id].toSorted())
    await mark([])
    expect(await interests()).toEqual([])
  })

  test('are not kept without a place, and the page says to sign up', async () => {
    const offer = await anOffer(afterWork, await aCompany(afterWork))
    expect(await noticeAfter(mark([offer.id]))).toBe('interests-not-enrolled')
    expect(await interests()).toEqual([])
  })

  test('no longer change once the edition is over', async () => {
    const past = await anEdition({ startsAt: hoursAgo(30), endsAt: hoursAgo(26), registrationOpensAt: hoursAgo(90) })
    afterWork = await anAfterWork({ edition: past })
    samira = await aRegistration({ edition: past })
    const offer = await anOffer(afterWork, await aCompany(afterWork))
    expect(await noticeAfter(mark([offer.id]))).toBe('interests-closed')
    expect((await pageOf()).candidacy.isOver).toBe(true)
  })

  test('a choice that cannot be read is refused', async () => {
    await post(reservation)
    expect(await statusOf(mark(['une offre']))).toBe(422)
  })

  test('a withdrawn offer is not shown', async () => {
    const company = await aCompany(afterWork)
    const offer = await anOffer(afterWork, company)
    await withdrawOffer({ offer, now: new Date(), actor: null })
    expect((await pageOf()).candidacy.companies).toMatchObject([{ name: company.name, offers: [] }])
  })
})

describe('interviews', () => {
  beforeEach(async () => {
    for (const name of ['Pixel', 'Brique']) await aCompany(afterWork, { name })
    await post(reservation)
    await planned(afterWork)
    await computeRounds({ activityId: afterWork.id, now: new Date(), actor: null })
  })

  test('are shown in time order to the one who has them, and to nobody else', async () => {
    const other = await aRegistration({ edition })
    const { interviews } = (await pageOf()).candidacy
    expect(interviews.map(({ company }) => company).toSorted()).toEqual(['Brique', 'Pixel'])
    expect(interviews[0]?.startsAt).toEqual(afterWork.startsAt)
    expect(interviews.every((one, index) => one.startsAt >= (interviews[index - 1] ?? one).startsAt)).toBe(true)
    expect((await pageOf(other)).candidacy.interviews).toEqual([])
  })

  test('are no longer awaited once the others have theirs', async () => {
    const late = await aRegistration({ edition })
    await post(reservation, late)
    expect((await pageOf(late)).candidacy).toMatchObject({ hasPlace: true, isPlanned: true, interviews: [] })
    await db.update(interviews).set({ cancelledAt: new Date() })
    expect((await pageOf(late)).candidacy).toMatchObject({ hasPlace: true, isPlanned: false })
  })

  test('disappear with the place, but for those whose outcome is noted', async () => {
    await note('seen-again', 'Appelez-nous lundi.')
    await post(restitution)
    expect((await pageOf()).candidacy.interviews).toMatchObject([
      { outcome: 'seen-again', outcomeWording: 'Appelez-nous lundi.' },
    ])
  })

  test('of a cancelled after-work are shown no more', async () => {
    await db.update(activities).set({ cancelledAt: new Date() }).where(eq(activities.id, afterWork.id))
    expect((await pageOf()).candidacy).toMatchObject({ hasPlace: false, interviews: [] })
  })

  async function note(outcome: 'seen-again', wording: string) {
    await startedSince(afterWork, 30)
    const interview = (await listInterviews(afterWork.id)).find(({ registrationId }) => registrationId === samira.id)
    const told = { outcome, wording, now: new Date(), actor: null }
    const noted = await noteOutcome({ interview: { id: interview?.id as string, edition }, ...told })
    expect(noted.outcome).toBe('noted')
  }
})

describe('the page', () => {
  test('is not found with another secret, for another kind, another edition or a cancelled registration', async () => {
    const gone = await aRegistration({ edition, cancelledAt: new Date() })
    const robot = await aWorkshop({ edition })
    const elsewhere = await anAfterWork({ title: 'Ailleurs' })
    const asked = [
      { ...paramsOf(samira), secret: 'x' },
      paramsOf(samira, robot),
      paramsOf(samira, elsewhere),
      paramsOf(samira, { slug: '../x' }),
      paramsOf(gone),
    ]
    for (const params of asked) {
      expect(await statusOf(afterWorkPage.loader(call('/', { params })))).toBe(404)
      expect(await statusOf(afterWorkPage.action(call('/', { form: {}, params })))).toBe(404)
    }
  })

  test('takes the same number of statements for one company or three', async () => {
    await anOffer(afterWork, await aCompany(afterWork, { name: 'Une' }))
    const one = await countStatements(pageOf)
    for (const name of ['Deux', 'Trois']) await anOffer(afterWork, await aCompany(afterWork, { name }))
    expect(await countStatements(pageOf)).toBe(one)
  })

  test('is led to from the ticket, which says whether one takes part', async () => {
    const links = async () => (await ticket(call('/', { params: paramsOf(samira) }))).data.afterWorks
    expect(await links()).toMatchObject([{ slug: afterWork.slug, isOwn: false }])
    await post(reservation)
    expect(await links()).toMatchObject([{ slug: afterWork.slug, isOwn: true }])
  })
})

function hoursAgo(count: number): Date {
  return new Date(Date.now() - count * 60 * 60 * 1000)
}
