import { expect, test } from 'vitest'
import { declareFigures } from '~/features/edition/create.server'
import * as homeRoute from '~/routes/site/home'
import * as legalRoute from '~/routes/site/legal'
import * as privacyRoute from '~/routes/site/privacy'
import * as robotsRoute from '~/routes/site/robots'
import * as sitemapRoute from '~/routes/site/sitemap'
import { anActivity } from '../../factories/activity'
import { anEdition } from '../../factories/edition'
import { aGuideDraft, aGuidePage } from '../../factories/guide'
import { aPastFair } from '../../factories/past-fair'
import { call } from '../../support/call'

const LONG_AGO = {
  year: 2019,
  heldOn: '2019-10-08',
  startsAt: null,
  endsAt: null,
  registrationOpensAt: null,
  registrationClosesAt: null,
}

test('the home page shows the next edition, what it offers, and the figures of the last one', async () => {
  const past = await anEdition({ ...LONG_AGO, slug: 'colomiers-2019' })
  await declareFigures(past.id, [{ indicator: 'participants', value: 270, unit: 'count', source: 'Rapport' }])
  const next = await anEdition({ slug: 'prochaine' })
  await anActivity({ editionId: next.id, kind: 'stand' })

  const page = await homeRoute.loader(call('/'))

  expect([page.next?.edition.slug, page.next?.state, page.next?.counts]).toEqual(['prochaine', 'open', { stand: 1 }])
  expect(page.last?.edition.slug).toBe('colomiers-2019')
  expect(page.last?.figures.map(figure => figure.value)).toEqual([270, undefined, undefined, undefined])
})

test('the last time is the newest edition over whose participants are known, counted or declared', async () => {
  const declared = await anEdition({ ...LONG_AGO, slug: 'declaree' })
  await declareFigures(declared.id, [{ indicator: 'participants', value: 270, unit: 'count', source: 'Rapport' }])
  const lastTime = async () => (await homeRoute.loader(call('/'))).last

  await aPastFair(4)
  expect((await lastTime())?.edition.slug).toBe('declaree')
  const counted = await aPastFair(7)
  expect((await lastTime())?.edition.slug).toBe(counted.slug)
  expect((await lastTime())?.figures[0]?.value).toBe(7)
})

test('the home page stands without any edition', async () => {
  const page = await homeRoute.loader(call('/'))
  expect([page.next, page.last]).toEqual([undefined, undefined])
})

test('pages speak the language of the address', async () => {
  const titles = async (language: string) =>
    Promise.all(
      [homeRoute, legalRoute, privacyRoute].map(
        async ({ loader }) => (await loader(call(`/?lang=${language}`))).head.title,
      ),
    )
  expect(await titles('fr')).toEqual([
    'Touchez, essayez, trouvez votre métier du numérique',
    'Mentions légales',
    'Vos données',
  ])
  expect(await titles('en')).toEqual(['Touch, try, find your job in digital', 'Legal notice', 'Your data'])
})

test('the sitemap lists published editions, their activities and pages of the guide, and no other', async () => {
  const open = await anEdition({ slug: 'ouverte' })
  const hidden = await anEdition({ slug: 'cachee', publishedAt: null })
  await anActivity({ editionId: open.id, slug: 'mon-robot' })
  await anActivity({ editionId: hidden.id, slug: 'secret' })
  await aGuidePage('resource', { title: 'Pix' })
  await aGuideDraft('use')

  const map = await (await sitemapRoute.loader()).text()
  const paths = [...map.matchAll(/<loc>[^<]*?:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, path]) => path)

  expect(paths).toEqual([
    '/',
    '/editions',
    '/chiffres',
    '/impact',
    '/billet',
    '/mentions-legales',
    '/vos-donnees',
    '/editions/ouverte',
    '/editions/ouverte/programme',
    '/editions/ouverte/programme/mon-robot',
    '/guide',
    '/guide/orientation',
    '/guide/vrai-ou-faux',
    '/recherche',
    '/guide/ressources',
    '/guide/ressources/pix',
  ])
})

test('robots are kept out of personal pages and shown the sitemap', async () => {
  const text = await robotsRoute.loader().text()
  for (const path of ['/billet/', '/t/', '/organisation', '/connexion']) expect(text).toContain(`Disallow: ${path}\n`)
  expect(text).toMatch(/^Sitemap: https?:\/\/.+\/sitemap\.xml$/m)
})
