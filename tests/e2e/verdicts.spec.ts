import { type BrowserContext, devices, type Page } from '@playwright/test'
import postgres from 'postgres'
import { demonstrationSlug } from '../../db/seed/demonstration/day.ts'
import { openDoor, readLog, readStore, scanAll, seedTickets } from './door-steps.ts'
import { accessibilityFaults, expect, signIn, test } from './test.ts'

const PHONE = { ...devices['Galaxy S9+'], viewport: { width: 360, height: 740 }, locale: 'fr-FR' }
const SLUG = demonstrationSlug(new Date())
const GOOD = { tune: [880, 1320], vibration: [80] }
const AGAIN = { tune: [520, 520], vibration: [80, 80, 80] }
const BAD = { tune: [300, 200], vibration: [400] }

test('each verdict is read aloud, felt and heard', async ({ browser, app }) => {
  const databaseUrl = app.databaseUrl ?? ''
  const seed = async (slug: string, cancelled = false) => {
    const [ticket = ''] = await seedTickets(databaseUrl, { slug, count: 1, appUrl: app.url, cancelled })
    return ticket
  }
  const [ticket, cancelled] = [await seed(SLUG), await seed(SLUG, true)]
  const elsewhere = await seed(await otherEdition(databaseUrl))

  const context = await browser.newContext({ ...PHONE, baseURL: app.url })
  await noteSignals(context)
  const door = await context.newPage()
  await signIn(door, 'organisation@exemple.fr')
  await openDoor(door, `/editions/${SLUG}`)
  await expect.poll(async () => (await readStore(door, 'records')).length).toBeGreaterThan(1)
  const press = (name: string) => door.getByRole('button', { name, exact: true }).click()
  const scan = (text: string) => () => scanAll(door, [text])
  // Browsers give sound after a touch alone.
  await press('Menu')
  await press('Revenir aux billets')

  async function expectSignal(told: string, role: 'status' | 'alert', { tune, vibration }: typeof GOOD) {
    await expect(door.getByRole('heading', { name: told })).toBeVisible()
    await expect(door.getByRole(role).filter({ hasText: told })).toBeAttached()
    const next = door.getByRole('button', { name: tune === BAD.tune ? 'Compter cette personne' : 'Billet suivant' })
    await expect(next).toBeFocused()
    await expect(next).toHaveAccessibleDescription(new RegExp(told))
    expect(await takeSignals(door), told).toEqual({ felt: [vibration], heard: tune })
  }
  const cases = [
    [scan(ticket), 'Bienvenue', 'status', GOOD],
    [scan(ticket), 'Déjà là', 'alert', AGAIN],
    [scan(cancelled), 'Inscription annulée', 'alert', BAD],
    [scan(elsewhere), 'Autre édition', 'alert', BAD],
    [scan(`${ticket.slice(0, -6)}AAAAAA`), 'Billet non valable', 'alert', BAD],
  ] as const
  for (const [show, told, role, signal] of cases) {
    await show()
    await expectSignal(told, role, signal)
  }
  await press('Sans compter')
  await expect(door.getByRole('main')).toBeFocused()
  await cases[4][0]()
  await expectSignal('Billet non valable', 'alert', BAD)

  // A reader that reads something else presses no button.
  await door.keyboard.type('https://exemple.fr/affiche\n')
  await press('Compter cette personne')
  await expectSignal('C’est noté', 'status', GOOD)
  await press('Dernière entrée')
  await expect(door.getByRole('heading', { name: 'Annuler cette entrée' })).toBeFocused()
  await press('Non, la garder')
  await expect(door.getByRole('button', { name: 'Billet suivant' })).toBeFocused()
  await press('Dernière entrée')
  await press('Oui, annuler l’entrée')
  await expectSignal('Entrée annulée', 'status', GOOD)
  expect(await cutButtons(door)).toEqual([])
  await context.close()
})

