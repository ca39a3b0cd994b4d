import type { Browser, Page } from '@playwright/test'
import { accessibilityFaults, expect, hearEventsAlone, signIn, test } from './test.ts'

// The organiser's desk: it lets phones in that have no account, sees them, and hears of tickets let in twice.

test('phones come in by the link that the organiser sends, and a ticket let in by two is told without reloading', async ({
  page,
  browser,
  app,
  request,
}) => {
  await hearEventsAlone(page)
  await signIn(page, 'organisation@exemple.fr')
  await page.getByRole('link', { name: 'Ouvrir l’accueil' }).first().click()
  const desk = page.url()
  await page.getByRole('link', { name: 'Inviter des téléphones' }).click()
  await page.getByLabel('Envoyer un lien à l’équipe').check()
  await page.getByLabel('Pour quel endroit').fill('Côté métro')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Créer l’invitation' }).click()
  await expect(page.getByRole('status')).toContainText('0 appareil sur 30')
  expect(await accessibilityFaults(page)).toEqual([])

  const address = await page.getByLabel('Adresse à envoyer').inputValue()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copier l’adresse' }).click()
  await expect(page.getByText('Adresse copiée.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)
  const invitation = new URL(address).hash.slice(1)
  const [front, back] = [await comeIn(invitation), await comeIn(invitation)]
  await expect(page.getByRole('status')).toContainText('2 appareils sur 30')

  const { ticket } = await (await ask(front, 'porte/inscriptions', { firstName: 'Samira' })).json()
  await page.goto(`${desk}/doubles`)
  await expect(page.getByRole('status')).toContainText('Aucune')
  const deaf = await aPageWithoutEvents(browser, page)
  await scan(front, ticket)
  await scan(back, ticket)
  await expect(page.getByRole('heading', { name: 'Samira' })).toBeVisible()
  await expect(deaf.getByRole('heading', { name: 'Samira' })).toBeVisible()
  await expect(page.getByRole('list').last()).toContainText('par Côté métro 2')
  expect(await accessibilityFaults(page)).toEqual([])

  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(desk)
  await expect(page.getByText('double entrée')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await expectNoOverflow(page)
  await page.getByRole('link', { name: 'Révoquer Côté métro 2' }).click()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Révoquer l’appareil' }).click()
  await expect(page.getByText('Appareils révoqués ou finis (1)')).toBeVisible()
  expect((await ask(back, 'porte/contact', { waiting: 0, version: 'e2e' })).status()).toBe(401)

  async function comeIn(secret: string): Promise<string> {
    const answer = await request.post(`${app.url}/api/porte/appareils`, { data: { invitation: secret } })
    return (await answer.json()).token
  }

  function ask(token: string, path: string, data: object) {
    return request.post(`${app.url}/api/${path}`, { data, headers: { Authorization: `Bearer ${token}` } })
  }

  async function scan(token: string, ticket: string) {
    const list = await request.get(`${app.url}/api/porte/liste`, { headers: { Authorization: `Bearer ${token}` } })
    const [entrance] = (await list.json()).config.checkpoints
    const entry = { kind: 'scan', id: crypto.randomUUID(), checkpointId: entrance.id, ticket }
    const seen = { scannedAt: new Date().toISOString(), shownVerdict: 'welcome' }
    expect((await ask(token, 'scans', { entries: [{ ...entry, ...seen }] })).ok()).toBe(true)
  }
})

test('whoever clicks while a page wakes up breaks nothing', async ({ page }) => {
  await signIn(page, 'organisation@exemple.fr')
  const desk = await page.getByRole('link', { name: 'Ouvrir l’accueil' }).first().getAttribute('href')
  await page.addInitScript(() => setInterval(() => document.body?.click(), 1))
  for (let visit = 0; visit < 10; visit++) {
    await page.goto(desk ?? '/no-desk', { waitUntil: 'networkidle' })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accueil')
  }
})

/** The same page for the same person, where the server has no room for one more listener. */
async function aPageWithoutEvents(browser: Browser, page: Page): Promise<Page> {
  const context = await browser.newContext({ storageState: await page.context().storageState(), locale: 'fr-FR' })
  await context.route('**/evenements', route => route.fulfill({ status: 503 }))
  const deaf = await context.newPage()
  await deaf.goto(page.url())
  await expect(deaf.getByRole('status')).toContainText('Aucune')
  return deaf
}

async function expectNoOverflow(page: Page) {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(beyond).toBe(0)
}
