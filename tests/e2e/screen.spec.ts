import { expect, test } from '@playwright/test'
import { demonstrationSlug } from '../../db/seed/demonstration/day.ts'
import { newDatabase, startApp } from '../support/app-server.ts'
import { hearEventsAlone } from './test.ts'

const EDITION = `/editions/${demonstrationSlug(new Date())}`

// Two processes of the application on one Postgres: what happens in one is seen on the screens of the other.

test('a place taken through one process reaches the screens of another, at once and without reloading', async ({
  page,
}) => {
  const DATABASE_URL = await newDatabase(process.env.E2E_POSTGRES_URL ?? '')
  const shared = { DATABASE_URL, SESSION_SECRET: 'a secret of thirty-two characters' }
  const one = await startApp({ environment: shared })
  const other = await startApp({ environment: shared })

  const leaving = new AbortController()
  const events = await fetch(`${other.url}${EDITION}/ecran/evenements`, { signal: leaving.signal })
  expect(events.headers.get('content-type')).toContain('text/event-stream')
  const heard = readUntil(events, 'data: changed')

  await hearEventsAlone(page)
  await page.goto(`${other.url}${EDITION}/ecran`)
  const line = page.getByRole('listitem').filter({ hasText: 'Mon premier robot' }).first()
  await expect(line).toContainText('12 places')
  await page.waitForTimeout(500)

  const form = await (await fetch(`${one.url}${EDITION}/inscription`)).text()
  const workshop = form.match(/name="workshops"[^>]*value="([0-9a-f-]{36})"/)?.[1] ?? ''
  const registered = await fetch(`${one.url}${EDITION}/inscription`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ firstName: 'Samira', workshops: workshop }),
  })
  expect(registered.status).toBe(303)

  expect(await heard).toBe(true)
  await expect(line).toContainText('11 places')

  // A process that stops waits for no screen.
  leaving.abort()
  await other.stop()
  await one.stop()
})

async function readUntil(response: Response, text: string): Promise<boolean> {
  let received = ''
  for await (const chunk of response.body ?? []) {
    received += new TextDecoder().decode(chunk)
    if (received.includes(text)) return true
  }
  return false
}
