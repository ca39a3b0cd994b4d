import type { Page } from '@playwright/test'
import { expectGoodPage, expectReadable, nextEdition, WIDTHS } from './good-page.ts'
import { accessibilityFaults, expect, signIn, test } from './test.ts'

const AFTER_WORK = 'after-work-des-entreprises-et-vous'

test('public pages are light, without script, readable by everyone', async ({ page }) => {
  const edition = await nextEdition(page)
  await page.goto(`${edition}/programme`)
  const activity = await page.locator('main a[href*="/programme/"]').first().getAttribute('href')
  const paths = [
    '/',
    '/?lang=en',
    '/?lang=fr',
    '/editions',
    '/editions/la-reynerie-2017',
    '/editions/bagatelle-2019',
    '/editions/colomiers-2019',
    '/editions/colomiers-2019/statistiques',
    '/impact',
    '/impact?lang=en',
    '/impact?lang=fr',
    '/impact/indicateurs/personnes-venues-aux-editions',
    '/impact/indicateurs/heures-d-insertion',
    '/impact/indicateurs/suites-de-parcours-a-3-mois',
    '/impact/actions/le-numerique-prend-ses-quartiers',
    '/impact/actions/un-outil-partage-et-une-communication-commune',
    '/chiffres',
    '/chiffres?lang=en',
    '/chiffres?lang=fr',
    edition,
    `${edition}/programme`,
    `${edition}/programme?q=introuvable`,
    activity ?? '/no-activity',
    `${edition}/programme/${AFTER_WORK}`,
    `${edition}/inscription`,
    `${edition}/avis`,
    `${edition}/avis/merci`,
    '/editions/colomiers-2019/avis',
    '/billet',
    '/attestations',
    '/connexion',
    '/connexion/abc',
    '/mentions-legales',
    '/vos-donnees',
  ]
  for (const path of paths) await expectGoodPage(page, path)
})

