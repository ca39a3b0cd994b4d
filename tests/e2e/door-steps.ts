import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import postgres from 'postgres'
import { ticketAddress } from '../../app/features/ticket/format.ts'
import { newShortCode } from '../../app/features/ticket/short-code.ts'
import { signTicket } from '../../app/features/ticket/sign.server.ts'
import { expect } from './test.ts'

/** A signed-in organiser's phone becomes a door of the edition (`/editions/…`), and counts even before its day. */
export async function openDoor(page: Page, edition: string): Promise<void> {
  await page.goto(`/organisation${edition}/accueil`)
  await page.getByRole('button', { name: 'Ouvrir la porte sur ce téléphone' }).click()
  // The page left behind says which phones are online too.
  await page.waitForURL('**/porte')
  const isOpen = page.getByText('en ligne', { exact: false })
  const early = page.getByRole('button', { name: 'Compter pour de vrai' })
  await expect(isOpen.or(early)).toBeVisible()
  if (await early.isVisible()) await early.click()
  await expect(isOpen).toBeVisible()
}

type Seeded = { slug: string; count: number; appUrl: string; cancelled?: boolean }

/** People written straight into the application's database; gives back what their QR say. */
export async function seedTickets(databaseUrl: string, given: Seeded) {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  const [key] = await sql`
    select e.id, e.number, k.key_id, k.private_key from editions e join ticket_keys k on k.edition_id = e.id
    where e.slug = ${given.slug} order by k.key_id desc limit 1`
  if (!key) throw new Error('No key')
  const people = Array.from({ length: given.count }, (_, index) => ({
    edition_id: key.id,
    first_name: `Personne ${index + 1}`,
    ticket_serial: randomBytes(8).toString('hex'),
    short_code: newShortCode(),
    cancelled_at: given.cancelled ? new Date() : null,
  }))
  await sql`insert into registrations ${sql(people)}`
  await sql.end()
  return people.map(({ ticket_serial: serial }) => {
    const ticket = { editionNumber: key.number, keyId: key.key_id, serial, privateKey: key.private_key }
    return ticketAddress(given.appUrl, signTicket(ticket))
  })
}

/** Reads tickets one after the other, as a hand-held reader types them. */
export async function scanAll(door: Page, tickets: string[]): Promise<void> {
  await door.evaluate(async texts => {
    const database = await new Promise<IDBDatabase>(resolve => {
      const opening = indexedDB.open('lnpsq-porte')
      opening.onsuccess = () => resolve(opening.result)
    })
    const count = () =>
      new Promise<number>(resolve => {
        const counting = database.transaction('log').objectStore('log').count()
        counting.onsuccess = () => resolve(counting.result)
      })
    for (const text of texts) {
      const before = await count()
      for (const key of [...text, 'Enter']) window.dispatchEvent(new KeyboardEvent('keydown', { key }))
      while ((await count()) === before) await new Promise(resolve => setTimeout(resolve, 5))
      // The next one is read once this one is shown.
      await new Promise(resolve => setTimeout(resolve, 20))
    }
    database.close()
  }, tickets)
}

export type KeptLine = {
  id: string
  deviceId: string
  at: number
  subject: string
  entry: { kind: 'scan'; checkpointId: string; shownVerdict: 'welcome' | 'already-in' | 'cancelled' }
}

/** The phone's own log, the oldest first. */
export async function readLog(door: Page): Promise<KeptLine[]> {
  const lines = await readStore(door, 'log')
  return (lines as KeptLine[]).sort((a, b) => a.at - b.at)
}

/** What a phone keeps under a name. */
export function readStore(door: Page, store: 'log' | 'unsent' | 'records' | 'facts'): Promise<unknown[]> {
  return door.evaluate(
    name =>
      new Promise<unknown[]>(resolve => {
        const opening = indexedDB.open('lnpsq-porte')
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll()
          reading.onsuccess = () => {
            opening.result.close()
            resolve(reading.result)
          }
        }
      }),
    store,
  )
}
