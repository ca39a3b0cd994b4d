import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { listCompanies } from '~/features/after-work/queries.server'
import { listOwnInterests, markInterests } from '~/features/job-offer/interests.server'
import { createOffer, editOffer, findOffer, restoreOffer, withdrawOffer } from '~/features/job-offer/offers.server'
import { OfferSchema } from '~/features/job-offer/schema'
import { aCompany, anAfterWork, anOffer, candidates } from '../../factories/after-work'
import { people } from '../../factories/enrolment'
import { anOrganisation } from '../../factories/organisation'

const now = new Date()
const actor = null
const TYPED = { title: 'Dev', contract: 'permanent', place: 'Toulouse', skills: 'Coder.', posts: '2' }

describe('an offer', () => {
  test('belongs to a company that recruits there, and the journal tells its life', async () => {
    const afterWork = await anAfterWork()
    const company = await aCompany(afterWork)
    const offer = await anOffer(afterWork, company)
    await editOffer({ offer, values: OfferSchema.parse({ ...TYPED, romeCode: 'm 1805' }), actor })
    await withdrawOffer({ offer, now, actor })
    expect((await listCompanies(afterWork.id))[0]?.offers).toMatchObject([
      { title: 'Dev', posts: 2, romeCode: 'M1805', withdrawnAt: now },
    ])
    await restoreOffer({ offer, actor })
    expect(await findOffer(offer.id)).toMatchObject({ withdrawnAt: null, company: { name: company.name } })
    const deeds = await db.select().from(auditEntries).where(eq(auditEntries.subjectId, offer.id))
    expect(deeds.map(({ verb }) => verb)).toEqual(['create', 'update', 'withdraw', 'restore'])
    expect(new Set(deeds.map(({ editionId }) => editionId))).toEqual(new Set([afterWork.editionId]))
  })

  test('is refused for a company that does not recruit there', async () => {
    const afterWork = await anAfterWork()
    const { id: organisationId } = await anOrganisation()
    const values = OfferSchema.parse(TYPED)
    const written = await createOffer({ activityId: afterWork.id, organisationId, values, actor })
    expect(written).toEqual({ outcome: 'not-a-recruiter' })
  })

  test('withdrawn twice keeps its first moment', async () => {
    const afterWork = await anAfterWork()
    const offer = await anOffer(afterWork, await aCompany(afterWork))
    await withdrawOffer({ offer, now, actor })
    const withdrawn = await findOffer(offer.id)
    if (!withdrawn) throw new Error('The offer')
    await withdrawOffer({ offer: withdrawn, now: new Date(now.getTime() + 1000), actor })
    expect((await findOffer(offer.id))?.withdrawnAt).toEqual(now)
  })

  test('an id that is none finds no offer', async () => {
    expect(await findOffer('rien')).toBeUndefined()
    expect(await findOffer(crypto.randomUUID())).toBeUndefined()
  })

  test.each([
    ['title', { title: ' ' }],
    ['contract', { contract: 'slavery' }],
    ['place', { place: '' }],
    ['skills', { skills: '' }],
    ['posts', { posts: '0' }],
    ['posts', { posts: '' }],
    ['romeCode', { romeCode: 'Z1805' }],
    ['romeCode', { romeCode: 'M180' }],
  ])('is refused beside the field: %s', (field, typed) => {
    const read = OfferSchema.safeParse({ ...TYPED, ...typed })
    expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field])
  })
})

describe('what interests a candidate', () => {
  async function anEvening() {
    const afterWork = await anAfterWork()
    const company = await aCompany(afterWork)
    const offers = [await anOffer(afterWork, company), await anOffer(afterWork, company)]
    const [candidate] = await candidates(afterWork, 1)
    const registrationId = candidate?.id ?? ''
    const mark = (offerIds: string[], moment = now) =>
      markInterests({ registrationId, activityId: afterWork.id, offerIds, now: moment })
    return { afterWork, offers, registrationId, mark, own: () => listOwnInterests(registrationId, afterWork.id) }
  }

  test('is exactly what was ticked last', async () => {
    const { offers, mark, own } = await anEvening()
    const [one, two] = offers.map(({ id }) => id) as [string, string]
    expect(await mark([one, two])).toEqual({ outcome: 'marked' })
    await mark([two])
    expect(await own()).toEqual([two])
    await mark([])
    expect(await own()).toEqual([])
  })

  test('keeps a withdrawn offer that was marked, and takes no other one', async () => {
    const { offers, mark, own } = await anEvening()
    const elsewhere = await anAfterWork()
    const foreign = await anOffer(elsewhere, await aCompany(elsewhere))
    const [one, two] = offers
    if (!one || !two) throw new Error('Two offers')
    await mark([one.id])
    for (const offer of offers) await withdrawOffer({ offer, now, actor })
    expect(await mark([two.id, foreign.id])).toEqual({ outcome: 'marked' })
    expect(await own()).toEqual([one.id])
  })

  test('is asked of those who hold a place or wait for one', async () => {
    const { afterWork, offers } = await anEvening()
    const [visitor] = await people(afterWork, 1)
    const offerIds = offers.map(({ id }) => id)
    const marked = await markInterests({ registrationId: visitor?.id ?? '', activityId: afterWork.id, offerIds, now })
    expect(marked).toEqual({ outcome: 'not-enrolled' })
  })

  test('no longer changes once the edition is over', async () => {
    const { afterWork, mark } = await anEvening()
    expect(await mark([], new Date(afterWork.endsAt.getTime() + 2 * 60 * 60 * 1000))).toEqual({ outcome: 'closed' })
  })
})
