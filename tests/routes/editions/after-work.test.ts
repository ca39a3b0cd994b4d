import { db } from 'db/client.server'
import { type Activity, activities } from 'db/schema/activities'
import type { Edition } from 'db/schema/editions'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { withdrawOffer } from '~/features/job-offer/offers.server'
import ActivityPage, { loader } from '~/routes/editions/activity'
import { aCompany, anAfterWork, anOffer } from '../../factories/after-work'
import { anEdition } from '../../factories/edition'
import { aWorkshop } from '../../factories/enrolment'
import { aGuidePage } from '../../factories/guide'
import { call } from '../../support/call'
import { countStatements } from '../../support/count-statements'
import { renderPage } from '../../support/render-page'

let edition: Edition
let afterWork: Activity

beforeEach(async () => {
  edition = await anEdition()
  afterWork = await anAfterWork({ edition })
})

const companiesOf = async ({ slug }: { slug: string } = afterWork) =>
  (await loader(call('/', { params: { edition: edition.slug, activity: slug } }))).companies

const aSheet = (name: string, rome: string) => aGuidePage('job', { feminine: name, masculine: name, rome })

const waysIn = async () => {
  const page = await loader(call('/', { params: { edition: edition.slug, activity: afterWork.slug } }))
  return (await renderPage(ActivityPage, page)).split(`/editions/${edition.slug}/inscription`).length - 1
}

test('everybody reads the companies of an after-work by name, with their offers by title', async () => {
  const pixel = await aCompany(afterWork, { name: 'Pixel' })
  await aCompany(afterWork, { name: 'Brique' })
  for (const title of ['Tester', 'Dépanner']) await anOffer(afterWork, pixel, { title })
  expect(await companiesOf()).toMatchObject([
    { name: 'Brique', offers: [] },
    { name: 'Pixel', offers: [{ title: 'Dépanner' }, { title: 'Tester' }] },
  ])
})

test('the way in stands above the companies and below them, but once while there is none', async () => {
  expect(await waysIn()).toBe(1)
  await aCompany(afterWork)
  expect(await waysIn()).toBe(2)
})

test('a withdrawn offer is read by nobody', async () => {
  const offer = await anOffer(afterWork, await aCompany(afterWork))
  await withdrawOffer({ offer, now: new Date(), actor: null })
  expect(await companiesOf()).toMatchObject([{ offers: [] }])
})

test('a cancelled after-work shows no company, nor does a workshop', async () => {
  await aCompany(afterWork)
  await db.update(activities).set({ cancelledAt: new Date() }).where(eq(activities.id, afterWork.id))
  expect(await companiesOf()).toBeUndefined()
  expect(await companiesOf(await aWorkshop({ edition }))).toBeUndefined()
})

test('an offer leads to the job sheets of its ROME code, and one without a code to none', async () => {
  await aSheet('Codeuse', 'M1855')
  await aSheet('Développeuse', 'M1855')
  await aSheet('Testeuse', 'M1854')
  const pixel = await aCompany(afterWork)
  await anOffer(afterWork, pixel, { title: 'Coder', romeCode: 'M1855' })
  await anOffer(afterWork, pixel, { title: 'Dépanner' })
  const page = await loader(call('/', { params: { edition: edition.slug, activity: afterWork.slug } }))
  const html = await renderPage(ActivityPage, page)
  const links = [...html.matchAll(/href="(\/guide\/metiers\/[^"]+)"/g)].map(([, address]) => address)
  expect(links).toEqual(['/guide/metiers/codeuse', '/guide/metiers/developpeuse'])
  expect(html.indexOf('/guide/metiers/codeuse')).toBeLessThan(html.indexOf('Dépanner'))
})

test('one offer with a sheet or three take the same number of statements', async () => {
  const pixel = await aCompany(afterWork)
  for (const romeCode of ['M1855', 'M1854', 'M1853']) await aSheet(`Métier ${romeCode}`, romeCode)
  await anOffer(afterWork, pixel, { romeCode: 'M1855' })
  const one = await countStatements(() => companiesOf())
  for (const romeCode of ['M1854', 'M1853']) await anOffer(afterWork, pixel, { romeCode })
  expect(await countStatements(() => companiesOf())).toBe(one)
})

test('one company or three take the same number of statements', async () => {
  await anOffer(afterWork, await aCompany(afterWork, { name: 'Une' }))
  const one = await countStatements(() => companiesOf())
  for (const name of ['Deux', 'Trois']) await anOffer(afterWork, await aCompany(afterWork, { name }))
  expect(await countStatements(() => companiesOf())).toBe(one)
})
