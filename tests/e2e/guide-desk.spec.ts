import type { Page } from '@playwright/test'
import { accessibilityFaults, expect, signIn, test } from './test.ts'

const DESK = '/organisation/guide'

/** Every page that the journey goes through is readable by everyone, on a phone too. */
async function expectReadable(page: Page) {
  expect.soft(await accessibilityFaults(page), page.url()).toEqual([])
  await expect.soft(page.getByRole('heading', { level: 1 }), page.url()).toHaveCount(1)
  await page.setViewportSize({ width: 360, height: 740 })
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(overflow, `${page.url()} does not scroll sideways`).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1280, height: 800 })
}

test('an organiser corrects a structure, looks, publishes, and a visitor without script reads it', async ({
  page,
  browser,
  app,
}) => {
  await signIn(page, 'organisation@exemple.fr')
  await page.getByRole('link', { name: 'Guide', exact: true }).click()
  await page.getByLabel('Genre').selectOption('Structure d’orientation')
  await page.getByLabel('État').selectOption('publié')
  await page.getByRole('button', { name: 'Filtrer' }).click()
  await expectReadable(page)

  await page.getByRole('table').getByRole('link').first().click()
  await expectReadable(page)
  const own = page.url()
  await page.getByLabel('Horaires').fill('- lundi de 9 h à 12 h\n- **jeudi** toute la journée')
  await page.getByRole('button', { name: 'Voir l’aperçu' }).click()
  await expect(page.getByRole('article').getByText('jeudi', { exact: true })).toBeVisible()
  await expectReadable(page)

  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).first().click()
  await expect(page.getByRole('status')).toContainText('Le brouillon est enregistré.')
  await page.getByRole('link', { name: 'Publier ce brouillon' }).click()
  await expect(page.getByRole('definition').filter({ hasText: 'jeudi' })).toBeVisible()
  await expectReadable(page)
  await page.getByLabel('J’ai relu et vérifié cette page aujourd’hui').check()
  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByRole('status')).toContainText('La page est publiée.')
  const address = await page.getByRole('link', { name: 'Voir en ligne' }).getAttribute('href')

  const visitor = await browser.newContext({ javaScriptEnabled: false, baseURL: app.url, locale: 'fr-FR' })
  const read = await visitor.newPage()
  await read.goto(address ?? '')
  await expect(read.getByText('jeudi', { exact: true })).toBeVisible()
  await expect(read.getByText('à vérifier')).toHaveCount(0)
  await visitor.close()

  for (const path of ['/versions', '/versions/2', '/responsable', '/retrait']) {
    await page.goto(own.replace(/\?.*/, '') + path)
    await expectReadable(page)
  }
  for (const path of ['/imports', '/imports/structures', '/imports/rome', '/liens', '/impression']) {
    await page.goto(DESK + path)
    await expectReadable(page)
  }
})

test('a partner proposes changes to a sheet; an organiser accepts one, publishes it, and refuses the other', async ({
  page,
  browser,
  app,
}) => {
  const theirs = await browser.newContext({ baseURL: app.url, locale: 'fr-FR' })
  const partner = await theirs.newPage()
  await signIn(partner, 'partenaire@exemple.fr')
  const openSheet = async () => {
    await partner.goto('/guide/metiers')
    await partner.getByRole('main').locator('a[href^="/guide/metiers/"]').first().click()
  }
  const propose = async (sentence: string) => {
    await openSheet()
    await partner.getByRole('link', { name: 'Proposer une modification' }).click()
    await partner.getByLabel('En une phrase').fill(sentence)
    await partner.getByLabel('Pourquoi cette modification').fill('Nous faisons ce métier.')
    await expectReadable(partner)
    await partner.getByRole('button', { name: 'Envoyer la proposition' }).click()
    await expect(partner.getByRole('status')).toBeVisible()
  }
  // The one that waits stands first.
  const open = async () => {
    await page.goto(`${DESK}/modifications`)
    await expectReadable(page)
    await page.getByRole('table').getByRole('link').first().click()
    await expectReadable(page)
  }
  await signIn(page, 'organisation@exemple.fr')

  await propose('Une phrase proposée, et acceptée.')
  await open()
  await page.getByRole('button', { name: 'Accepter la modification' }).click()
  await expect(page.getByRole('status')).toContainText('La modification est dans le brouillon.')
  await page.getByRole('link', { name: 'Publier la page' }).click()
  await expect(page.getByRole('definition').filter({ hasText: 'acceptée.' })).toBeVisible()
  await page.getByLabel('J’ai relu et vérifié cette page aujourd’hui').check()
  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByRole('status')).toContainText('La page est publiée.')

  await propose('Une phrase proposée, et refusée.')
  await open()
  await page.getByRole('link', { name: 'Ne pas la retenir' }).click()
  await page.getByLabel('Votre mot').fill('Merci. La phrase d’aujourd’hui est plus juste.')
  await expectReadable(page)
  await page.getByRole('button', { name: 'Envoyer la réponse' }).click()
  await expect(page.getByRole('status')).toContainText('La modification n’est pas retenue.')

  await openSheet()
  await expect(partner.getByText('Une phrase proposée, et acceptée.')).toBeVisible()
  await partner.goto(`${DESK}/mes-propositions`)
  await expectReadable(partner)
  await expect(partner.getByText('La phrase d’aujourd’hui est plus juste.')).toBeVisible()
  await theirs.close()
})

test('a picture is sent with its words, and shown by a page', async ({ page }) => {
  await signIn(page, 'organisation@exemple.fr')
  await page.goto(`${DESK}/images`)
  await expectReadable(page)
  await page.getByLabel('Image', { exact: true }).setInputFiles('public/porte-icones/192.png')
  await page.getByLabel('Ce que l’on voit').fill('Un mur de briques')
  await page.getByRole('button', { name: 'Ajouter l’image' }).click()
  await expect(page.getByRole('status')).toContainText('L’image est ajoutée.')
  await expectReadable(page)
  const words = await page.getByLabel('Texte à copier dans une page').inputValue()

  await page.goto(`${DESK}/nouvelle/dossiers`)
  await expectReadable(page)
  await page.getByLabel('Titre').fill('Les briques')
  await page.getByLabel('En une phrase').fill('Une brique est un pixel.')
  await page.getByLabel('Texte', { exact: true }).fill(words)
  await page.getByRole('button', { name: 'Voir l’aperçu' }).click()
  const shown = page.getByRole('article').getByRole('img', { name: 'Un mur de briques' })
  await expect(shown).toBeVisible()
  expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
})
