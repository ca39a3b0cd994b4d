import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, devices, type Page } from '@playwright/test'
import { writeFilm } from '../support/camera-film.ts'
import { readQr } from '../support/read-qr.ts'
import { openDoor } from './door-steps.ts'
import { accessibilityFaults, expect, signIn, test } from './test.ts'

const SMALL_PHONE = { ...devices['Galaxy S9+'], viewport: { width: 360, height: 740 }, locale: 'fr-FR' }

// It counts everybody who comes.
test.use({ world: 'empty hall' })

test('from the poster to the figures: register, come, be counted once', async ({
  browser,
  page,
  app,
  launchOptions,
}) => {
  const { ticketText, edition } = await registerWithoutScript(browser, app.url)

  const film = join(mkdtempSync(join(tmpdir(), 'lnpsq-film-')), 'ticket.y4m')
  writeFilm(film, '')
  const phone = await phoneWithCamera(film, launchOptions)
  const door = await aPage(phone, app.url)
  await signIn(door, 'organisation@exemple.fr')
  await openDoor(door, edition)
  for (let person = 1; person <= 5; person++) await countWalkIn(door, person)

  await signIn(page, 'administration@exemple.fr')
  expect(await countedParticipants(page, edition)).toBe(5)

  await phone.close()
  writeFilm(film, ticketText)
  const scanning = await phoneWithCamera(film, launchOptions)
  const camera = await aPage(scanning, app.url)
  await signIn(camera, 'organisation@exemple.fr')
  await openDoor(camera, edition)
  await expect(camera.getByRole('heading', { name: 'Bienvenue' })).toBeVisible()
  await expect(camera.getByText('Samira', { exact: true })).toBeVisible()
  expect(await accessibilityFaults(camera)).toEqual([])
  await expect(camera.getByText('6', { exact: true })).toBeVisible()

  // The same code stays in front of the camera: it is read once.
  await expect(camera.getByRole('heading', { name: 'Bienvenue' })).toBeHidden()
  await camera.waitForTimeout(4000)
  await expect(camera.getByRole('heading', { level: 2 })).toBeHidden()

  // Another phone, or this page opened again: already in, since when and where.
  await camera.reload()
  await expect(camera.getByRole('heading', { name: 'Déjà là' })).toBeVisible()
  await expect(camera.getByText(/^à\s\d{1,2}\sh(\s\d{2})?, Entrée/)).toBeVisible()
  await scanning.close()

  expect(await countedParticipants(page, edition)).toBe(6)
})

/** A visitor at 360 px, whose browser runs no script: from the home page to the ticket, whose QR is read off the screen. */
async function registerWithoutScript(browser: Browser, baseURL: string) {
  const context = await browser.newContext({ ...SMALL_PHONE, baseURL, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByRole('link', { name: 'Je m’inscris' }).first().click()
  const edition = new URL(page.url()).pathname.replace('/inscription', '')
  await page.getByLabel('Prénom').fill('Samira')
  await page.getByRole('button', { name: 'Je m’inscris' }).click()
  await expect(page).toHaveURL(/\/billet\//)
  const ticketText = (await readQr(await page.screenshot({ fullPage: true }))) ?? ''
  expect(ticketText).toMatch(/^HTTPS?:\/\/[^/]+\/T\/[A-Z2-7]{122}$/)
  await context.close()
  return { ticketText, edition }
}

function phoneWithCamera(film: string, { executablePath, args = [] }: { executablePath?: string; args?: string[] }) {
  return chromium.launch({
    executablePath,
    args: [
      ...args,
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  })
}

async function aPage(phone: Browser, baseURL: string) {
  const context = await phone.newContext({ ...SMALL_PHONE, baseURL, permissions: ['camera'] })
  return context.newPage()
}

async function countWalkIn(door: Page, expected: number) {
  await door.getByRole('button', { name: 'Sans billet' }).click()
  for (const question of ['Quel âge, à peu près ?', 'Cette personne est…', 'Habite un quartier prioritaire ?']) {
    await expect(door.getByRole('heading', { name: question })).toBeVisible()
    await door.getByRole('button', { name: 'Passer' }).click()
  }
  await expect(door.getByRole('heading', { name: 'C’est noté' })).toBeVisible()
  await expect(door.getByText(String(expected), { exact: true })).toBeVisible()
  await door.getByRole('button', { name: 'Billet suivant' }).click()
}

/** The organisers' figures; everybody reads them once the edition is over. */
async function countedParticipants(page: Page, edition: string): Promise<number> {
  await page.goto(`/organisation${edition}/statistiques`)
  const heading = await page.getByRole('heading', { name: /personnes sont venues/ }).textContent()
  return Number.parseInt(heading ?? '', 10)
}
