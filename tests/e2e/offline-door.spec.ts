import { type Browser, devices, type Page } from '@playwright/test'
import postgres from 'postgres'
import { foldScans } from '../../app/features/check-in/fold.ts'
import { demonstrationSlug } from '../../db/seed/demonstration/day.ts'
import { type KeptLine, openDoor, readLog, readStore, scanAll, seedTickets } from './door-steps.ts'
import { accessibilityFaults, expect, signIn, test } from './test.ts'

const PHONE = { ...devices['Galaxy S9+'], viewport: { width: 360, height: 740 }, locale: 'fr-FR' }
const SLUG = demonstrationSlug(new Date())
const [TICKETS, ON_BOTH] = [300, 40]

test('two phones without network, one of them killed: nobody is lost, nobody is invented, all that is double is told', async ({
  browser,
  app,
}) => {
  const databaseUrl = app.databaseUrl ?? ''
  const seeded = { slug: SLUG, appUrl: app.url }
  const tickets = await seedTickets(databaseUrl, { ...seeded, count: TICKETS })
  const [cancelled = ''] = await seedTickets(databaseUrl, { ...seeded, count: 1, cancelled: true })
  const half = (TICKETS + ON_BOTH) / 2
  const before = await counted(databaseUrl)

  let one = await aDoor(browser, app.url)
  const other = await aDoor(browser, app.url)
  await one.context().setOffline(true)
  await other.context().setOffline(true)
  await expect(one.getByText('hors ligne')).toBeVisible()

  await scanAll(one, [...tickets.slice(0, half / 2), tickets[0] ?? ''])
  one = await killed(one)
  await expect(one.getByText('hors ligne')).toBeVisible()
  await scanAll(one, [...tickets.slice(half / 2, half), tickets[1] ?? '', cancelled])
  await expect(one.getByRole('heading', { name: 'Inscription annulée' })).toBeVisible()
  await scanAll(other, tickets.slice(-half))
  expect(await counted(databaseUrl)).toEqual(before)
  await one.getByRole('button', { name: 'Sans compter' }).click()

  await Promise.all([one.context().setOffline(false), other.context().setOffline(false)])
  for (const door of [one, other]) {
    await expect(door.getByRole('heading', { name: `${ON_BOTH} billets entrés deux fois` })).toBeVisible()
    await expect(door.getByText('en ligne', { exact: true })).toBeVisible()
    expect(await readStore(door, 'unsent')).toEqual([])
  }
  expect(await accessibilityFaults(one)).toEqual([])

  const logs = [await readLog(one), await readLog(other)]
  const after = await counted(databaseUrl)
  expect(after.ids.filter(id => !before.ids.includes(id))).toEqual(
    logs
      .flat()
      .map(({ id }) => id)
      .sort(),
  )
  expect(after.people - before.people).toBe(TICKETS)
  expect(logs.map(log => log.map(verdictOf))).toEqual(logs.map(serverVerdicts))
  expect(new Set(logs.flat().map(verdictOf))).toEqual(new Set(['welcome', 'already-in', 'cancelled']))

  const takeBack = { name: 'Annuler mon entrée' }
  await expect(one.getByRole('button', takeBack)).toHaveCount(0)
  await other.getByRole('button', takeBack).first().click()
  await other.getByRole('button', { name: 'Oui, annuler l’entrée' }).click()
  await expect(other.getByRole('heading', { name: `${ON_BOTH - 1} billets entrés deux fois` })).toBeVisible()
  await expect.poll(() => readStore(other, 'unsent')).toEqual([])
  expect((await counted(databaseUrl)).people - before.people).toBe(TICKETS)

  const seen = one.getByRole('button', { name: 'Vu' })
  await seen.click()
  await expect(seen).toBeHidden()
  await one.reload()
  await expect(one.getByText('en ligne', { exact: true })).toBeVisible()
  await expect(seen).toBeHidden()
  await Promise.all([one.context().close(), other.context().close()])
})

async function aDoor(browser: Browser, baseURL: string): Promise<Page> {
  const door = await (await browser.newContext({ ...PHONE, baseURL })).newPage()
  await signIn(door, 'organisation@exemple.fr')
  await openDoor(door, `/editions/${SLUG}`)
  await expect.poll(async () => (await readStore(door, 'records')).length).toBeGreaterThan(TICKETS)
  await door.evaluate(() => navigator.serviceWorker.ready)
  await expect.poll(() => door.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true)
  return door
}

/** The page crashes, and is opened again, without network. */
async function killed(door: Page): Promise<Page> {
  const crash = new Promise(resolve => door.once('crash', resolve))
  door.goto('chrome://crash').catch(() => {})
  await crash
  const again = await door.context().newPage()
  await door.close()
  await again.goto('/porte')
  return again
}

async function counted(databaseUrl: string): Promise<{ ids: string[]; people: number }> {
  const sql = postgres(databaseUrl, { max: 1 })
  const ids = await sql<{ id: string }[]>`select id from scans order by id`
  const [row] = await sql<{ people: number }[]>`
    select count(distinct registration_id)::int as people from valid_scans
    where edition_id = (select id from editions where slug = ${SLUG})`
  await sql.end()
  return { ids: ids.map(({ id }) => id), people: row?.people ?? 0 }
}

const verdictOf = ({ entry }: KeptLine) => entry.shownVerdict

/** What the server's own fold says to a device that asks it ticket by ticket, and that knows no more than this one did. */
function serverVerdicts(log: KeptLine[]) {
  const asked = log.map(({ id, deviceId, at, subject, entry }) => ({
    kind: 'scan' as const,
    id,
    deviceId,
    checkpointId: entry.checkpointId,
    registrationId: subject,
    cancelledAt: entry.shownVerdict === 'cancelled' ? 0 : null,
    shownVerdict: null,
    scannedAt: at,
    receivedAt: at,
  }))
  const { readings } = foldScans(asked)
  return log.map(({ id }) => readings.get(id)?.verdict)
}
