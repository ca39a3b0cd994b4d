import { randomBytes } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import postgres from 'postgres'
import { ticketAddress } from '../../app/features/ticket/format.ts'
import { signTicket } from '../../app/features/ticket/sign.server.ts'
import { demonstrationSlug } from '../../db/seed/demonstration/day.ts'
import { openDoor, readStore } from './door-steps.ts'
import { SMALL_PHONE } from './phone.ts'
import { accessibilityFaults, expect, signIn, test } from './test.ts'

const SLUG = demonstrationSlug(new Date())

test('two doors share a group, and one that neither knew is counted by nobody until it is read again', async ({
  browser,
  app,
}) => {
  const write = (shortCode: string, people: string[]) => aGroup(app, { shortCode, people })
  await write('GR0VP1', ['Aïcha', 'Bruno', 'Chantal'])
  const [one, other] = [await aDoor(browser, app.url), await aDoor(browser, app.url)]

  // The short code, without network: the list tells that it is a group's.
  await one.context().setOffline(true)
  await expect(one.getByText('hors ligne')).toBeVisible()
  await sayCode(one, 'GR0 VP1')
  await expect(one.getByRole('heading', { name: 'Code d’un groupe' })).toBeVisible()
  expect(await accessibilityFaults(one)).toEqual([])
  await one.getByRole('button', { name: 'Billet suivant' }).click()

  // A group that came in between is one welcome, and then to be read again.
  const late = await write('GR0VP2', ['Driss', 'Élodie'])
  await read(one, late)
  await expect(one.getByText(/^Un groupe.*la carte de chaque personne/)).toBeVisible()
  await one.context().setOffline(false)
  await one.getByRole('button', { name: 'Caméra', exact: true }).click()
  await expect(one.getByRole('heading', { name: 'Un groupe à compter' })).toBeVisible()
  expect(await accessibilityFaults(one)).toEqual([])
  await one.getByRole('button', { name: 'C’est fait' }).click()
  await expect(one.getByRole('heading', { name: 'Un groupe à compter' })).toBeHidden()
  expect(await readStore(one, 'unsent')).toEqual([])
  await read(one, late)
  await expect(one.getByText('Groupe de 2 personnes')).toBeVisible()
  await one.getByRole('button', { name: 'Revenir sans compter' }).click()

  // With it, the code opens the group; what one door does shows on the other's open screen.
  for (const door of [one, other]) {
    await sayCode(door, 'GR0 VP1')
    await expect(door.getByText('Groupe de 3 personnes')).toBeVisible()
  }
  await one.getByRole('checkbox', { name: 'Aïcha' }).check()
  await one.getByRole('button', { name: 'Faire entrer 1 sur 3' }).click()
  await expect(other.getByText('déjà là')).toHaveCount(1)
  await expect(other.getByRole('checkbox', { name: 'Aïcha' })).toBeDisabled()
  await other.getByRole('button', { name: 'Faire entrer les 2 autres' }).click()
  await expect(other.getByRole('heading', { name: '2 sur 3' })).toBeVisible()
  await Promise.all([one.context().close(), other.context().close()])
})

async function aDoor(browser: Browser, baseURL: string): Promise<Page> {
  const door = await (await browser.newContext({ ...SMALL_PHONE, baseURL })).newPage()
  await signIn(door, 'organisation@exemple.fr')
  await openDoor(door, `/editions/${SLUG}`)
  await expect.poll(async () => (await readStore(door, 'records')).length).toBeGreaterThan(0)
  return door
}

async function sayCode(door: Page, code: string) {
  const byHand = door.getByRole('button', { name: 'Code ou nom' })
  if (await byHand.isVisible()) await byHand.click()
  await door.getByLabel('Code du billet ou nom').fill(code)
  await door.getByRole('button', { name: 'Chercher' }).click()
}

/** As a hand-held reader types it. */
async function read(door: Page, ticket: string) {
  await door.evaluate(text => {
    for (const key of [...text, 'Enter']) window.dispatchEvent(new KeyboardEvent('keydown', { key }))
  }, ticket)
}

type Group = { shortCode: string; people: string[] }

/** Written straight into the application's database; gives back what its QR says. */
async function aGroup(app: { url: string; databaseUrl?: string }, { shortCode, people }: Group): Promise<string> {
  const sql = postgres(app.databaseUrl ?? '', { max: 1, onnotice: () => {} })
  const serial = () => randomBytes(8).toString('hex')
  const [key] = await sql`
    select e.id, e.number, k.key_id, k.private_key from editions e join ticket_keys k on k.edition_id = e.id
    where e.slug = ${SLUG} order by k.key_id desc limit 1`
  if (!key) throw new Error('No key')
  const [group] = await sql`
    insert into groups ${sql({ edition_id: key.id, name: shortCode, ticket_serial: serial(), short_code: shortCode })}
    returning id, ticket_serial`
  const rows = people.map((first_name, index) => ({
    edition_id: key.id,
    group_id: group?.id,
    first_name,
    ticket_serial: serial(),
    short_code: `P${shortCode.slice(-4)}${index}`,
  }))
  await sql`insert into registrations ${sql(rows)}`
  await sql.end()
  const ticket = { editionNumber: key.number, keyId: key.key_id, privateKey: key.private_key }
  return ticketAddress(app.url, signTicket({ ...ticket, serial: group?.ticket_serial }))
}
