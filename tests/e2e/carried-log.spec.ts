import type { Page } from '@playwright/test'
import { readQr } from '../support/read-qr.ts'
import { browserThatSees, openAs, SMALL_PHONE } from './phone.ts'
import { accessibilityFaults, expect, test } from './test.ts'

test('a phone without network hands its log to another, which brings it to the server', async ({
  browser,
  app,
  launchOptions,
}) => {
  const context = await browser.newContext({ ...SMALL_PHONE, baseURL: app.url })
  const alone = await context.newPage()
  await openAs(alone, 'door')
  await expect(alone.getByText('en ligne')).toBeVisible()
  const before = await participants(alone)
  await context.setOffline(true)
  for (let person = 0; person < 9; person++) await countWalkIn(alone)

  await alone.getByRole('button', { name: 'Menu' }).click()
  await alone.getByRole('button', { name: 'Transmettre sans réseau' }).click()
  await expect(alone.getByRole('heading', { name: '9 scans pas encore envoyés' })).toBeVisible()
  expect(await accessibilityFaults(alone)).toEqual([])
  const [file] = await Promise.all([
    alone.waitForEvent('download'),
    alone.getByRole('button', { name: 'Enregistrer un fichier' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^journal-.+-\d{2}h\d{2}\.json$/)
  await expect(alone.getByText(`Fichier enregistré : ${file.suggestedFilename()}`)).toBeVisible()
  await alone.getByRole('button', { name: 'Montrer à un autre téléphone' }).click()
  const frames = await framesOn(alone)

  const phone = await browserThatSees(frames, launchOptions)
  const carrier = await (
    await phone.newContext({ ...SMALL_PHONE, baseURL: app.url, permissions: ['camera'] })
  ).newPage()
  await openAs(carrier, 'door')
  await expect(carrier.getByRole('heading', { name: '9 scans reçus' })).toBeVisible()
  await expect(carrier.getByText('Le serveur les a')).toBeVisible()
  expect(await accessibilityFaults(carrier)).toEqual([])
  await expect.poll(() => participants(carrier)).toBe(before + 9)
  await phone.close()

  // Back on the network, the phone sends the same again, and the file is opened too: nobody is counted twice.
  await alone.getByRole('button', { name: 'C’est fini' }).click()
  await context.setOffline(false)
  await alone.getByLabel('Ouvrir un fichier').setInputFiles(await file.path())
  await expect(alone.getByText('9 scans reçus.')).toBeVisible()
  await expect(alone.getByText('Tout est envoyé')).toBeVisible()
  await expect.poll(() => participants(alone)).toBe(before + 9)
  await context.close()
})

test('somebody counted without a ticket takes one, and is counted once', async ({ page, app, launchOptions }) => {
  await page.setViewportSize(SMALL_PHONE.viewport)
  await openAs(page, 'door')
  await expect(page.getByText('en ligne')).toBeVisible()
  const before = await participants(page)
  await page.getByRole('button', { name: 'Sans billet' }).click()
  for (const answer of ['16 à 25', 'Une femme', 'Oui']) await page.getByRole('button', { name: answer }).click()
  await page.getByRole('button', { name: 'Donner un billet' }).click()
  expect(await accessibilityFaults(page)).toEqual([])
  await expect(page.getByText('Déjà noté : 16 à 25 ans, une femme, quartier prioritaire.')).toBeVisible()
  await page.getByLabel('Prénom').fill('Yanis')
  await page.getByRole('button', { name: 'Faire le billet' }).click()
  await expect(page.getByRole('heading', { name: 'Le billet de Yanis' })).toBeVisible()
  // All of it is on the screen, to be photographed: nothing is left to scroll to.
  const next = page.getByRole('button', { name: 'Billet suivant' })
  const screen = page.locator('section').filter({ has: next })
  expect(await screen.evaluate(it => it.scrollHeight - it.clientHeight)).toBe(0)
  await expect(page.getByRole('img', { name: /^Code :/ })).toBeInViewport({ ratio: 1 })
  expect(await accessibilityFaults(page)).toEqual([])
  const ticket = (await readQr(await page.screenshot())) ?? ''
  await next.click()
  await expect.poll(() => participants(page)).toBe(before + 1)

  const phone = await browserThatSees(ticket, launchOptions)
  const other = await (await phone.newContext({ ...SMALL_PHONE, baseURL: app.url, permissions: ['camera'] })).newPage()
  await openAs(other, 'door')
  await expect(other.getByRole('heading', { name: 'Déjà là' })).toBeVisible()
  await expect(other.getByText('Yanis', { exact: true })).toBeVisible()
  await phone.close()
})

async function countWalkIn(door: Page) {
  await door.getByRole('button', { name: 'Sans billet' }).click()
  for (let question = 0; question < 3; question++) await door.getByRole('button', { name: 'Passer' }).click()
  await door.getByRole('button', { name: 'Billet suivant' }).click()
}

async function participants(door: Page): Promise<number> {
  const told = await door.getByText(/^\d+ ?personnes? entrées?$/).textContent()
  return Number.parseInt(told ?? '', 10)
}

/** What a camera reads off the screen, until the moving code was seen in full. */
async function framesOn(door: Page): Promise<string[]> {
  const frames = new Set<string>()
  for (let look = 0; frames.size < 8 && look < 60; look++) {
    const text = await readQr(await door.screenshot())
    if (text?.startsWith('LNPSQJ1')) frames.add(text)
  }
  return [...frames]
}
