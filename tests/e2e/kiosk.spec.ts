import type { Page } from '@playwright/test'
import { readQr } from '../support/read-qr.ts'
import { readStore } from './door-steps.ts'
import { browserThatSees, openAs } from './phone.ts'
import { accessibilityFaults, expect, test } from './test.ts'

const TABLET = { viewport: { width: 1024, height: 768 }, locale: 'fr-FR' }

test('a visitor takes a ticket at the kiosk, which then forgets them', async ({ page, app, launchOptions }) => {
  await page.setViewportSize(TABLET.viewport)
  await page.clock.install()
  await openKiosk(page)
  expect(await accessibilityFaults(page)).toEqual([])

  await page.getByRole('button', { name: 'Je n’ai pas de billet' }).click()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByLabel('Prénom').fill('Samira')
  await page.getByLabel('Année de naissance').fill('98')
  await page.getByRole('button', { name: 'Voir mon billet' }).click()
  await expect(page.getByText('Écrivez une année en quatre chiffres')).toBeVisible()
  await page.getByLabel('Année de naissance').fill('1998')
  await page.getByRole('button', { name: 'Voir mon billet' }).click()
  await expect(page.getByRole('heading', { name: 'Le billet de Samira' })).toBeVisible()
  await expect(page.getByText('Votre entrée est comptée.')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  const ticket = (await readQr(await page.screenshot())) ?? ''
  expect(ticket).toMatch(/\/T\/[A-Z2-7]{122}$/)

  // Thirty seconds without a touch, and the next person finds nothing of the one before.
  await page.clock.fastForward(25_000)
  await expect(page.getByRole('button', { name: 'Encore du temps' })).toBeVisible()
  await page.clock.fastForward(6000)
  await expect(page.getByRole('heading', { name: 'Bienvenue' })).toBeVisible()
  await page.getByRole('button', { name: 'Je n’ai pas de billet' }).click()
  await expect(page.getByLabel('Prénom')).toHaveValue('')
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Bienvenue' })).toBeVisible()
  await expect(page.getByText('Samira')).toBeHidden()

  const tablet = await browserThatSees(ticket, launchOptions)
  const again = await (await tablet.newContext({ ...TABLET, baseURL: app.url, permissions: ['camera'] })).newPage()
  await openKiosk(again)
  await again.getByRole('button', { name: 'Mon programme' }).click()
  await expect(again.getByRole('heading', { name: 'Votre programme' })).toBeVisible()
  await expect(again.getByText('Vous n’avez rien réservé')).toBeVisible()
  await again.getByRole('button', { name: 'Terminé' }).click()

  await again.getByRole('button', { name: 'English' }).click()
  await again.getByRole('button', { name: 'I have a ticket' }).click()
  await expect(again.getByRole('heading', { name: 'Already done' })).toBeVisible()
  await expect(again.getByText('Samira')).toBeHidden()
  expect(await accessibilityFaults(again)).toEqual([])
  await tablet.close()
})

test('a kiosk without network counts who has no ticket, then reads one ticket after the other', async ({
  page,
  app,
  launchOptions,
}) => {
  await page.setViewportSize(TABLET.viewport)
  await openKiosk(page)
  const [first, second] = [await takeTicket(page), await takeTicket(page)]
  const film = [...Array(10).fill(first), ...Array(15).fill(second), ...Array(55).fill('')]
  const tablet = await browserThatSees(film, launchOptions)
  const context = await tablet.newContext({ ...TABLET, baseURL: app.url, permissions: ['camera'] })
  const kiosk = await context.newPage()
  await openKiosk(kiosk)

  await context.setOffline(true)
  await expect(kiosk.getByText('La borne n’a pas de réseau')).toBeVisible()
  expect(await accessibilityFaults(kiosk)).toEqual([])
  await kiosk.getByRole('button', { name: 'Je n’ai pas de billet' }).click()
  await kiosk.getByLabel('Année de naissance').fill('1998')
  await kiosk.getByRole('radio', { name: 'Une femme' }).check({ force: true })
  await kiosk.getByRole('button', { name: 'Compter mon entrée' }).click()
  await expect(kiosk.getByText('Votre entrée est comptée.')).toBeVisible()
  expect(await accessibilityFaults(kiosk)).toEqual([])
  const entries = async () => (await readStore(kiosk, 'log')).map(line => (line as { entry: object }).entry)
  expect(await entries()).toMatchObject([{ kind: 'walk-in', ageBand: '26-45', gender: 'woman' }])
  await expect(kiosk.getByRole('heading', { name: 'Bienvenue', exact: true })).toBeVisible()

  await kiosk.getByRole('button', { name: 'J’ai un billet' }).click()
  await expect.poll(async () => new Set((await entries()).map(entry => JSON.stringify(entry, ['ticket']))).size).toBe(3)
  expect(await accessibilityFaults(kiosk)).toEqual([])
  await expect(kiosk.getByRole('heading', { name: 'Montrez votre billet' })).toBeVisible()
  await tablet.close()
})

test('a touch gives more time; whoever leaves the page leaves nothing on it', async ({ page }) => {
  await page.clock.install()
  await openKiosk(page)
  await page.getByRole('button', { name: 'Je n’ai pas de billet' }).click()
  await page.clock.fastForward(25_000)
  await page.getByRole('button', { name: 'Encore du temps' }).click()
  await page.clock.fastForward(25_000)
  await expect(page.getByLabel('Prénom')).toBeVisible()
  await page.clock.fastForward(6000)
  await expect(page.getByRole('heading', { name: 'Bienvenue' })).toBeVisible()

  await page.getByRole('button', { name: 'Je n’ai pas de billet' }).click()
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await expect(page.getByRole('heading', { name: 'Bienvenue' })).toBeVisible()
  const longTouch = () => document.dispatchEvent(new Event('contextmenu', { cancelable: true }))
  expect(await page.evaluate(longTouch)).toBe(false)
})

test('the next person gets a ticket of their own, in French', async ({ page }) => {
  await page.setViewportSize(TABLET.viewport)
  await openKiosk(page)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'I have no ticket' }).click()
  await page.getByLabel('First name').fill('Samira')
  await page.getByRole('button', { name: 'See my ticket' }).click()
  await expect(page.getByRole('heading', { name: 'Samira' })).toBeVisible()
  const first = await readQr(await page.screenshot())
  await page.getByRole('button', { name: 'Done' }).click()

  await page.getByRole('button', { name: 'Je n’ai pas de billet' }).click()
  await page.getByRole('button', { name: 'Voir mon billet' }).click()
  await expect(page.getByRole('heading', { name: 'Votre billet' })).toBeVisible()
  const next = await readQr(await page.screenshot())
  expect(next).toContain('/T/')
  expect(next).not.toBe(first)
})

