import { db } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { jobOffers } from 'db/schema/after-work'
import type { Organisation } from 'db/schema/organisations'
import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { addRecruiter } from '~/features/after-work/recruiters.server'
import { giveBack } from '~/features/enrolment/give-back.server'
import { markInterests } from '~/features/job-offer/interests.server'
import { withdrawOffer } from '~/features/job-offer/offers.server'
import { writeRomeCodes } from '~/features/rome/write.server'
import { loader as home } from '~/routes/organisation/home'
import * as newOffer from '~/routes/recruitment/new-offer'
import * as page from '~/routes/recruitment/offer'
import { OfferForm } from '~/routes/recruitment/offer-form'
import { loader as list } from '~/routes/recruitment/offers'
import * as restoration from '~/routes/recruitment/restoration'
import * as withdrawal from '~/routes/recruitment/withdrawal'
import { aCompany, anAfterWork, anOffer, candidates } from '../../factories/after-work'
import { anEdition } from '../../factories/edition'
import { people } from '../../factories/enrolment'
import { aSignedInMember } from '../../factories/member'
import { anOrganisation } from '../../factories/organisation'
import { answerOf, call, statusOf } from '../../support/call'
import { countStatements } from '../../support/count-statements'
import { renderPage } from '../../support/render-page'

const actor = null
const TYPED = {
  title: 'Conseillère ou conseiller numérique',
  contract: 'fixed-term',
  place: 'Toulouse, métro Basso Cambo',
  skills: 'Écouter.\nExpliquer avec des mots simples.',
  posts: '2',
  romeCode: 'm 1805',
}
const ROUTES = [page, withdrawal, restoration]

type AfterWork = Awaited<ReturnType<typeof anAfterWork>>
let afterWork: AfterWork
let company: Organisation
let recruiter: string

beforeEach(async () => {
  afterWork = await anAfterWork()
  company = await aCompany(afterWork, { name: 'Octet' })
  recruiter = await aRecruiterOf(company)
})

const aRecruiterOf = ({ id }: Organisation) => aSignedInMember({ role: 'recruiter', organisationId: id })
const locationOf = async (answer: unknown) => ((await answerOf(answer)) as Response).headers.get('Location')
const offers = () => db.select().from(jobOffers).orderBy(asc(jobOffers.createdAt))
const newAt = (there: AfterWork, structure?: Organisation) =>
  `/organisation/offres/nouvelle?activite=${there.id}${structure ? `&structure=${structure.id}` : ''}`

async function read(cookie: string, query = '') {
  const answer = await list(call(`/organisation/offres${query}`, { cookie }))
  if (answer instanceof Response) throw answer
  return answer
}

async function mark(offerIds: string[], count: number) {
  const persons = await candidates(afterWork, count)
  for (const { id: registrationId } of persons) {
    await markInterests({ registrationId, activityId: afterWork.id, offerIds, now: new Date() })
  }
  return persons
}

