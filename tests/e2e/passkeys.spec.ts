import type { Page } from '@playwright/test'
import { accessibilityFaults, expect, signIn, test } from './test.ts'

test('a member adds a key, enters with it, and no longer once it is removed', async ({ page }) => {
  await withKeyOfTheDevice(page)
  await signIn(page, 'prescription@exemple.fr')
  await page.goto('/organisation/compte')
  await page.getByRole('link', { name: 'Ajouter une clé' }).click()
  await page.getByLabel('Nom de la clé').fill('Téléphone du bureau')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Ajouter cette clé' }).click()
  await expect(page.getByText('La clé est ajoutée.')).toBeVisible()
  await expect(page.getByText('Téléphone du bureau')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])

  await signOut(page)
  await enterWithKey(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bonjour')

  await page.goto('/organisation/compte')
  await page.getByRole('link', { name: 'Renommer Téléphone du bureau' }).click()
  await page.getByLabel('Nom de la clé').fill('Téléphone')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByRole('link', { name: 'Retirer Téléphone' }).click()
  await page.getByRole('button', { name: 'Retirer la clé' }).click()
  await expect(page.getByText('Aucune clé pour l’instant.')).toBeVisible()

  await signOut(page)
  await enterWithKey(page)
  await expect(page.getByText('Cette clé n’ouvre rien ici')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
})

/** Chromium's own key, which answers without asking anybody. */
async function withKeyOfTheDevice(page: Page) {
  const browser = await page.context().newCDPSession(page)
  await browser.send('WebAuthn.enable')
  await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

async function signOut(page: Page) {
  await page.getByRole('button', { name: 'Me déconnecter' }).click()
  await expect(page.getByRole('button', { name: 'Me déconnecter' })).toBeHidden()
}

async function enterWithKey(page: Page) {
  await page.goto('/connexion')
  await page.getByRole('link', { name: 'J’ai une clé de connexion' }).click()
  await page.getByRole('button', { name: 'Me connecter avec ma clé' }).click()
}