test('a ticket that comes too late for its person is shown to nobody', async ({ page }) => {
  await page.addInitScript(() => {
    const { fetch } = window
    const late = new Promise<void>(answer => Object.assign(window, { answer }))
    window.fetch = async (...asked) => {
      const response = await fetch(...asked)
      if (String(asked[0]).endsWith('/inscriptions')) await late
      return response
    }
  })
  await openKiosk(page)
  await page.getByRole('button', { name: 'Je n’ai pas de billet' }).click()
  await page.getByLabel('Prénom').fill('Samira')
  const [answered] = await Promise.all([
    page.waitForResponse(/inscriptions$/),
    page.getByRole('button', { name: 'Voir mon billet' }).click(),
  ])
  expect(answered.status()).toBe(201)
  await page.getByRole('button', { name: 'Revenir au début' }).click()
  await page.getByRole('button', { name: 'Je n’ai pas de billet' }).click()
  await page.evaluate(() => (window as unknown as { answer: () => void }).answer())
  await page.waitForTimeout(500)
  await expect(page.getByLabel('Prénom')).toHaveValue('')
  await expect(page.getByText('Samira')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Voir mon billet' })).toBeEnabled()
})

test('the kiosk lets only the team out', async ({ page }) => {
  await openKiosk(page)
  await page.getByRole('button', { name: 'Équipe' }).click()
  await page.getByLabel('Code de l’équipe').fill('1234')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByText('Ce n’est pas le code.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Sortir' })).toBeHidden()
  await page.getByLabel('Code de l’équipe').fill('2019')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.getByRole('button', { name: 'Transmettre sans réseau' }).click()
  await expect(page.getByText('Tout est envoyé')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Fermer' }).click()
  await leave(page)
})

test('a kiosk is never the door, whoever types its address', async ({ page, baseURL }) => {
  await openKiosk(page)
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const isDoor = location.pathname === '/porte' && document.querySelector('video, footer')
      if (isDoor) sessionStorage.setItem('door', 'shown')
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto('/porte')
  await page.waitForURL(`${baseURL}/porte/borne`)
  await expect(page.getByRole('heading', { name: 'Bienvenue' })).toBeVisible()
  expect(await page.evaluate(() => sessionStorage.getItem('door'))).toBeNull()
})

async function takeTicket(kiosk: Page): Promise<string> {
  await kiosk.getByRole('button', { name: 'Je n’ai pas de billet' }).click()
  await kiosk.getByRole('button', { name: 'Voir mon billet' }).click()
  await expect(kiosk.getByRole('heading', { name: 'Votre billet' })).toBeVisible()
  const ticket = await readQr(await kiosk.screenshot())
  await kiosk.getByRole('button', { name: 'Terminé' }).click()
  return ticket ?? ''
}

async function leave(kiosk: Page) {
  await kiosk.getByRole('button', { name: 'Équipe' }).click()
  await kiosk.getByLabel('Code de l’équipe').fill('2019')
  await kiosk.getByRole('button', { name: 'Continuer' }).click()
  await kiosk.getByRole('link', { name: 'Sortir' }).click()
  await expect(kiosk).toHaveURL(/\/$/)
}

async function openKiosk(page: Page) {
  await openAs(page, 'kiosk')
  await page.getByLabel('Code de l’équipe').fill('2019')
  await page.getByRole('button', { name: 'Ouvrir la borne' }).click()
  await expect(page.getByRole('heading', { name: 'Bienvenue' })).toBeVisible()
}