describe('who may', () => {
  test('a recruiter of another company touches none of a company’s offers', async () => {
    const { id } = await anOffer(afterWork, company)
    const other = await aRecruiterOf(await aCompany(afterWork))
    for (const { loader, action } of ROUTES) {
      expect(await statusOf(loader(call('/', { cookie: other, params: { offer: id } })))).toBe(403)
      expect(await statusOf(action(call('/', { cookie: other, params: { offer: id }, form: TYPED })))).toBe(403)
    }
    const asked = newAt(afterWork, company)
    expect(await statusOf(newOffer.loader(call(asked, { cookie: other })))).toBe(403)
    expect(await statusOf(newOffer.action(call(asked, { cookie: other, form: TYPED })))).toBe(403)
    expect(await offers()).toMatchObject([{ title: 'Technicienne ou technicien informatique', withdrawnAt: null }])
  })

  test('a recruiter of another edition only neither sees nor touches what the company offers in this one', async () => {
    const { id } = await anOffer(afterWork, company)
    const elsewhere = await anEdition()
    const editionRoles = { [elsewhere.id]: 'recruiter' as const }
    const cookie = await aSignedInMember({ role: null, editionRoles, organisationId: company.id })
    for (const { loader, action } of ROUTES) {
      expect(await statusOf(loader(call('/', { cookie, params: { offer: id } })))).toBe(403)
      expect(await statusOf(action(call('/', { cookie, params: { offer: id }, form: TYPED })))).toBe(403)
    }
    expect(await statusOf(newOffer.action(call(newAt(afterWork), { cookie, form: TYPED })))).toBe(403)
    expect((await read(cookie)).recruitments).toEqual([])
  })

  test('a partner of the company has no recruiter’s pages', async () => {
    const cookie = await aSignedInMember({ role: 'partner', organisationId: company.id })
    expect(await statusOf(list(call('/', { cookie })))).toBe(403)
    expect(await statusOf(newOffer.loader(call(newAt(afterWork), { cookie })))).toBe(403)
    expect(await home(call('/', { cookie }))).toMatchObject({ recruits: false })
  })

  test('an offer, an after-work or a company that does not exist is not found', async () => {
    const organiser = await aSignedInMember()
    for (const offer of ['x', crypto.randomUUID()]) {
      for (const { loader, action } of ROUTES) {
        expect(await statusOf(loader(call('/', { cookie: organiser, params: { offer } })))).toBe(404)
        expect(await statusOf(action(call('/', { cookie: organiser, params: { offer }, form: TYPED })))).toBe(404)
      }
      for (const query of [`activite=${offer}`, `activite=${afterWork.id}&structure=${offer}`]) {
        const asked = `/organisation/offres/nouvelle?${query}`
        expect(await statusOf(newOffer.loader(call(asked, { cookie: recruiter })))).toBe(404)
        expect(await statusOf(newOffer.action(call(asked, { cookie: recruiter, form: TYPED })))).toBe(404)
      }
    }
  })

  test('a company that does not recruit at an after-work offers nothing there', async () => {
    const cookie = await aRecruiterOf(await anOrganisation())
    expect(await statusOf(newOffer.loader(call(newAt(afterWork), { cookie })))).toBe(404)
    expect(await statusOf(newOffer.action(call(newAt(afterWork), { cookie, form: TYPED })))).toBe(404)
    expect(await offers()).toEqual([])
  })
})

