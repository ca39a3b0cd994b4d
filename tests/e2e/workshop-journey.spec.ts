import type { Browser, Page } from '@playwright/test'
import { becomeCandidate, computeRounds, prepareAfterWork, printSlips } from './after-work-steps.ts'
import { accessibilityFaults, expect, signIn, test } from './test.ts'

const DAY = 24 * 60 * 60 * 1000
const PHONE = { viewport: { width: 360, height: 740 }, locale: 'fr-FR', javaScriptEnabled: false }

/** A day in three months, as a date field takes it. */
const heldOn = new Date(Date.now() + 90 * DAY).toISOString().slice(0, 10)
const lastDayToPropose = new Date(Date.now() + 30 * DAY).toISOString().slice(0, 10)

test('an edition from nothing to a full workshop and an after-work, without a developer', async ({
  browser,
  page,
  app,
}) => {
  await signIn(page, 'organisation@exemple.fr')
  const edition = await copyColomiers(page)
  await addWorkshop(page, edition)

  const call = await openCall(page, edition)
  const partner = await visitor(browser, app.url)
  await propose(partner, call)
  await accept(page, edition)
  await expect(partner.getByText('Votre proposition est acceptée')).toBeHidden()
  await partner.reload()
  await expect(partner.getByText('acceptée').first()).toBeVisible()

  await prepareAfterWork(page, edition)
  await publish(page, edition)

  const first = await visitor(browser, app.url)
  await register(first, edition, { firstName: 'Samira', workshop: 'Piloter un drone' })
  await expect(first.getByText('Piloter un drone')).toBeVisible()
  const second = await visitor(browser, app.url)
  await register(second, edition, { firstName: 'Youssef', email: 'youssef@exemple.fr' })
  await second.getByRole('link', { name: 'Choisir des ateliers' }).click()
  await second.getByRole('button', { name: 'Rejoindre la liste d’attente : Piloter un drone' }).click()
  await expect(second.getByText('vous êtes sur la liste d’attente')).toBeVisible()
  expect(await sidewaysScroll(second)).toBe(0)

  await first.getByRole('link', { name: 'Changer mes ateliers' }).click()
  await first.getByRole('button', { name: 'Rendre ma place : Piloter un drone' }).click()
  await expect(first.getByText('C’est rendu, merci.')).toBeVisible()

  await second.reload()
  await expect(second.getByText('Une place s’est libérée pour vous')).toBeVisible()
  await expect(second.getByText('Complet, liste d’attente')).toHaveCount(0)
  await page.goto('/organisation/messages')
  await expect(page.getByText('youssef@exemple.fr').first()).toBeVisible()
  await expect(page.getByText('Une place', { exact: false }).first()).toBeVisible()

  await first.getByRole('link', { name: 'Revenir à mon billet' }).click()
  await becomeCandidate(first)
  expect(await sidewaysScroll(first)).toBe(0)
  await computeRounds(page, edition, 'Samira')
  await printSlips(page, 'Samira')
  await first.reload()
  await expect(first.getByText('16 h 15')).toBeVisible()

  await page.goto(`${edition}/planning`)
  expect(await accessibilityFaults(page)).toEqual([])
})

