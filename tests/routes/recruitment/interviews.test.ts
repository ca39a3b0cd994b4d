import { db } from 'db/client.server'
import { interviews } from 'db/schema/after-work'
import type { Organisation } from 'db/schema/organisations'
import type { Registration } from 'db/schema/registrations'
import { beforeEach, describe, expect, test } from 'vitest'
import { addRecruiter } from '~/features/after-work/recruiters.server'
import { giveBack } from '~/features/enrolment/give-back.server'
import { markInterests } from '~/features/job-offer/interests.server'
import { erase } from '~/features/registration/erase.server'
import { findRegistration } from '~/features/registration/queries.server'
import * as page from '~/routes/recruitment/interview'
import OwnInterviews, { loader as list } from '~/routes/recruitment/interviews'
import { aCompany, anAfterWork, anOffer, candidates, planned, startedSince } from '../../factories/after-work'
import { anEdition } from '../../factories/edition'
import { aSignedInMember } from '../../factories/member'
import { anOrganisation } from '../../factories/organisation'
import { answerOf, call, statusOf } from '../../support/call'
import { countStatements } from '../../support/count-statements'
import { renderPage } from '../../support/render-page'

const actor = null
const SECRETS = { lastName: 'Benali', email: 'samira@exemple.fr', phone: '+33612345678', needs: 'Fauteuil' }

type AfterWork = Awaited<ReturnType<typeof anAfterWork>>
let afterWork: AfterWork
let company: Organisation
let recruiter: string
let persons: Registration[]

beforeEach(async () => {
  afterWork = await anAfterWork()
  company = await aCompany(afterWork, { name: 'Octet', tables: 2 })
  recruiter = await aRecruiterOf(company)
  await planned(afterWork)
  const [samira] = await candidates(afterWork, 1, { firstName: 'Samira', ...SECRETS })
  persons = [...(samira ? [samira] : []), ...(await candidates(afterWork, 2))]
})

const aRecruiterOf = ({ id }: Organisation) => aSignedInMember({ role: 'recruiter', organisationId: id })
const locationOf = async (answer: unknown) => ((await answerOf(answer)) as Response).headers.get('Location')

async function meets(person: number, round: number, values: Partial<typeof interviews.$inferInsert> = {}) {
  const [interview] = await db
    .insert(interviews)
    .values({
      activityId: afterWork.id,
      organisationId: company.id,
      registrationId: persons[person]?.id ?? '',
      round,
      tableNumber: 1,
      ...values,
    })
    .returning()
  return interview?.id ?? ''
}

async function read(cookie = recruiter) {
  const answer = await list(call('/organisation/entretiens', { cookie }))
  if (answer instanceof Response) throw answer
  return answer
}

async function open(interview: string, cookie = recruiter) {
  const answer = await answerOf(page.loader(call('/', { cookie, params: { interview } })))
  if (answer instanceof Response) throw answer
  return answer
}

const note = (interview: string, form: Record<string, string>, cookie = recruiter) =>
  page.action(call('/', { cookie, params: { interview }, form }))

describe('who may', () => {
  test('a recruiter of another company neither reads nor notes an interview', async () => {
    const interview = await meets(0, 1)
    await startedSince(afterWork, 15)
    const other = await aRecruiterOf(await aCompany(afterWork))
    expect(await statusOf(page.loader(call('/', { cookie: other, params: { interview } })))).toBe(403)
    expect(await statusOf(note(interview, { outcome: 'hired' }, other))).toBe(403)
    expect(JSON.stringify(await read(other))).not.toContain('Samira')
    expect(await db.select().from(interviews)).toMatchObject([{ outcome: null }])
  })

  test('a recruiter of another edition only neither reads nor notes what the company does in this one', async () => {
    const interview = await meets(0, 1)
    await startedSince(afterWork, 15)
    const editionRoles = { [(await anEdition()).id]: 'recruiter' as const }
    const cookie = await aSignedInMember({ role: null, editionRoles, organisationId: company.id })
    expect(await statusOf(page.loader(call('/', { cookie, params: { interview } })))).toBe(403)
    expect(await statusOf(note(interview, { outcome: 'hired' }, cookie))).toBe(403)
    expect((await read(cookie)).evenings).toEqual([])
  })

  test('a partner of the company has no such pages', async () => {
    const interview = await meets(0, 1)
    const cookie = await aSignedInMember({ role: 'partner', organisationId: company.id })
    expect(await statusOf(list(call('/', { cookie })))).toBe(403)
    expect(await statusOf(page.loader(call('/', { cookie, params: { interview } })))).toBe(403)
  })

  test('an interview that does not exist, or was cancelled, is not found', async () => {
    const cancelled = await meets(0, 1, { cancelledAt: new Date() })
    for (const interview of ['x', crypto.randomUUID(), cancelled]) {
      expect(await statusOf(page.loader(call('/', { cookie: recruiter, params: { interview } })))).toBe(404)
      expect(await statusOf(note(interview, { outcome: 'no' }))).toBe(404)
    }
  })
})

