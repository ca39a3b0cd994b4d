import type { Browser, Page } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import postgres from 'postgres'
import { type AppServer, startApp } from '../support/app-server.ts'
import { readQr } from '../support/read-qr.ts'
import { openDoor } from './door-steps.ts'
import { SMALL_PHONE } from './phone.ts'
import { accessibilityFaults, expect, signIn, test } from './test.ts'

const LIGHT = 60_000
const COUNT = 30
/** Those who agree that their adviser be told: the first ones. Two of them, and two of the others, do not come. */
const AGREEING = 24
const ABSENT = [1, 2, 29, 30]
const NUMBERS = Array.from({ length: COUNT }, (_, index) => index + 1)
const nameOf = (number: number) => `Prénom${String(number).padStart(2, '0')}`

test('thirty people are pasted, twenty-six arrive, the adviser reads names as agreed and the right totals', async ({
  browser,
}) => {
  const app = await startApp({ postgresUrl: process.env.E2E_POSTGRES_URL })
  try {
    await journey(browser, app)
  } finally {
    await app.stop()
  }
})

async function journey(browser: Browser, app: AppServer) {
  const organiser = await aPage(browser, app.url)
  await signIn(organiser, 'organisation@exemple.fr')
  const edition = await nextEdition(organiser)
  const link = await makeLink(organiser, edition)
  const desk = organiser.url().split('?')[0] ?? ''

  const adviser = await aPage(browser, app.url)
  await adviser.goto(link)
  await expectGoodPage(adviser)
  await register(adviser)
  await expect(adviser.getByRole('heading', { name: '30 personnes' })).toBeVisible()
  await expectGoodPage(adviser)
  const ticket = (await readQr(await adviser.screenshot({ fullPage: true }))) ?? ''
  expect(ticket).toMatch(/^HTTPS?:\/\/[^/]+\/T\/[A-Z2-7]{122}$/)
  const cards = await wordsOfPdf(adviser, `${link}/cartes.pdf`)
  for (const number of NUMBERS) expect(cards).toContain(nameOf(number))
  await expectAllGood(adviser, [`${link}/liste`, `${link}/personnes`, `${link}/accords`, `${link}/nom`])

  await letIn(browser, app.url, edition, ticket)
  await expect(async () => {
    await organiser.goto(desk)
    await expect(organiser.getByText('Déjà venues').locator('..')).toContainText('26', { timeout: 1000 })
  }).toPass()
  await adviser.goto(link)
  await expect(adviser.getByRole('heading', { name: 'Qui est venu' })).toHaveCount(0)

  await endEdition(app.databaseUrl ?? '', edition)
  await adviser.goto(link)
  await expect(adviser.getByText('26 personnes du groupe sont venues, sur 30.')).toBeVisible()
  await expect(adviser.getByText('6 personnes, dont 4 venues.')).toBeVisible()
  const page = (await adviser.locator('main').textContent()) ?? ''
  const proof = await wordsOfPdf(adviser, `${link}/attestation.pdf`)
  for (const number of NUMBERS) {
    const isNamed = number <= AGREEING
    expect(page.includes(nameOf(number)), `${nameOf(number)} on the page`).toBe(isNamed)
    expect(proof.includes(nameOf(number)), `${nameOf(number)} on the proof`).toBe(isNamed && !ABSENT.includes(number))
  }
  await expectGoodPage(adviser)
}

async function nextEdition(page: Page): Promise<string> {
  await page.goto('/')
  const href = await page.getByRole('link', { name: 'Je m’inscris' }).first().getAttribute('href')
  return (href ?? '').replace(/\/inscription$/, '')
}

async function makeLink(page: Page, edition: string): Promise<string> {
  await page.goto(`/organisation${edition}/groupes`)
  await page.getByLabel('Structure qui accompagne').selectOption('Association Exemple Tremplin')
  await page.getByRole('button', { name: 'Créer le lien du groupe' }).click()
  await expect(page.getByText('Le lien est prêt')).toBeVisible()
  return page.getByLabel('Adresse à envoyer').inputValue()
}

async function register(page: Page) {
  const list = NUMBERS.map(number => `${nameOf(number)}\tExemple\t${1980 + number}`).join('\n')
  await page.getByLabel('Votre liste').fill(list)
  await page.getByRole('button', { name: 'Vérifier la liste' }).click()
  await expect(page.getByText('À lire à chaque personne')).toBeVisible()
  const ticks = page.getByLabel('A entendu le texte et dit oui')
  expect(await ticks.count()).toBe(COUNT)
  expect(await page.locator('input:checked').count()).toBe(0)
  for (let row = 0; row < AGREEING; row++) await ticks.nth(row).check()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Inscrire ces personnes' }).click()
}

/** One reading of the group's code at the door, and a tick for each of those who are there. */
async function letIn(browser: Browser, baseURL: string, edition: string, ticket: string) {
  const door = await (await browser.newContext({ ...SMALL_PHONE, baseURL })).newPage()
  await signIn(door, 'organisation@exemple.fr')
  await openDoor(door, edition)
  await expect(async () => {
    await door.evaluate(text => {
      for (const key of [...text, 'Enter']) window.dispatchEvent(new KeyboardEvent('keydown', { key }))
    }, ticket)
    await expect(door.getByText('Groupe de 30 personnes')).toBeVisible({ timeout: 2000 })
  }).toPass()
  for (const number of NUMBERS.filter(number => !ABSENT.includes(number))) {
    await door.getByRole('checkbox', { name: nameOf(number) }).check()
  }
  await door.getByRole('button', { name: 'Faire entrer 26 sur 30' }).click()
  await expect(door.getByRole('button', { name: 'Faire entrer 26 sur 30' })).toHaveCount(0)
}

/** The edition has just ended. */
async function endEdition(databaseUrl: string, edition: string) {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  await sql`
    update editions set starts_at = now() - interval '2 seconds', ends_at = now() - interval '1 second',
      held_on = ((now() - interval '2 seconds') at time zone 'Europe/Paris')::date,
      year = extract(year from (now() - interval '2 seconds') at time zone 'Europe/Paris')
    where slug = ${edition.split('/').at(-1) ?? ''}`
  await sql.end()
}

async function aPage(browser: Browser, baseURL: string): Promise<Page> {
  return (await browser.newContext({ baseURL, locale: 'fr-FR' })).newPage()
}

async function expectAllGood(page: Page, paths: string[]) {
  for (const path of paths) {
    await page.goto(path)
    await expectGoodPage(page)
  }
}

/** Light, without script, readable by everyone, on a phone and on a desk. */
async function expectGoodPage(page: Page) {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    let bytes = 0
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await page.reload({ waitUntil: 'networkidle' })
    await session.detach()
    expect.soft(bytes, `${page.url()} weighs`).toBeLessThanOrEqual(LIGHT)
    expect.soft(await page.locator('script').count(), `${page.url()} sends no script`).toBe(0)
    expect.soft(await accessibilityFaults(page), page.url()).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect.soft(overflow, `${page.url()} does not scroll sideways`).toBeLessThanOrEqual(0)
  }
}

async function wordsOfPdf(page: Page, url: string): Promise<string> {
  const answer = await page.request.get(url)
  expect(answer.status(), url).toBe(200)
  const pdf = await getDocument({ data: new Uint8Array(await answer.body()), verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map(item => ('str' in item ? item.str : '')).join(' '))
  }
  return pages.join(' ')
}
