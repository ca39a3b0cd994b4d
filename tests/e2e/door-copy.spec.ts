import { mkdtempSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type APIRequestContext, type BrowserContext, chromium, devices, type Page } from '@playwright/test'
import { demonstrationSlug } from '../../db/seed/demonstration/day.ts'
import { writeFilm } from '../support/camera-film.ts'
import { servedAnew } from '../support/newer-version.ts'
import { readQr } from '../support/read-qr.ts'
import { accessibilityFaults, expect, signIn, test } from './test.ts'

const SMALL_PHONE = { ...devices['Galaxy S9+'], viewport: { width: 360, height: 740 }, locale: 'fr-FR' }
const EDITION = `/editions/${demonstrationSlug(new Date())}`
const WORKER = '/porte-hors-ligne.js'
const [MOST_SHELL, MOST_IN_ALL] = [400 * 1024, 900 * 1024]

type Browser = { executablePath?: string; args?: string[] }
type Phone = { folder: string; film: string; baseURL: string; browser: Browser }

/** A phone that keeps its memory from one start to the next, and whose camera sees this film. */
function switchOn({ folder, film, baseURL, browser }: Phone): Promise<BrowserContext> {
  const camera = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']
  return chromium.launchPersistentContext(folder, {
    ...SMALL_PHONE,
    baseURL,
    permissions: ['camera'],
    executablePath: browser.executablePath,
    args: [...(browser.args ?? []), ...camera, `--use-file-for-fake-video-capture=${film}`],
  })
}

function aPhone(baseURL: string, browser: Browser): Phone {
  const folder = mkdtempSync(join(tmpdir(), 'lnpsq-phone-'))
  const film = join(folder, 'film.y4m')
  writeFilm(film, '')
  return { folder: join(folder, 'memory'), film, baseURL, browser }
}

/** As an organiser does on their own phone. */
async function openDoor(page: Page): Promise<void> {
  await signIn(page, 'organisation@exemple.fr')
  await page.goto(`/organisation${EDITION}/accueil`)
  await page.getByRole('button', { name: 'Ouvrir la porte sur ce téléphone' }).click()
  await page.getByRole('button', { name: 'Compter pour de vrai' }).click()
  await expect(page.getByText('en ligne')).toBeVisible()
}

async function checkReadiness(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: 'Vérifier avant d’ouvrir' }).click()
}

async function aTicket(request: APIRequestContext, baseURL: string): Promise<string> {
  const registered = await request.post(`${baseURL}${EDITION}/inscription`, { form: { firstName: 'Samira' } })
  const picture = await request.get(`${registered.url()}/billet.png`)
  return (await readQr(await picture.body())) ?? ''
}

test('a door opened once on the network opens without it after the phone was off, and reads tickets', async ({
  app,
  request,
  launchOptions,
}) => {
  const phone = aPhone(app.url, launchOptions)
  const ticket = await aTicket(request, app.url)

  const online = await switchOn(phone)
  const page = await online.newPage()
  await openDoor(page)
  await checkReadiness(page)
  await expect(page.getByText('Un QR d’essai est lu, même sans réseau', { exact: false })).toBeVisible()
  await expect(page.getByText('gardée sur ce téléphone')).toBeVisible()
  await expect(page.getByText('elle voit')).toBeVisible()
  await expect(page.getByText(/\d+\sbillets?, à \d{1,2}\sh/)).toBeVisible()
  await expect(page.getByText('à moins de 2 secondes')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /^(Tout est prêt|Prêt, avec)/ })).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await online.close()

  writeFilm(phone.film, ticket)
  const offline = await switchOn(phone)
  await offline.setOffline(true)
  const door = await offline.newPage()
  await door.goto('/porte')
  await expect(door.getByText('hors ligne')).toBeVisible()
  await expect(door.getByRole('heading', { name: 'Bienvenue' })).toBeVisible()
  await offline.close()
})

test('an address of the door written otherwise opens it too without network', async ({ app, launchOptions }) => {
  const context = await switchOn(aPhone(app.url, launchOptions))
  const page = await context.newPage()
  await page.goto('/porte')
  await untilKept(page)
  await context.setOffline(true)
  for (const path of ['/porte/', '/porte?point=x', '/porte/ailleurs', '/porte?utm_source=x']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { name: 'La porte' })).toBeVisible()
  }
  await page.goto('/porte/borne/')
  expect(new URL(page.url()).pathname).toBe('/porte/borne')
  await context.close()
})

test('a new version leaves open doors alone, and serves once the last of them is opened again', async ({
  app,
  launchOptions,
}) => {
  const served = await servedAnew(app.url, WORKER)
  const context = await switchOn(aPhone(served.url, launchOptions))
  const [first, second] = [await context.newPage(), await context.newPage()]
  await first.goto('/porte')
  await untilKept(first)
  await first.evaluate(() => Object.assign(window, { isFirst: true }))

  served.publish()
  await second.goto('/porte')
  await expect.poll(() => second.evaluate(isNewerWaiting)).toBe(true)
  await second.reload()
  await second.waitForTimeout(1000)
  expect(await second.evaluate(isNewerWaiting)).toBe(true)
  expect(await first.evaluate(() => 'isFirst' in window)).toBe(true)

  await second.close()
  // A page that was just closed counts as open for a moment.
  await expect(async () => {
    await first.reload()
    await expect.poll(() => first.evaluate(isNewerWaiting).catch(() => true), { timeout: 2000 }).toBe(false)
  }).toPass()
  await context.close()
  served.stop()
})

test('what a phone keeps of the door weighs little, and is the door alone', async ({ app, request, launchOptions }) => {
  const context = await switchOn(aPhone(app.url, launchOptions))
  const page = await context.newPage()
  await page.goto('/porte')
  await untilKept(page)
  const kept = await page.evaluate(async () => {
    const caches = await Promise.all((await window.caches.keys()).map(name => window.caches.open(name)))
    const requests = await Promise.all(caches.map(cache => cache.keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })
  await context.close()

  const worker = await (await request.get(app.url + WORKER)).text()
  const decoder = [...worker.matchAll(/"(\/assets\/(?:reader|zxing_reader)-[^"]+)"/g)].map(([, path = '']) => path)
  expect(decoder).toHaveLength(2)
  const shell = [WORKER, ...kept.filter(path => !decoder.includes(path))]
  expect(shell.filter(path => /echarts|chart|programme|statisti/.test(path))).toEqual([])
  const shellWeight = await weight(app.url, shell)
  const weightInAll = shellWeight + (await weight(app.url, decoder))
  console.log(`kept: ${kib(shellWeight)} KiB compressed, ${kib(weightInAll)} KiB with the fallback decoder`)
  expect(shellWeight).toBeLessThan(MOST_SHELL)
  expect(weightInAll).toBeLessThan(MOST_IN_ALL)
})

async function untilKept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready)
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true)
}

async function isNewerWaiting(): Promise<boolean> {
  const registration = await navigator.serviceWorker.getRegistration('/porte')
  return Boolean(registration?.waiting)
}

/** Bytes on the wire, gzip. */
async function weight(baseURL: string, paths: string[]): Promise<number> {
  let sum = 0
  for (const path of paths) {
    sum += await new Promise<number>((resolve, reject) => {
      get(baseURL + path, { headers: { 'accept-encoding': 'gzip' } }, answer => {
        let bytes = 0
        answer.on('data', (part: Buffer) => {
          bytes += part.length
        })
        answer.on('end', () => resolve(bytes))
      }).on('error', reject)
    })
  }
  return sum
}

const kib = (bytes: number) => Math.round(bytes / 1024)
