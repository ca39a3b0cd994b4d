import type { Browser, Page } from '@playwright/test'
import postgres from 'postgres'
import { startApp } from '../support/app-server.ts'
import { openDoor } from './door-steps.ts'
import { SMALL_PHONE } from './phone.ts'
import { accessibilityFaults, expect, signIn, test } from './test.ts'

const LIGHT = 60_000

test('a visitor without JavaScript fills a passport stand by stand, and gets the gift once', async ({ browser }) => {
  const app = await startApp({ postgresUrl: process.env.E2E_POSTGRES_URL, environment: { REGISTRATION_LIMIT: '6' } })
  try {
    await journey(browser, app.url, app.databaseUrl ?? '')
  } finally {
    await app.stop()
  }
})

async function journey(browser: Browser, baseURL: string, databaseUrl: string) {
  const organiser = await (await browser.newContext({ baseURL, locale: 'fr-FR' })).newPage()
  await signIn(organiser, 'organisation@exemple.fr')
  const edition = await nextEdition(organiser)
  await openNow(databaseUrl, edition)
  await organiser.goto(`/organisation${edition}/passeport`)
  expect(await accessibilityFaults(organiser)).toEqual([])
  const links = await organiser.locator('th a[href^="/tampon/"]').all()
  const stands = await Promise.all(links.map(async link => (await link.getAttribute('href')) ?? ''))
  expect(stands.length).toBeGreaterThan(4)
  const [first = '', ...others] = stands

  const visitor = await (await browser.newContext({ baseURL, locale: 'fr-FR', javaScriptEnabled: false })).newPage()
  await visitor.goto(first)
  await visitor.getByRole('button', { name: 'Compter ma visite' }).click()
  await expect(visitor.getByRole('status')).toContainText('Merci de votre visite')
  await visitor.goto(`${edition}/inscription`)
  await visitor.getByLabel('Prénom').fill('Samira')
  await visitor.getByRole('button', { name: 'Je m’inscris' }).click()
  await expect(visitor.getByRole('heading', { name: 'Mon passeport' })).toBeVisible()
  const code = ((await visitor.getByRole('img', { name: /Code court/ }).textContent()) ?? '').replace(/\s/g, '')
  const ticket = visitor.url()

  for (const stand of [first, ...others.slice(0, 3)]) await stamp(visitor, stand)
  await expect(visitor.getByText('4 tampons sur 4')).toBeVisible()
  await expect(visitor.getByText('Le cadeau est à vous')).toBeVisible()

  const other = await (await browser.newContext({ baseURL, locale: 'fr-FR', javaScriptEnabled: false })).newPage()
  await other.goto(others[4] ?? '')
  await other.getByLabel('Code court').fill(`${code.slice(0, 3)} ${code.slice(3).toLowerCase()}`)
  await other.getByRole('button', { name: 'Tamponner' }).click()
  await expect(other.getByText('5 tampons, passeport complet')).toBeVisible()
  await other.getByRole('button', { name: 'Ce n’est pas mon passeport' }).click()
  await expect(other.getByLabel('Code court')).toBeVisible()

  const phone = await (await browser.newContext({ ...SMALL_PHONE, baseURL })).newPage()
  await signIn(phone, 'organisation@exemple.fr')
  await openDoor(phone, edition)
  // Good news leaves by itself, and the passport may be told too late on a slow machine: the ticket is read again.
  await expect(async () => {
    await sayCode(phone, code)
    await expect(phone.getByRole('status').filter({ hasText: 'Cadeau à remettre' })).toBeVisible({ timeout: 3000 })
  }).toPass()
  expect(await accessibilityFaults(phone)).toEqual([])
  await phone.getByRole('button', { name: 'Remettre le cadeau' }).click()
  await expect(phone.getByText('C’est noté : remettez le cadeau')).toBeVisible()
  await phone.getByRole('button', { name: 'Billet suivant' }).click()
  await sayCode(phone, code)
  await expect(phone.getByText(/Cadeau déjà remis à/)).toBeVisible()
  await expect(phone.getByRole('button', { name: 'Remettre le cadeau' })).toBeHidden()

  await organiser.goto(`/organisation${edition}/passeport/cadeaux`)
  await organiser.getByLabel('Code court du billet').fill(code)
  await organiser.getByRole('button', { name: 'Remettre le cadeau' }).click()
  await expect(organiser.getByRole('alert')).toContainText('déjà été remis')
  await visitor.goto(ticket)
  await expect(visitor.getByText(/Cadeau remis à/)).toBeVisible()

  const reader = await (await browser.newContext({ baseURL, locale: 'fr-FR' })).newPage()
  for (const path of [first, `${first}/billet`, `${ticket}/passeport`]) await expectGoodPage(reader, path)
  for (let more = 0; more < 60; more++) await fetch(baseURL + first, { method: 'POST', redirect: 'manual' })
  const late = await (await browser.newContext({ baseURL, locale: 'fr-FR', javaScriptEnabled: false })).newPage()
  await late.goto(first)
  await late.getByRole('button', { name: 'Compter ma visite' }).click()
  await expect(late.getByRole('alert')).toContainText('Attendez quelques minutes')
}

async function stamp(page: Page, stand: string) {
  await page.goto(stand)
  await page.getByRole('button', { name: 'Tamponner mon passeport' }).click()
  await expect(page.getByRole('status')).toContainText('C’est tamponné')
}

/** A volunteer types the short code that somebody reads aloud. */
async function sayCode(phone: Page, code: string) {
  const byHand = phone.getByRole('button', { name: 'Code ou nom' })
  if (await byHand.isVisible()) await byHand.click()
  await phone.getByLabel('Code du billet ou nom').fill(code)
  await phone.getByRole('button', { name: 'Chercher' }).click()
}

async function nextEdition(page: Page): Promise<string> {
  await page.goto('/')
  const href = await page.getByRole('link', { name: 'Je m’inscris' }).first().getAttribute('href')
  return (href ?? '').replace(/\/inscription$/, '')
}

/** The edition takes place now. */
async function openNow(databaseUrl: string, edition: string) {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  await sql`
    update editions set starts_at = now() - interval '1 hour', ends_at = now() + interval '2 hours',
      registration_closes_at = now() + interval '2 hours',
      held_on = ((now() - interval '1 hour') at time zone 'Europe/Paris')::date,
      year = extract(year from (now() - interval '1 hour') at time zone 'Europe/Paris')
    where slug = ${edition.split('/').at(-1) ?? ''}`
  await sql.end()
}

/** Light, without script, readable by everyone, on a phone and on a desk. */
async function expectGoodPage(page: Page, path: string) {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    let bytes = 0
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await page.goto(path, { waitUntil: 'networkidle' })
    await session.detach()
    expect.soft(bytes, `${path} weighs`).toBeLessThanOrEqual(LIGHT)
    expect.soft(await page.locator('script').count(), `${path} sends no script`).toBe(0)
    expect.soft(await accessibilityFaults(page), path).toEqual([])
    expect.soft(await page.locator('h1').count(), `${path} has one title`).toBe(1)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect.soft(overflow, `${path} does not scroll sideways`).toBeLessThanOrEqual(0)
  }
}