test('the pages of a ticket are light, without script, readable by everyone', async ({ page }) => {
  const edition = await nextEdition(page)
  await page.goto(`${edition}/inscription`)
  await page.locator('[name=firstName]').fill('Samira')
  await page.getByRole('button', { name: 'Je m’inscris' }).click()
  await expect(page).toHaveURL(/\/billet\//)
  const ticket = new URL(page.url()).pathname
  for (const path of [
    ticket,
    `${ticket}/reponses`,
    `${ticket}/annulation`,
    `${ticket}/consentements`,
    `${ticket}/attestation`,
    `${ticket}/messages`,
    `${ticket}/effacement`,
    `${ticket}/ateliers`,
    `${ticket}/programme`,
    `${ticket}/after-work/${AFTER_WORK}`,
  ]) {
    await expectGoodPage(page, path)
  }
  await page.goto(`${ticket}/after-work/${AFTER_WORK}`)
  await page.getByRole('button', { name: 'Réserver' }).click()
  await expect(page.getByRole('status')).toHaveText(/C’est réservé/)
  await page.getByRole('checkbox', { name: /Raccorder des logements/ }).check()
  await page.getByRole('button', { name: 'Enregistrer mes choix' }).click()
  await expect(page.getByRole('status')).toHaveText(/Vos choix sont enregistrés/)
  await expectGoodPage(page, `${ticket}/after-work/${AFTER_WORK}`)
})

test('pages that say no are readable by everyone', async ({ browser, app }) => {
  // Their status is an error, which the browser writes on its console: watched pages would fail.
  const context = await browser.newContext({
    baseURL: app.url,
    locale: 'fr-FR',
    viewport: { width: 360, height: 800 },
  })
  const page = await context.newPage()
  for (const path of ['/nulle-part', '/editions/nulle-part', '/billet/inconnu']) {
    const answer = await page.goto(app.url + path)
    expect(answer?.status(), path).toBe(404)
    await expect(page.getByRole('navigation')).toBeVisible()
    await expectReadable(page, path)
  }
  await page.goto(`${app.url}/t/ABC`)
  await expectReadable(page, '/t/ABC')

  const edition = await nextEdition(page)
  await signIn(page, 'partenaire@exemple.fr')
  await page.goto(`/organisation${edition}/accueil`, { waitUntil: 'networkidle' })
  await expect(page.getByRole('heading', { name: 'Cette page n’est pas pour vous' })).toBeVisible()
  await expectReadable(page, 'the door of someone else')
  await context.close()
})

test('members’ pages are readable by everyone', async ({ page }) => {
  const edition = await nextEdition(page)
  await signIn(page, 'organisation@exemple.fr')
  await expectAllReadable(page, [
    '/organisation',
    '/organisation/compte',
    '/organisation/messages',
    '/organisation/messages/modeles',
    '/organisation/messages/modeles/ticket',
    '/organisation/messages/modeles/ticket/textes/fr',
    '/organisation/remises',
    `/organisation${edition}`,
    `/organisation${edition}/reglages`,
    `/organisation${edition}/publication`,
    `/organisation${edition}/ouverture-inscriptions`,
    `/organisation${edition}/activites`,
    `/organisation${edition}/activites/nouvelle`,
    `/organisation${edition}/planning`,
    `/organisation${edition}/structures`,
    `/organisation${edition}/propositions`,
    `/organisation${edition}/inscriptions`,
    `/organisation${edition}/imports`,
    `/organisation${edition}/exports`,
    `/organisation${edition}/journal`,
    '/organisation/editions/nouvelle',
    '/organisation/structures',
    '/organisation/lieux',
    '/organisation/lieux/nouveau',
    '/organisation/plan-action',
    '/organisation/plan-action/nouveau',
    '/organisation/plan-action/2015-2019',
    '/organisation/plan-action/2015-2019/publication',
    '/organisation/plan-action/actions/guide-du-numerique',
    '/organisation/plan-action/actions/guide-du-numerique/presentation',
    '/organisation/plan-action/actions/guide-du-numerique/avancement',
    '/organisation/plan-action/actions/guide-du-numerique/etapes/nouvelle',
    '/organisation/plan-action/actions/guide-du-numerique/preuves/nouvelle',
    '/organisation/plan-action/indicateurs',
    '/organisation/plan-action/indicateurs/nouveau',
    '/organisation/plan-action/indicateurs/heures-d-insertion',
    '/organisation/plan-action/indicateurs/heures-d-insertion/mesures/nouvelle',
    '/organisation/quartiers',
    `/organisation${edition}/statistiques`,
    `/organisation${edition}/groupes`,
    `/organisation${edition}/objectifs`,
    `/organisation${edition}/remises`,
    `/organisation${edition}/vrai-ou-faux`,
    `/organisation${edition}/avis`,
    `/organisation${edition}/suites`,
    `/organisation${edition}/messages`,
    `/organisation${edition}/envois`,
    `/organisation${edition}/envois/nouveau`,
    `/organisation/editions/colomiers-2019/statistiques`,
    `/organisation${edition}/accueil`,
    `/organisation${edition}/accueil/invitations/nouvelle`,
    `/organisation${edition}/accueil/journaux`,
    `/organisation${edition}/accueil/doubles`,
    `/organisation${edition}/activites/mon-premier-robot/inscrits`,
    `/organisation${edition}/activites/mon-premier-robot/porte`,
    `${edition}/ecran`,
  ])
})

test('letters are readable by everyone', async ({ page }) => {
  await signIn(page, 'organisation@exemple.fr')
  for (const template of ['ticket', 'reminder-2-days', 'thanks', 'follow-up']) {
    await page.goto(`/organisation/messages/modeles/${template}/lettre?langue=fr`)
    // A letter has no landmarks: programs that read mail put it inside their own.
    expect.soft(await accessibilityFaults(page, ['landmark-one-main', 'region']), template).toEqual([])
    expect.soft(await page.locator('h1').count(), `${template} has one title`).toBe(1)
  }
})

test('the pages of an after-work are readable by its organisers and its recruiters', async ({ page }) => {
  const edition = await nextEdition(page)
  await page.goto(`${edition}/inscription`)
  await page.getByRole('button', { name: 'Je m’inscris' }).click()
  await page.goto(`${page.url()}/after-work/${AFTER_WORK}`)
  await page.getByRole('button', { name: 'Réserver' }).click()

  await signIn(page, 'organisation@exemple.fr')
  const base = `/organisation${edition}/activites/${AFTER_WORK}/after-work`
  await page.goto(`${base}/tours`)
  await page.getByRole('button', { name: 'Calculer les tours' }).click()
  const interview = await page.locator('a[href^="/organisation/entretiens/"]').first().getAttribute('href')
  await page.goto(base)
  const offer = await page.locator('a[href^="/organisation/offres/"]').first().getAttribute('href')
  const company = await page.locator('a[href*="/after-work/entreprises/"]').first().getAttribute('href')
  const pages = ['', '/reglages', '/entreprises', '/tours', '/tours?tour=2', '/tours/calcul', '/fiches']
  const ordering = `/organisation${edition}/activites-en-lot/ordre`
  await expectAllReadable(page, [...pages.map(path => base + path), company, offer, interview, ordering])

  await page.goto('/organisation')
  await page.getByRole('button', { name: 'Me déconnecter' }).click()
  await signIn(page, 'recrutement@exemple.fr')
  await page.goto('/organisation/offres')
  const adding = await page.locator('a[href^="/organisation/offres/nouvelle"]').first().getAttribute('href')
  await expectAllReadable(page, ['/organisation', '/organisation/offres', adding, '/organisation/entretiens'])
})

async function expectAllReadable(page: Page, paths: (string | null)[]) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    for (const path of paths) {
      await page.goto(path ?? '/no-such-page')
      await expectReadable(page, `${path} at ${width} px`)
    }
  }
}
