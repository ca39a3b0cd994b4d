import { devices } from '@playwright/test'
import postgres from 'postgres'
import { newDatabase, startApp } from '../support/app-server.ts'
import { openDoor } from './door-steps.ts'
import { accessibilityFaults, expect, hearEventsAlone, signIn, test } from './test.ts'

const PHONE = { ...devices['Galaxy S9+'], viewport: { width: 360, height: 740 }, locale: 'fr-FR' }

// On the day, the organisers' page of figures keeps up with the doors by itself, whichever process they speak to.

test('whoever comes is on the organisers’ open page a few seconds later, without reloading', async ({ browser }) => {
  const DATABASE_URL = await newDatabase(process.env.E2E_POSTGRES_URL ?? '')
  const shared = { DATABASE_URL, SESSION_SECRET: 'a secret of thirty-two characters' }
  const one = await startApp({ environment: shared })
  const other = await startApp({ environment: shared })
  const edition = await openToday(DATABASE_URL)

  const page = await (await browser.newContext({ baseURL: other.url, locale: 'fr-FR' })).newPage()
  await hearEventsAlone(page)
  const faults: string[] = []
  page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', error => faults.push(error.message))
  await signIn(page, 'organisation@exemple.fr')
  await page.goto(`/organisation/editions/${edition}/statistiques`)
  const live = page.getByRole('region', { name: 'En direct' })
  await expect(live).toContainText('personne venue0')
  await page.evaluate(() => Object.assign(window, { isTheSamePage: true }))

  const door = await (await browser.newContext({ ...PHONE, baseURL: one.url })).newPage()
  await signIn(door, 'administration@exemple.fr')
  await openDoor(door, `/editions/${edition}`)
  await door.getByRole('button', { name: 'Sans billet' }).click()
  for (let question = 0; question < 3; question++) await door.getByRole('button', { name: 'Passer' }).click()

  await expect(live).toContainText('personne venue1')
  await expect(live).toContainText('arrivée depuis 15 minutes1')
  await expect(page.getByRole('heading', { name: /personne est venue/ })).toContainText('1')
  expect(await page.evaluate(() => 'isTheSamePage' in window)).toBe(true)
  expect(await accessibilityFaults(page)).toEqual([])
  expect(faults).toEqual([])

  // Links go on loading whole pages: the next one runs nothing in the browser.
  await page.getByRole('link', { name: 'Objectifs' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Objectifs')
  expect(await page.evaluate(() => 'isTheSamePage' in window)).toBe(false)
  expect(await page.locator('script').count()).toBe(0)

  await other.stop()
  await one.stop()
})

test('without script the page is right when it is opened', async ({ browser }) => {
  const DATABASE_URL = await newDatabase(process.env.E2E_POSTGRES_URL ?? '')
  const app = await startApp({ environment: { DATABASE_URL } })
  const edition = await openToday(DATABASE_URL)
  const context = await browser.newContext({ baseURL: app.url, locale: 'fr-FR', javaScriptEnabled: false })
  const page = await context.newPage()
  await signIn(page, 'organisation@exemple.fr')
  await page.goto(`/organisation/editions/${edition}/statistiques`)
  await expect(page.getByRole('region', { name: 'En direct' })).toContainText('personne venue0')
  await app.stop()
})

/** Moves the open edition of the samples to this very day, from the first minute to the last. */
async function openToday(databaseUrl: string): Promise<string> {
  const sql = postgres(databaseUrl, { max: 1 })
  const [edition] = await sql<{ slug: string }[]>`
    with today as (select (now() at time zone 'Europe/Paris')::date as day)
    update editions set held_on = day, year = extract(year from day),
      starts_at = (day + time '00:01') at time zone 'Europe/Paris',
      ends_at = (day + time '23:59') at time zone 'Europe/Paris',
      registration_closes_at = (day + time '23:59') at time zone 'Europe/Paris',
      registration_opens_at = (day - 1)::timestamp at time zone 'Europe/Paris'
    from today where registration_opens_at is not null
    returning slug`
  await sql.end()
  return edition?.slug ?? ''
}