test('a code that nobody has is told beside the field, and a name without network too; neither is written', async ({
  browser,
  app,
}) => {
  const context = await browser.newContext({ ...PHONE, baseURL: app.url })
  const door = await context.newPage()
  await signIn(door, 'organisation@exemple.fr')
  await openDoor(door, `/editions/${SLUG}`)
  await door.getByRole('button', { name: 'Code ou nom' }).click()
  const field = door.getByLabel('Code du billet ou nom')
  const type = async (text: string) => {
    await field.fill(text)
    await door.keyboard.press('Enter')
  }
  await type('Z9Z9Z9')
  await expect(door.getByText('Ce code n’existe pas')).toBeVisible()
  await expect(field).toHaveValue('Z9Z9Z9')
  expect(await accessibilityFaults(door)).toEqual([])

  await context.setOffline(true)
  await type('martin')
  await expect(door.getByText('La recherche par nom a besoin du réseau')).toBeVisible()
  await type('Z9Z9Z9')
  await expect(door.getByText('pas dans la liste de ce téléphone')).toBeVisible()
  expect(await readStore(door, 'log')).toEqual([])
  await door.getByRole('button', { name: 'Compter sans billet' }).click()
  await expect(door.getByRole('heading', { name: 'Quel âge' })).toBeVisible()
  await context.close()
})

test('somebody without a ticket who is left half-way is counted with what was said', async ({ browser, app }) => {
  const context = await browser.newContext({ ...PHONE, baseURL: app.url })
  const door = await context.newPage()
  await signIn(door, 'organisation@exemple.fr')
  await openDoor(door, `/editions/${SLUG}`)
  const press = (name: string) => door.getByRole('button', { name, exact: true }).click()
  const counted = async () => (await readLog(door)).map(({ entry }) => entry)
  const noted = door.getByRole('heading', { name: 'C’est noté' })

  await press('Sans billet')
  await press('Code ou nom')
  expect(await counted()).toEqual([])
  await press('Sans billet')
  await press('16 à 25')
  await press('Ne pas compter')
  await press('Sans billet')
  await press('16 à 25')
  await press('Code ou nom')
  await expect(noted).toBeVisible()
  expect(await counted()).toMatchObject([{ kind: 'walk-in', ageBand: '16-25' }])
  await press('Billet suivant')
  await expect(door.getByRole('textbox')).toBeFocused()

  await press('Sans billet')
  await press('26 à 45')
  await press('Une femme')
  const kept = { answers: { ageBand: '26-45', gender: 'woman' } }
  await expect.poll(() => readStore(door, 'facts')).toContainEqual(expect.objectContaining(kept))
  await door.reload()
  await expect(noted).toBeVisible()
  expect(await counted()).toMatchObject([{}, { kind: 'walk-in', ageBand: '26-45', gender: 'woman' }])
  await door.reload()
  await press('Dernière entrée')
  await expect(door.getByText(/^Arrivée libre de/)).toBeVisible()
  await press('Oui, annuler l’entrée')
  await expect(door.getByRole('heading', { name: 'Entrée annulée' })).toBeVisible()
  expect((await counted()).map(({ kind }) => kind)).toEqual(['walk-in', 'walk-in', 'undo'])
  await context.close()
})

/** The buttons whose words do not fit, with text twice as large. */
function cutButtons(door: Page): Promise<string[]> {
  return door.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
    const cut = [...document.querySelectorAll('footer button')].filter(one => one.scrollWidth > one.clientWidth)
    return cut.map(one => one.textContent ?? '')
  })
}

/** Another edition that signs tickets. */
async function otherEdition(databaseUrl: string): Promise<string> {
  const sql = postgres(databaseUrl, { max: 1 })
  const [other] = await sql<{ slug: string }[]>`
    select e.slug from editions e join ticket_keys k on k.edition_id = e.id where e.slug <> ${SLUG} limit 1`
  await sql.end()
  return other?.slug ?? ''
}

/** The page notes what it makes vibrate, and the notes that it plays. */
function noteSignals(context: BrowserContext) {
  return context.addInitScript(() => {
    const signals = { felt: [] as unknown[], heard: [] as number[] }
    Object.assign(window, { signals })
    navigator.vibrate = pattern => signals.felt.push(pattern) > 0
    const { start } = AudioScheduledSourceNode.prototype
    AudioScheduledSourceNode.prototype.start = function (when) {
      if (this instanceof OscillatorNode) signals.heard.push(this.frequency.value)
      start.call(this, when)
    }
  })
}

function takeSignals(door: Page): Promise<{ felt: unknown[]; heard: number[] }> {
  return door.evaluate(() => {
    const { signals } = window as unknown as { signals: { felt: unknown[]; heard: number[] } }
    return { felt: signals.felt.splice(0), heard: signals.heard.splice(0) }
  })
}