describe('the list', () => {
  test('is by round, with the table, the first name or the short code, and the own offers that were marked', async () => {
    const mine = await anOffer(afterWork, company, { title: 'Technicienne' })
    const theirs = await anOffer(afterWork, await aCompany(afterWork), { title: 'Ailleurs' })
    const registrationId = persons[0]?.id ?? ''
    const offerIds = [mine.id, theirs.id]
    await markInterests({ registrationId, activityId: afterWork.id, offerIds, now: new Date() })
    await meets(1, 2)
    await meets(0, 1, { tableNumber: 2 })
    const { evenings } = await read()
    expect(evenings).toMatchObject([
      {
        count: 2,
        noted: 0,
        rounds: [
          {
            round: 1,
            startsAt: afterWork.startsAt,
            interviews: [{ firstName: 'Samira', tableNumber: 2, marked: ['Technicienne'], hasLeft: false }],
          },
          { round: 2, interviews: [{ firstName: null, shortCode: persons[1]?.shortCode, marked: [] }] },
        ],
      },
    ])
  })

  test('shows nothing of a person but that', async () => {
    const interview = await meets(0, 1)
    const shown = JSON.stringify([await read(), await open(interview)])
    expect(shown).toContain('Samira')
    for (const secret of [...Object.values(SECRETS), '0612345678', persons[0]?.id ?? '', persons[0]?.ticketSerial]) {
      expect(shown).not.toContain(secret)
    }
  })

  test('knows the round that runs, who gave the place back, and leaves cancelled interviews out', async () => {
    await meets(0, 1)
    await meets(1, 2)
    await meets(2, 3, { cancelledAt: new Date() })
    await giveBack({
      registrationIds: [persons[1]?.id ?? ''],
      activityId: afterWork.id,
      now: new Date(),
      ending: 'attendee',
    })
    expect((await read()).evenings).toMatchObject([{ current: 0, count: 2 }])
    await startedSince(afterWork, 15)
    const [evening] = (await read()).evenings
    expect(evening?.current).toBe(2)
    expect(evening?.rounds[1]?.interviews).toMatchObject([{ hasLeft: true }])
  })

  test('sets apart what is past without an outcome, but for who gave the place back', async () => {
    const past = await meets(0, 1)
    await meets(1, 1, { tableNumber: 2 })
    await meets(2, 2)
    const left = { registrationIds: [persons[1]?.id ?? ''], activityId: afterWork.id }
    await giveBack({ ...left, now: new Date(), ending: 'attendee' })
    expect((await read()).evenings).toMatchObject([{ toNote: [] }])
    await startedSince(afterWork, 15)
    const [evening] = (await read()).evenings
    expect(evening?.toNote.map(({ round, interviews }) => [round, interviews.map(({ id }) => id)])).toEqual([
      [1, [past]],
    ])
    await note(past, { outcome: 'no' })
    expect((await read()).evenings).toMatchObject([{ toNote: [], rounds: [{ round: 1 }, { round: 2 }] }])
  })

  test('comes after what runs now and what is to note, folded while there is either', async () => {
    const folded = async () => (await renderPage(OwnInterviews, await read())).includes('<details>')
    await meets(0, 1)
    await meets(1, 2)
    expect(await folded()).toBe(false)
    await startedSince(afterWork, 15)
    const shown = await renderPage(OwnInterviews, await read())
    const order = ['En ce moment', 'Ensuite', 'À noter', '2\u00a0entretiens'].map(words => shown.indexOf(words))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(order).not.toContain(-1)
    expect(await folded()).toBe(true)
  })

  test('takes as many statements for three interviews at two after-works as for one', async () => {
    await meets(0, 1)
    const forOne = await countStatements(() => read())
    await meets(1, 2)
    const elsewhere = await anAfterWork()
    await addRecruiter({ activityId: elsewhere.id, organisationId: company.id, actor })
    const [person] = await candidates(elsewhere, 1)
    await meets(2, 1, { activityId: elsewhere.id, registrationId: person?.id ?? '' })
    expect((await read()).evenings.map(({ count }) => count).sort()).toEqual([1, 2])
    expect(await countStatements(() => read())).toBe(forOne)
  })

  test('says which of the two is missing: a company on the account, or an after-work for it', async () => {
    expect(await read(await aSignedInMember({ role: 'recruiter' }))).toMatchObject({ company: undefined, evenings: [] })
    const waiting = await aRecruiterOf(await anOrganisation('Simplon'))
    expect(await read(waiting)).toMatchObject({ company: 'Simplon', evenings: [] })
  })
})

