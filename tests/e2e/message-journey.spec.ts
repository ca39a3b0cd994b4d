import { readFileSync } from 'node:fs'
import type { FrameLocator, Page } from '@playwright/test'
import postgres from 'postgres'
import { parisHour } from '../../app/lib/dates.ts'
import { demonstrationSlug } from '../../db/seed/demonstration/day.ts'
import { readPdf } from '../support/read-pdf.ts'
import { readQr } from '../support/read-qr.ts'
import { openDoor, scanAll } from './door-steps.ts'
import { accessibilityFaults, expect, signIn, test } from './test.ts'

test.use({ world: 'messages' })

const SLUG = demonstrationSlug(new Date())
const EDITION = `/editions/${SLUG}`

test('from the confirmation to what became of her', async ({ browser, page, app }) => {
  const clock = postgres(app.databaseUrl ?? '', { max: 1, onnotice: () => {} })
  /** The clock moves for whoever looks at the edition: all that belongs to it goes to that many days from today. */
  const itIs = async (days: number) => {
    await clock.begin(write => write.unsafe(moveTo(days)))
    await app.restart()
  }
  // An edition like any other, which lasts all day: the hour of this test does not count.
  await clock.unsafe(`update editions set is_demonstration = false, capacity = null where slug = '${SLUG}'`)
  await itIs(10)

  // She registers, and leaves an e-mail.
  await page.goto(`${EDITION}/inscription`)
  await page.getByLabel('Prénom').fill('Samira')
  await page.getByLabel('E-mail').fill('samira@exemple.fr')
  await page.getByLabel('J’accepte qu’on me demande', { exact: false }).check()
  await page.getByRole('button', { name: 'Je m’inscris' }).click()
  await expect(page).toHaveURL(/\/billet\//)

  // The message waits in the outbox, its QR in it; its link leads to the ticket.
  const desk = await (await browser.newContext({ locale: 'fr-FR' })).newPage()
  await signIn(desk, 'organisation@exemple.fr')
  const confirmation = await openLetter(desk, /^Votre billet/)
  await expect(confirmation.getByRole('img').first()).toBeVisible()
  const ticket = await follow(page, confirmation, 'Voir mon billet')
  const code = (await readQr(await page.screenshot({ fullPage: true }))) ?? ''

  // Two days before, from 10 h, she is reminded, and until the eve ends. A reminder written too late to leave by day is given up.
  await itIs(parisHour(new Date()) >= 10 ? 2 : 1)
  const reminder = await openLetter(desk, /^Rappel/)
  await expect(reminder.getByText('Samira', { exact: false }).first()).toBeVisible()
  expect(await follow(page, reminder, 'Voir mon billet')).toBe(ticket)

  // She comes: her ticket is read at the door.
  await itIs(0)
  await openDoor(desk, EDITION)
  await scanAll(desk, [code])
  await expect(desk.getByRole('heading', { name: 'Bienvenue' })).toBeVisible()
  await expect.poll(async () => (await clock`select 1 from scans`).length).toBe(1)
  await clock.unsafe(OTHERS_CAME)

  // She is thanked, and says what she thought of it.
  await itIs(-2)
  const thanks = await openLetter(desk, /^Merci de votre visite$/)
  await follow(page, thanks, 'Donner mon avis')
  await page.getByRole('radio', { name: 'Très bien' }).first().check()
  await page.getByRole('button', { name: 'J’envoie mon avis' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Merci')
  await desk.goto(`/organisation${EDITION}/avis`)
  await expect(desk.getByRole('heading', { name: 'La visite : 1 réponse' })).toBeVisible()

  // She downloads her proof; somebody else verifies it.
  await page.goto(`${ticket}/attestation`)
  await page.getByLabel('Votre prénom et votre nom').fill('Samira Benali')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Télécharger mon attestation' }).click(),
  ])
  const paper = (await readPdf(readFileSync(await download.path()))).heard.map(({ said }) => said).join(' ')
  const [, shortCode = ''] = paper.match(/code court (\w{5} \w{5})/) ?? []
  const stranger = await (await browser.newContext({ locale: 'fr-FR' })).newPage()
  await stranger.goto('/attestations')
  await stranger.getByLabel('Code court').fill(shortCode)
  await stranger.getByRole('button', { name: 'Vérifier' }).click()
  await expect(stranger.getByText('Cette attestation est authentique')).toBeVisible()
  await expect(stranger.getByText('Samira Benali')).toBeVisible()
  expect(await accessibilityFaults(stranger)).toEqual([])

  // A month later she says that she is in training, as four others did; five still look.
  await itIs(-32)
  await clock.unsafe(OTHERS_ANSWERED)
  await stranger.goto('/impact/indicateurs/suites-de-parcours-a-1-mois')
  await expect(stranger.getByText('Pas encore mesuré').first()).toBeVisible()
  const followUp = await openLetter(desk, /Où en êtes-vous/)
  await follow(page, followUp, 'Je suis en formation')
  await page.getByRole('button', { name: 'C’est bien ça' }).click()
  await expect(page.getByText('Merci, c’est noté')).toBeVisible()

  // Once the question is over, the indicator has moved.
  await itIs(-58)
  await stranger.reload()
  await expect(stranger.getByText('50\u00a0%').first()).toBeVisible()
  await stranger.goto(`${EDITION}/suites`)
  await expect(stranger.getByText('Les 10 personnes interrogées ont toutes répondu.')).toBeVisible()
  await clock.end()
})

/** The newest letter of that subject in the outbox, as it would arrive. */
async function openLetter(desk: Page, subject: RegExp): Promise<FrameLocator> {
  await desk.goto('/organisation/messages')
  await desk.getByRole('link', { name: subject }).first().click()
  return desk.frameLocator('iframe')
}

/** Opens a letter's link where its reader does; gives back the page's address. */
async function follow(page: Page, letter: FrameLocator, name: string): Promise<string> {
  const href = await letter.getByRole('link', { name, exact: false }).first().getAttribute('href')
  await page.goto(href ?? '')
  return page.url()
}

const LOCAL = (column: string) =>
  `${column} = ((${column} at time zone 'Europe/Paris') + shift.days * interval '1 day') at time zone 'Europe/Paris'`
/** Scans never change, but here: the whole day moves. */
const moveTo = (days: number) => `
  set local session_replication_role = replica;
  create temporary table shift on commit drop as
    select id, (now() at time zone 'Europe/Paris')::date + ${days} - held_on as days from editions where slug = '${SLUG}';
  update activities a set ${LOCAL('starts_at')}, ${LOCAL('ends_at')} from shift where a.edition_id = shift.id;
  update registrations r set ${LOCAL('created_at')} from shift where r.edition_id = shift.id;
  update scans s set ${LOCAL('scanned_at')} from shift where s.edition_id = shift.id;
  update walk_ins w set ${LOCAL('arrived_at')} from shift where w.edition_id = shift.id;
  update editions e set held_on = held_on + shift.days, year = extract(year from held_on + shift.days),
    starts_at = (held_on + shift.days + time '00:05') at time zone 'Europe/Paris',
    ends_at = (held_on + shift.days + time '23:55') at time zone 'Europe/Paris',
    registration_opens_at = now() - interval '300 days', registration_closes_at = null
  from shift where e.id = shift.id`

const OTHERS_CAME = `
  insert into walk_ins (id, edition_id, checkpoint_id, device_id, arrived_at)
  select gen_random_uuid(), edition_id, checkpoint_id, device_id, scanned_at from scans, generate_series(1, 9)`

const OTHERS_ANSWERED = `
  insert into outcomes (edition_id, months, situation, job_kind)
  select e.id, 1, case when n <= 3 then 'training' when n = 4 then 'job' else 'looking' end, case when n = 4 then 'permanent' end
  from editions e, generate_series(1, 9) n where e.slug = '${SLUG}'`
