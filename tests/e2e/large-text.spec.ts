import type { Page } from '@playwright/test'
import { expect, signIn, test } from './test.ts'

test.use({ viewport: { width: 360, height: 740 } })

/** With text twice as large, as a person may set it in the browser. */
async function expectNoSidewaysScroll(page: Page, paths: string[]) {
  for (const path of paths) {
    expect((await page.goto(path))?.status(), path).toBe(200)
    const overflow = await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
      return document.documentElement.scrollWidth - document.documentElement.clientWidth
    })
    expect.soft(overflow, `${path} does not scroll sideways`).toBe(0)
  }
}

test('with text twice as large on a small phone, visitors’ pages do not scroll sideways', async ({ page }) => {
  await page.goto('/')
  const registration = await page.getByRole('link', { name: 'Je m’inscris' }).first().getAttribute('href')
  const edition = (registration ?? '').replace(/\/inscription$/, '')
  await page.goto(`${edition}/programme`)
  const activity = await page.locator('main a[href*="/programme/"]').first().getAttribute('href')
  await page.goto(`${edition}/inscription`)
  await page.locator('[name=firstName]').fill('Samira')
  await page.getByRole('button', { name: 'Je m’inscris' }).click()
  await expect(page).toHaveURL(/\/billet\//)
  const ticket = new URL(page.url()).pathname
  const meeting = await page.getByRole('link', { name: 'Voir les entreprises' }).getAttribute('href')
  await page.goto(meeting ?? '/no-after-work')
  await page.getByRole('button', { name: 'Réserver' }).click()
  const afterWork = (meeting ?? '').replace(/.*after-work\//, `${edition}/programme/`)
  await expectNoSidewaysScroll(page, [
    ...['/', '/?lang=en', '/editions', edition, `${edition}/programme`, activity ?? '/no-activity'],
    ...[`${edition}/inscription`, '/editions/colomiers-2019', '/editions/colomiers-2019/statistiques'],
    ...[afterWork, meeting ?? '/no-after-work'],
    ...[ticket, `${ticket}/ateliers`, `${ticket}/programme`, '/billet', '/connexion', '/vos-donnees'],
  ])
})

test('with text twice as large on a small phone, organisers’ pages do not scroll sideways', async ({ page }) => {
  await signIn(page, 'organisation@exemple.fr')
  const edition = '/organisation/editions/colomiers-2019'
  const pages = [
    '',
    '/activites',
    '/activites-en-lot/ordre',
    '/structures',
    '/inscriptions',
    '/statistiques',
    '/journal',
  ]
  await expectNoSidewaysScroll(page, ['/organisation', ...pages.map(path => `${edition}${path}`)])
})
