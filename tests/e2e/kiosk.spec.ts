import type { Page } from '@playwright/test'
import { readQr } from '../support/read-qr.ts'
import { browserThatSees, openAs } from './phone.ts'
import { accessibilityFaults, expect, test } from './test.ts'

const TABLET = { viewport: { width: 1024, height: 768 }, locale: 'fr-FR' }

test('a visitor takes a ticket at the kiosk, which then forgets them', async ({ page, app, launchOptions }) => {
  test.setTimeout(180_000)
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