async function copyColomiers(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Créer une édition' }).click()
  await page.getByLabel('Copier une édition').selectOption('colomiers-2019')
  await page.getByLabel('Nom', { exact: true }).fill('Empalot')
  await page.getByLabel('Présentation').fill('Un après-midi pour essayer.')
  await page.getByLabel('Jour', { exact: true }).fill(heldOn)
  await page.getByLabel('Ouverture').fill('13:30')
  await page.getByLabel('Fermeture').fill('17:30')
  await page.getByLabel('Lieu').selectOption({ label: await firstVenue(page) })
  await page.getByRole('button', { name: 'Créer l’édition' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Empalot')
  await expect(page.getByRole('heading', { name: 'Ce qui manque' })).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  return new URL(page.url()).pathname
}

async function firstVenue(page: Page): Promise<string> {
  const names = await page.getByLabel('Lieu').locator('option').allTextContents()
  return names.find(name => name.includes('Place Abbal')) ?? names[1] ?? ''
}

async function addWorkshop(page: Page, edition: string) {
  await page.goto(`${edition}/activites`)
  await page.getByRole('link', { name: 'Ajouter une activité' }).click()
  await page.getByLabel('Titre').fill('Piloter un drone')
  await page.getByLabel('Résumé').fill('On décolle ensemble.')
  await page.getByLabel('Thème').fill('Robotique')
  await page.getByLabel('Début').fill('14:00')
  await page.getByLabel('Fin', { exact: true }).fill('15:00')
  await page.getByLabel('Salle').selectOption({ label: 'Salle 1' })
  await page.getByLabel('Nombre de places').fill('1')
  await page.getByRole('button', { name: 'Ajouter au programme' }).click()
  await expect(page.getByText('L’activité est ajoutée au programme.')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
}

async function openCall(page: Page, edition: string): Promise<string> {
  await page.goto(`${edition}/propositions`)
  await page.getByRole('link', { name: 'Ouvrir l’appel' }).click()
  await page.getByLabel('Dernier jour pour proposer').fill(lastDayToPropose)
  await page.getByRole('button', { name: 'Ouvrir l’appel' }).click()
  const link = page.locator('a[href^="/appel/"]').first()
  await expect(link).toBeVisible()
  const call = (await link.getAttribute('href')) ?? ''
  await page.goto(call)
  expect(await accessibilityFaults(page)).toEqual([])
  return call
}

async function propose(partner: Page, call: string) {
  await partner.goto(call)
  await partner.getByLabel('Nom de la structure').fill('Les Petits Débrouillards')
  await partner.getByLabel('Votre nom').fill('Camille')
  await partner.getByLabel('E-mail').fill('camille@exemple.fr')
  await partner.getByLabel('Un atelier').check()
  await partner.getByLabel('Titre').fill('Fabriquer une lampe')
  await partner.getByLabel('En quelques phrases').fill('On soude, on allume.')
  await partner.getByRole('button', { name: 'Envoyer ma proposition' }).click()
  await expect(partner).toHaveURL(/\/propositions\//)
}

async function accept(page: Page, edition: string) {
  await page.goto(`${edition}/propositions`)
  await page.getByRole('link', { name: 'Fabriquer une lampe' }).click()
  await page.getByRole('link', { name: 'Accepter' }).click()
  await page.getByLabel('Thème').fill('Objets connectés')
  await page.getByLabel('Salle').selectOption({ label: 'Salle 2' })
  await page.getByLabel('Début').fill('15:00')
  await page.getByLabel('Fin', { exact: true }).fill('16:00')
  await page.getByLabel('Places').fill('10')
  await page.getByRole('button', { name: 'Accepter la proposition' }).click()
  await expect(page.getByRole('link', { name: 'Voir l’activité' })).toBeVisible()
}

async function publish(page: Page, edition: string) {
  await page.goto(`${edition}/ouverture-inscriptions`)
  await page.getByRole('button', { name: 'Ouvrir les inscriptions maintenant' }).click()
  await page.goto(`${edition}/publication`)
  await page.getByRole('button', { name: 'Publier l’édition' }).click()
  await expect(page.getByRole('link', { name: 'Voir la page publique' })).toBeVisible()
}

/** A page on a small phone, without script. */
async function visitor(browser: Browser, baseURL: string): Promise<Page> {
  return (await browser.newContext({ ...PHONE, baseURL })).newPage()
}

type Person = { firstName: string; email?: string; workshop?: string }

async function register(page: Page, edition: string, { firstName, email = '', workshop }: Person) {
  await page.goto(`${edition.replace('/organisation', '')}/inscription`)
  await page.getByLabel('Prénom').fill(firstName)
  await page.getByLabel('E-mail').fill(email)
  if (workshop) {
    await page.getByText('Réserver une place dans un atelier').click()
    await page.getByLabel(workshop).check()
  }
  await page.getByRole('button', { name: 'Je m’inscris' }).click()
  await expect(page).toHaveURL(/\/billet\//)
}

function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))
}