describe('an interview', () => {
  test('leads to those before and after it at the same table', async () => {
    const [first, second] = [await meets(0, 1), await meets(1, 2)]
    await meets(2, 2, { tableNumber: 2 })
    expect(await open(first)).toMatchObject({ rank: '1 sur 2', previous: undefined, next: { id: second } })
    expect(await open(second)).toMatchObject({
      rank: '2 sur 2',
      previous: { id: first, name: 'Samira' },
      next: undefined,
    })
  })

  test('takes the same statements among three as alone', async () => {
    const interview = await meets(0, 1)
    const alone = await countStatements(() => open(interview))
    await meets(1, 2)
    await meets(2, 3)
    expect(await countStatements(() => open(interview))).toBe(alone)
  })

  test('is noted from its round on, with the company’s words, and noted anew', async () => {
    const interview = await meets(0, 2)
    expect(await open(interview)).toMatchObject({ isEarly: true })
    const early = note(interview, { outcome: 'offer', wording: 'Écrivez-nous.' })
    expect(await locationOf(early)).toBe(`/organisation/entretiens/${interview}?fait=too-early`)
    expect(await db.select().from(interviews)).toMatchObject([{ outcome: null }])

    await startedSince(afterWork, 15)
    expect(await open(interview)).toMatchObject({ isEarly: false })
    const noted = note(interview, { outcome: 'offer', wording: 'Écrivez-nous.' })
    expect(await locationOf(noted)).toBe(`/organisation/entretiens/${interview}?fait=noted`)
    expect(await open(interview)).toMatchObject({ interview: { outcome: 'offer', outcomeWording: 'Écrivez-nous.' } })
    expect((await read()).evenings).toMatchObject([{ noted: 1 }])
    await note(interview, { outcome: '', wording: '' })
    expect(await open(interview)).toMatchObject({ interview: { outcome: null, outcomeWording: null } })
  })

  test('words without an answer, or an answer that is none, come back with a sentence', async () => {
    const interview = await meets(0, 1)
    await startedSince(afterWork, 15)
    for (const outcome of ['', 'maybe']) {
      expect(await note(interview, { outcome, wording: 'Merci.' })).toMatchObject({
        init: { status: 422 },
        data: { reply: { initialValue: { wording: 'Merci.' }, error: { outcome: [expect.anything()] } } },
      })
    }
    expect(await db.select().from(interviews)).toMatchObject([{ outcome: null, outcomeWording: null }])
  })

  test('of somebody who erased everything keeps nothing more', async () => {
    const interview = await meets(0, 1)
    await startedSince(afterWork, 15)
    const registration = await findRegistration(persons[0]?.id ?? '')
    if (!registration) throw new Error('The registration')
    await erase(registration, new Date())
    const answer = note(interview, { outcome: 'no', wording: 'Merci, Samira.' })
    expect(await locationOf(answer)).toBe('/organisation/entretiens?fait=gone')
    expect(await db.select().from(interviews)).toMatchObject([{ outcome: null, outcomeWording: null }])
  })

  test('organisers of the edition read and note it too, and are led back to their rounds', async () => {
    const interview = await meets(0, 1)
    await startedSince(afterWork, 15)
    const editionRoles = { [afterWork.editionId]: 'organiser' as const }
    const cookie = await aSignedInMember({ role: null, editionRoles })
    const { back } = await open(interview, cookie)
    expect(back).toMatch(new RegExp(`^/organisation/editions/[^/]+/activites/${afterWork.slug}/after-work/tours$`))
    expect(await statusOf(note(interview, { outcome: 'seen-again' }, cookie))).toBe(303)
    expect(await open(interview)).toMatchObject({ interview: { outcome: 'seen-again' } })
  })
})