describe('the list', () => {
  test('names the official job of a ROME code, and an offer’s page too', async () => {
    await writeRomeCodes([['M1805', 'Études et développement informatique']], db)
    const { id } = await anOffer(afterWork, company, { title: 'Coder', romeCode: 'M1805' })
    await anOffer(afterWork, company, { title: 'Dessiner', romeCode: 'B1101' })
    const [there] = (await read(recruiter)).recruitments
    expect(there?.offers.map(({ romeTitle }) => romeTitle)).toEqual(['Études et développement informatique', undefined])
    const answer = await page.loader(call('/', { cookie: recruiter, params: { offer: id } }))
    expect(await renderPage(page.default, answer)).toContain('Études et développement informatique (ROME M1805)')
  })

  test('is by after-work, the latest first, with those interested, and nothing of another company', async () => {
    const elsewhere = await anAfterWork({ startsAt: new Date(afterWork.startsAt.getTime() + 60_000) })
    await addRecruiter({ activityId: elsewhere.id, organisationId: company.id, actor })
    const wanted = await anOffer(afterWork, company, { title: 'Wanted' })
    await anOffer(afterWork, company, { title: 'Alone' })
    await anOffer(afterWork, await aCompany(afterWork), { title: 'Foreign' })
    await mark([wanted.id], 2)
    const { recruitments } = await read(recruiter)
    expect(recruitments.map(({ afterWork }) => afterWork.id)).toEqual([elsewhere.id, afterWork.id])
    expect(recruitments[1]?.offers).toMatchObject([
      { title: 'Alone', interested: 0 },
      { title: 'Wanted', interested: 2 },
    ])
  })

  test('no longer counts somebody who gave the place back', async () => {
    const offer = await anOffer(afterWork, company)
    const [one] = await mark([offer.id], 2)
    await giveBack({ registrationIds: [one?.id ?? ''], activityId: afterWork.id, now: new Date(), ending: 'attendee' })
    expect((await read(recruiter)).recruitments[0]?.offers).toMatchObject([{ interested: 1 }])
  })

  test('names no candidate', async () => {
    const offer = await anOffer(afterWork, company)
    const values = { firstName: 'Samira', lastName: 'Benali', email: 'samira@exemple.fr', phone: '+33612345678' }
    const [one] = await people(afterWork, 1, values)
    const [other] = await candidates(afterWork, 1, { firstName: 'Nadia', lastName: 'Diallo' })
    if (!one || !other) throw new Error('Two people')
    await markInterests({
      registrationId: other.id,
      activityId: afterWork.id,
      offerIds: [offer.id],
      now: new Date(),
    })
    const shown = JSON.stringify(await read(recruiter))
    for (const word of ['Samira', 'Benali', 'samira@', '612345678', 'Nadia', 'Diallo'])
      expect(shown).not.toContain(word)
  })

  test('takes as many statements for three offers at three after-works as for one', async () => {
    await anOffer(afterWork, company)
    const forOne = await countStatements(() => read(recruiter))
    for (const there of [await anAfterWork(), await anAfterWork()]) {
      await addRecruiter({ activityId: there.id, organisationId: company.id, actor })
      await anOffer(there, company)
    }
    expect((await read(recruiter)).recruitments).toHaveLength(3)
    expect(await countStatements(() => read(recruiter))).toBe(forOne)
  })

  test('says which of the two is missing: a company on the account, or an after-work for it', async () => {
    const without = await aSignedInMember({ role: 'recruiter' })
    expect(await read(without)).toMatchObject({ company: undefined, recruitments: [] })
    const waiting = await aRecruiterOf(await anOrganisation('Simplon'))
    expect(await read(waiting)).toMatchObject({ company: 'Simplon', recruitments: [] })
  })

  test('a past after-work takes no new offer from the list', async () => {
    expect((await read(recruiter)).recruitments).toMatchObject([{ isOpen: true }])
    await db
      .update(activities)
      .set({ startsAt: new Date(Date.now() - 7_200_000), endsAt: new Date(Date.now() - 3_600_000) })
      .where(eq(activities.id, afterWork.id))
    expect((await read(recruiter)).recruitments).toMatchObject([{ isOpen: false }])
  })
})

