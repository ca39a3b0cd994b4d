import type { Page } from '@playwright/test'
import { accessibilityFaults, expect } from './test.ts'

/** Adds an after-work to an edition, seats two companies at it, the first with an offer, and sets its rounds. */
export async function prepareAfterWork(page: Page, edition: string) {
  await page.goto(`${edition}/activites/nouvelle`)
  await page.getByLabel('Titre').fill('Des entreprises et vous')
  await page.getByLabel('Type').selectOption('After-work')
  await page.getByLabel('Résumé').fill('On parle métier, sans CV.')
  await page.getByLabel('Thème').fill('Emploi')
  await page.getByLabel('Début').fill('16:00')
  await page.getByLabel('Fin', { exact: true }).fill('17:30')
  await page.getByLabel('Nombre de places').fill('50')
  await page.getByRole('button', { name: 'Ajouter au programme' }).click()

  await page.getByRole('navigation', { name: 'Pages de l’édition' }).getByRole('link', { name: 'After-work' }).click()
  await expect(page.getByText('Aucune entreprise pour l’instant', { exact: false }).first()).toBeVisible()
  for (const company of ['Simplon', 'AFPA']) {
    await page.getByLabel('Structure').selectOption({ label: company })
    await page.getByRole('button', { name: 'Ajouter l’entreprise' }).click()
    await expect(page.getByRole('link', { name: company, exact: true })).toBeVisible()
  }
  await page.getByRole('link', { name: 'Ajouter une offre pour AFPA' }).click()
  await page.getByLabel('Intitulé du poste').fill('Développeuse ou développeur web')
  await page.getByLabel('Lieu').fill('Toulouse')
  await page.getByLabel('Compétences').fill('Écrire une page, la montrer, la corriger.')
  await page.getByRole('button', { name: 'Mettre l’offre en ligne' }).click()

  await page.getByRole('link', { name: 'Régler les tours' }).click()
  await page.getByLabel('Heure du premier tour').fill('16:15')
  await page.getByLabel('Nombre de tours').fill('6')
  await page.getByLabel('Minutes par tour').fill('10')
  await page.getByLabel('Entretiens par personne').fill('1')
  await page.getByRole('button', { name: 'Enregistrer les réglages' }).click()
  await expect(page.getByText('6 tours de 10 minutes', { exact: false })).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
}

/** From the ticket, takes a place at the after-work and marks its one offer. */
export async function becomeCandidate(visitor: Page) {
  await visitor.getByRole('link', { name: 'Voir les entreprises et les offres' }).click()
  await visitor.getByRole('button', { name: 'Des entreprises et vous' }).click()
  await visitor.getByLabel('Cela m’intéresse').check()
  await visitor.getByRole('button', { name: 'Enregistrer mes choix' }).click()
  await expect(visitor.getByLabel('Cela m’intéresse')).toBeChecked()
}

/** Computes the rounds: the candidate meets the company whose offer they marked. */
export async function computeRounds(page: Page, edition: string, firstName: string) {
  await page.goto(`${edition}/after-work`)
  await page.getByRole('link', { name: 'Calculer les tours' }).click()
  await page.getByRole('button', { name: 'Calculer les tours' }).click()
  await expect(page.getByText('1 entretien est prévu.')).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: firstName })
  await expect(row.getByRole('rowheader')).toContainText('16 h 15')
  expect(await accessibilityFaults(page)).toEqual([])
}

/** Prints the slips: one candidate's on one page, with nothing around. */
export async function printSlips(page: Page, firstName: string) {
  await page.getByRole('link', { name: 'Voir les fiches' }).click()
  await expect(page.getByText('1 fiche, 8 par page', { exact: false })).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation').first()).toBeHidden()
  const slip = page.getByRole('listitem').filter({ hasText: firstName })
  await expect(slip).toContainText('16 h 15')
  await expect(slip).toContainText('AFPA')
  const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(printed.match(/\/Type \/Page\b/g)).toHaveLength(1)
  await page.emulateMedia({ media: null })
}
