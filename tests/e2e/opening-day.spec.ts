import { demonstrationSlug } from '../../db/seed/demonstration/day.ts'
import { openDoor } from './door-steps.ts'
import { SMALL_PHONE } from './phone.ts'
import { accessibilityFaults, expect, signIn, test } from './test.ts'

const EDITION = `/editions/${demonstrationSlug(new Date())}`

test('before its day a phone rehearses, or counts once somebody has said so', async ({ page }) => {
  await page.setViewportSize(SMALL_PHONE.viewport)
  await signIn(page, 'organisation@exemple.fr')
  await page.goto(`/organisation${EDITION}/accueil`)
  await page.getByRole('button', { name: 'Ouvrir la porte sur ce téléphone' }).click()
  const asked = page.getByRole('heading', { name: 'L’édition commence le' })
  await expect(asked).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])

  await page.getByRole('button', { name: 'Répéter' }).click()
  await expect(page.getByText('Répétition : rien ne compte')).toBeVisible()
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: 'Finir la répétition et tout effacer' }).click()
  await expect(asked).toBeVisible()

  await openDoor(page, EDITION)
  await page.reload()
  await expect(page.getByText('en ligne')).toBeVisible()
  await expect(asked).toBeHidden()
})