describe('an offer', () => {
  test('is written by a recruiter for the own company, who is led back to the list', async () => {
    const answer = newOffer.action(call(newAt(afterWork), { cookie: recruiter, form: TYPED }))
    expect(await locationOf(answer)).toBe('/organisation/offres?fait=offre-ajoutee')
    expect(await offers()).toMatchObject([
      { activityId: afterWork.id, organisationId: company.id, title: TYPED.title, posts: 2, romeCode: 'M1805' },
    ])
    expect(await read(recruiter, '?fait=offre-ajoutee')).toMatchObject({ notice: 'L’offre est en ligne.' })
  })

  test('is written by an organiser for any company there, who is led back to the after-work', async () => {
    const edition = await anEdition()
    const there = await anAfterWork({ edition })
    const other = await aCompany(there)
    const cookie = await aSignedInMember({ role: null, editionRoles: { [edition.id]: 'organiser' } })
    const back = `/organisation/editions/${edition.slug}/activites/${there.slug}/after-work`
    const answer = newOffer.action(call(newAt(there, other), { cookie, form: TYPED }))
    expect(await locationOf(answer)).toBe(`${back}?fait=offre-ajoutee`)
    const [offer] = await offers()
    const params = { offer: offer?.id ?? '' }
    expect(await locationOf(page.action(call('/', { cookie, params, form: TYPED })))).toBe(
      `${back}?fait=offre-modifiee`,
    )
    expect(await locationOf(withdrawal.action(call('/', { cookie, params, form: {} })))).toBe(
      `${back}?fait=offre-retiree&offre=${offer?.id}`,
    )
  })

  test('refused, comes back with what was typed and a sentence beside the field', async () => {
    const { id } = await anOffer(afterWork, company)
    const form = { ...TYPED, posts: 'deux' }
    const params = { offer: id }
    for (const answer of [
      await newOffer.action(call(newAt(afterWork), { cookie: recruiter, form })),
      await page.action(call('/', { cookie: recruiter, params, form })),
    ]) {
      expect(answer).toMatchObject({
        init: { status: 422 },
        data: { reply: { initialValue: { title: TYPED.title, posts: 'deux' }, error: { posts: [expect.anything()] } } },
      })
    }
    expect(await offers()).toMatchObject([{ posts: 1 }])
  })

  test('refused, lists on top what to correct, each with the way to its field', async () => {
    const reply = { error: { posts: ['Un nombre.'], title: ['Un titre.'] } }
    const form = await renderPage(() => OfferForm({ reply, submit: 'Enregistrer', back: '/' }), null)
    expect([...form.matchAll(/href="#(\w+)"/g)].map(([, id]) => id)).toEqual(['title', 'posts'])
    for (const id of ['title', 'posts']) expect(form).toContain(` id="${id}"`)
  })

  test('is changed on its page', async () => {
    const { id } = await anOffer(afterWork, company)
    const params = { offer: id }
    expect(await page.loader(call('/', { cookie: recruiter, params }))).toMatchObject({
      stored: { place: 'Toulouse', romeCode: null },
      isWithdrawn: false,
      back: '/organisation/offres',
    })
    const answer = page.action(call('/', { cookie: recruiter, params, form: TYPED }))
    expect(await locationOf(answer)).toBe('/organisation/offres?fait=offre-modifiee')
    expect(await offers()).toMatchObject([{ place: TYPED.place, contract: 'fixed-term', romeCode: 'M1805' }])
  })

  test('withdrawn, is told with its title, and comes back', async () => {
    const { id, title } = await anOffer(afterWork, company)
    const params = { offer: id }
    const answer = withdrawal.action(call('/', { cookie: recruiter, params, form: {} }))
    expect(await locationOf(answer)).toBe(`/organisation/offres?fait=offre-retiree&offre=${id}`)
    expect(await read(recruiter, `?fait=offre-retiree&offre=${id}`)).toMatchObject({ withdrawn: { title } })
    const back = restoration.action(call('/', { cookie: recruiter, params, form: {} }))
    expect(await locationOf(back)).toBe('/organisation/offres?fait=offre-retablie')
    expect(await read(recruiter, `?fait=offre-retiree&offre=${id}`)).toMatchObject({ withdrawn: undefined })
    expect(await offers()).toMatchObject([{ withdrawnAt: null }])
  })

  test('of another company is never told as withdrawn', async () => {
    const foreign = await anOffer(afterWork, await aCompany(afterWork))
    await withdrawOffer({ offer: foreign, now: new Date(), actor })
    expect(await read(recruiter, `?fait=offre-retiree&offre=${foreign.id}`)).toMatchObject({ withdrawn: undefined })
  })

  test('the addresses that only receive lead to it', async () => {
    const { id } = await anOffer(afterWork, company)
    for (const { loader } of [withdrawal, restoration]) {
      const answer = loader(call('/', { cookie: recruiter, params: { offer: id } }))
      expect(await locationOf(answer)).toBe(`/organisation/offres/${id}`)
    }
    const answer = newOffer.loader(call('/organisation/offres/nouvelle', { cookie: recruiter }))
    expect(await locationOf(answer)).toBe('/organisation/offres')
  })
})
