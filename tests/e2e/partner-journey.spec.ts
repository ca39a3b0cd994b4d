import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import readSheets from 'read-excel-file/node'
import { HELD, seedHeldEdition } from './held-edition.ts'
import { accessibilityFaults, expect, signIn, test } from './test.ts'

const WIDTHS = [360, 1280]
const LIGHT = 60_000

test('a partner opens a link, reads, takes the files away, until the link is closed', async ({
  browser,
  page,
  app,
}) => {
  await seedHeldEdition(app.databaseUrl ?? '', 'simplon')
  await signIn(page, 'organisation@exemple.fr')
  const link = await makeLink(page)

  const partner = await stranger(browser, app.url)
  await partner.goto(link)
  await expect(partner.getByText('Pour Simplon')).toBeVisible()
  await expectGoodPage(partner)
  await partner.getByRole('link', { name: new RegExp(`^Lire les chiffres.*${HELD.name}`) }).click()
  await expect(partner.getByRole('heading', { level: 1 })).toContainText(HELD.name)
  await expectGoodPage(partner)

  const shares = await readSummary(partner)
  expect(shares[0]).toBe(String(HELD.participants))
  await expectOwnPart(partner)

  await expectReport(partner, shares)
  await expectWorkbook(partner, shares)

  await closeLink(page)
  const answer = await partner.goto(link)
  expect(answer?.status()).toBe(410)
  await expect(partner.getByRole('heading', { name: 'Ce lien ne montre plus de chiffres' })).toBeVisible()
  await expect(partner.getByText('Simplon')).toHaveCount(0)
  expect(await accessibilityFaults(partner)).toEqual([])
  expect((await partner.goto(`${link}/${HELD.slug}`))?.status()).toBe(410)
  await partner.context().close()
})

test('figures declared by a report are read by a link as well', async ({ browser, page, app }) => {
  await signIn(page, 'organisation@exemple.fr')
  const link = await makeLink(page)
  const partner = await stranger(browser, app.url)
  await partner.goto(`${link}/colomiers-2019`)
  expect(await readSummary(partner)).toEqual(['270', '39 %', '46 %', '14 %'])
  await expectGoodPage(partner)
  await partner.context().close()
})

test('a signed-in partner has the same pages', async ({ page }) => {
  await signIn(page, 'partenaire@exemple.fr')
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/organisation/chiffres')
    await expectReadable(page)
    await page.getByRole('link', { name: /^Voir ce qui est prévu chez vous/ }).click()
    await expect(page.getByRole('heading', { name: 'Chez vous' })).toBeVisible()
    await expectReadable(page)
  }
})

test('another site shows the frame and the picture, and nothing else of ours', async ({ browser, app }) => {
  const edition = `${app.url}/editions/colomiers-2019`
  const other = await serve(
    `<iframe title="a" src="${edition}/integration?lang=fr"></iframe><iframe title="b" src="${edition}/statistiques"></iframe>
     <img alt="c" src="${edition}/chiffres.svg?lang=fr">`,
  )
  const page = await (await browser.newContext()).newPage()
  await page.goto(other.url, { waitUntil: 'networkidle' })
  await expect(page.frameLocator('[title=a]').getByText('270')).toBeVisible()
  await expect(page.frameLocator('[title=b]').getByText('270')).toHaveCount(0)
  expect(await page.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(480)
  expect(await page.context().cookies()).toEqual([])
  await page.goto(`${edition}/integration?lang=fr`)
  await expectGoodPage(page)
  await page.context().close()
  other.close()
})

async function makeLink(page: Page): Promise<string> {
  await page.goto('/organisation/structures/simplon')
  await page.getByRole('link', { name: 'Partager ses chiffres' }).click()
  await page.getByRole('button', { name: 'Créer le lien' }).click()
  await expect(page.getByText('Le lien est prêt')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  return page.getByLabel('Adresse à envoyer').first().inputValue()
}

async function closeLink(page: Page) {
  await page
    .getByRole('link', { name: /^Fermer ce lien/ })
    .first()
    .click()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Fermer le lien' }).click()
  await expect(page.getByText('Le lien est fermé')).toBeVisible()
}

/** Somebody without an account, elsewhere; axe needs scripts, the pages send none. */
async function stranger(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: 'fr-FR' })
  return context.newPage()
}

async function expectGoodPage(page: Page) {
  for (const width of WIDTHS) {
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
    await expectReadable(page)
  }
}

async function expectReadable(page: Page) {
  expect.soft(await accessibilityFaults(page), page.url()).toEqual([])
  expect.soft(await page.locator('h1').count(), `${page.url()} has one title`).toBe(1)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(overflow, `${page.url()} does not scroll sideways`).toBeLessThanOrEqual(0)
}

/** The four figures at the head of the page, as they are read. */
async function readSummary(page: Page): Promise<string[]> {
  const figures = await page.locator('main dl').first().locator('dd').allTextContents()
  return figures.map(plain)
}

async function expectOwnPart(page: Page) {
  const card = (title: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) })
  const workshop = card(HELD.workshop.title)
  await expect(workshop).toContainText(`${HELD.workshop.attended} personnes venues`)
  await expect(workshop).toContainText(String(HELD.workshop.confirmed))
  await expect(workshop).toContainText('masqué')
  await expect(card(HELD.stand.title)).toContainText(`${HELD.stand.attended} personnes venues`)
  await expect(page.getByRole('listitem').filter({ hasText: HELD.offer.title })).toContainText(
    `${HELD.offer.marks} personnes`,
  )
  await expect(page.getByText(`${HELD.interviews} entretiens`)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Coder un jeu' })).toHaveCount(0)
}

async function expectReport(page: Page, figures: string[]) {
  const text = plain(await wordsOfPdf(await taken(page, 'bilan.pdf')))
  expect(text).toContain(HELD.name)
  for (const figure of figures) expect(text).toContain(figure)
}

async function expectWorkbook(page: Page, figures: string[]) {
  const sheets = await readSheets(await taken(page, 'statistiques.xlsx'))
  const cells = sheets.flatMap(({ data }) => data.flat())
  for (const figure of figures) {
    const number = Number.parseInt(figure, 10)
    expect(cells).toContain(figure.endsWith('%') ? number / 100 : number)
  }
}

/** The file behind the link of that name on the page. */
async function taken(page: Page, file: string): Promise<Buffer> {
  const link = page.locator(`a[href$="/${file}"]`).last()
  const href = await link.getAttribute('href')
  const answer = await page.request.get(href ?? '')
  expect(answer.status(), file).toBe(200)
  return answer.body()
}

async function wordsOfPdf(bytes: Buffer): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map(item => ('str' in item ? item.str : '')).join(' '))
  }
  return pages.join(' ')
}

/** With plain spaces, one at a time. */
function plain(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/g, ' ').trim()
}

/** Another site, of one page. */
function serve(body: string): Promise<{ url: string; close(): void }> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(`<!doctype html><html lang="fr">${body}`)
  })
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      resolve({ url: `http://127.0.0.1:${port}/`, close: () => server.close() })
    })
  })
}
