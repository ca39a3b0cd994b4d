import { devices } from '@playwright/test'
import { expectGoodPage, nextEdition } from './good-page.ts'
import { expect, test } from './test.ts'

const SMALL_PHONE = { ...devices['Galaxy S9+'], viewport: { width: 360, height: 740 }, locale: 'fr-FR' }

test('the guide’s pages are light, without script, readable by everyone', async ({ page }) => {
  const edition = await nextEdition(page)
  const paths = [
    '/guide',
    '/guide?lang=en',
    '/guide?lang=fr',
    '/guide/metiers',
    '/guide/metiers/technicienne-reseaux',
    '/guide/metiers/monteuse-raccordeuse-fibre',
    '/guide/formations',
    '/guide/formations?niveau=none',
    '/guide/idees-recues',
    '/guide/usages',
    '/guide/ressources',
    '/guide/ressources/pix',
    '/guide/portraits',
    '/guide/dossiers',
    '/guide/dossiers/se-former-sans-diplome',
    '/guide/archives',
    '/recherche',
    '/recherche?q=sans diplome',
    '/recherche?q=wxyzzq',
    '/guide/structures',
    '/guide/structures?pres=la-reynerie&type=france-travail',
    '/guide/structures?pres=blagnac&lang=en',
    '/guide/structures?lang=fr',
    '/guide/orientation',
    '/guide/orientation/temps?gouts=hands&niveau=none',
    '/guide/orientation/metiers?gouts=hands&niveau=none&temps=months&lieu=outside',
    '/guide/vrai-ou-faux',
    '/guide/vrai-ou-faux/1',
    '/guide/vrai-ou-faux/1?r=0',
    '/guide/vrai-ou-faux/fin?r=101',
    `${edition}/vrai-ou-faux/avant`,
    `${edition}/vrai-ou-faux/apres`,
  ]
  for (const path of paths) await expectGoodPage(page, path)
})

test('without script, from “sans diplôme” to a sheet, to an activity, to a registration', async ({ browser, app }) => {
  const context = await browser.newContext({ ...SMALL_PHONE, baseURL: app.url, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/guide')
  await page.getByRole('searchbox').first().fill('sans diplôme fibre')
  await page.getByRole('button', { name: 'Chercher' }).first().click()
  await page
    .getByRole('link', { name: /^Monteuse-raccordeuse fibre/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Monteuse-raccordeuse fibre')

  await page.locator('main a[href*="/programme/"]').first().click()
  await expect(page).toHaveURL(/\/editions\/[^/]+\/programme\//)
  await page.getByRole('link', { name: 'Je m’inscris' }).first().click()
  await page.getByLabel('Prénom').fill('Samira')
  await page.getByRole('button', { name: 'Je m’inscris' }).click()
  await expect(page).toHaveURL(/\/billet\//)
  await context.close()
})
