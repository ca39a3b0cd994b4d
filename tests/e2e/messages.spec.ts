import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import postgres from 'postgres'
import { demonstrationSlug } from '../../db/seed/demonstration/day.ts'
import { type AppServer, newDatabase, startApp } from '../support/app-server.ts'
import { type MailProvider, mailEvent, seededPlan, startMailProvider } from '../support/mail-provider.ts'

const EDITION = `/editions/${demonstrationSlug(new Date())}`
const AT_ONCE = 16
const TROUBLED = { late: 0.1, 'too-many': 0.08, broken: 0.06, dropped: 0.04, 'dropped-after': 0.06, hanging: 0.003 }

let provider: MailProvider
test.afterEach(() => provider.stop())

/** Signs people up with an e-mail each, from a number to another. */
async function registerPeople(app: AppServer, from: number, to: number): Promise<void> {
  const url = `${app.url}${EDITION}/inscription`
  const numbers = Array.from({ length: to - from }, (_, index) => from + index)
  const one = async () => {
    for (let number = numbers.pop(); number !== undefined; number = numbers.pop()) {
      const body = new URLSearchParams({ firstName: 'Samira', email: `personne-${number}@exemple.fr` })
      const answer = await fetch(url, { method: 'POST', redirect: 'manual', body })
      expect(answer.status).toBe(303)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
}

/** All processes have one address: what they hand over is the same. */
const environmentOf = (to: MailProvider, own: Record<string, string>) => ({
  ...to.environment,
  APP_URL: 'http://localhost:3000',
  SESSION_SECRET: 'a secret of thirty-two characters',
  REGISTRATION_LIMIT: '100000',
  DEMO: 'true',
  ...own,
})

/** All that a process says from now on. */
function listenTo(app: AppServer, said: string[]): void {
  for (const stream of [app.process.stdout, app.process.stderr]) {
    stream?.on('data', (chunk: Buffer) => said.push(String(chunk)))
  }
}

test('a thousand messages leave once each through a troubled provider, though a process is killed', async () => {
  provider = await startMailProvider(seededPlan(2026, TROUBLED))
  const DATABASE_URL = await newDatabase(process.env.E2E_POSTGRES_URL ?? '')
  const database = postgres(DATABASE_URL, { max: 1 })
  const environment = environmentOf(provider, { DATABASE_URL, LOG_LEVEL: 'info' })
  const said: string[] = []

  const first = await startApp({ environment })
  listenTo(first, said)
  await database`update editions set capacity = null`
  await registerPeople(first, 0, 500)
  await expect.poll(() => provider.taken.size).toBeGreaterThan(10)
  const unsent = async () => {
    const [row] = await database`select count(*)::int as count from messages where sent_at is null`
    return row?.count
  }
  expect(await unsent()).toBeGreaterThan(0)
  await first.kill()

  const others = await Promise.all([startApp({ environment }), startApp({ environment })])
  for (const app of others) listenTo(app, said)
  await Promise.all(others.map((app, index) => registerPeople(app, 500 + index * 250, 750 + index * 250)))
  await expect.poll(unsent, { timeout: 600_000 }).toBe(0)

  const mails = [...provider.taken.values()]
  const everyone = Array.from({ length: 1000 }, (_, number) => `personne-${number}@exemple.fr`)
  expect(mails.map(({ to }) => to).sort()).toEqual(everyone.sort())
  const sent = await database`select id, recipient, provider_id from messages order by id`
  expect(sent.map(({ id, recipient, provider_id }) => ({ key: id, to: recipient, id: provider_id }))).toEqual(
    mails.map(({ key, to, id }) => ({ key, to, id })).sort((a, b) => (a.key < b.key ? -1 : 1)),
  )
  expect([...provider.attempts.values()].reduce((sum, count) => sum + count)).toBeGreaterThan(1100)

  const tell = async (index: number, { body, headers }: ReturnType<typeof mailEvent>) =>
    (await fetch(`${others[index % 2]?.url}/api/messages/evenements`, { method: 'POST', body, headers })).status
  for (const [index, mail] of mails.slice(0, 20).entries()) {
    const event = mailEvent({ kind: index < 15 ? 'delivered' : 'bounced', mail })
    expect([await tell(index, event), await tell(index + 1, event)]).toEqual([204, 204])
    const forged = mailEvent({ kind: 'complained', mail }, { secret: `whsec_${btoa('another secret of them all')}` })
    expect(await tell(index, forged)).toBe(401)
  }
  expect(
    await database`select count(delivered_at)::int as delivered, count(bounced_at)::int as bounced,
      count(complained_at)::int as complained from messages`,
  ).toMatchObject([{ delivered: 15, bounced: 5, complained: 0 }])
  expect(said.join('')).toContain('/api/messages/evenements')
  expect(said.join('')).not.toMatch(/exemple\.fr|Samira/)

  await Promise.all(others.map(app => app.stop()))
  await database.end()
})

test('on embedded files a hundred messages leave once each, though the process is killed', async () => {
  provider = await startMailProvider(seededPlan(31, { ...TROUBLED, hanging: 0 }))
  const environment = environmentOf(provider, { DATA_DIR: mkdtempSync(join(tmpdir(), 'lnpsq-messages-')) })
  const first = await startApp({ environment })
  await registerPeople(first, 0, 100)
  await expect.poll(() => provider.taken.size).toBeGreaterThan(0)
  await first.kill()

  const again = await startApp({ environment })
  await expect.poll(() => provider.taken.size, { timeout: 600_000 }).toBe(100)
  expect(new Set([...provider.taken.values()].map(({ to }) => to)).size).toBe(100)
  await again.stop()
})

test('stopping while the provider hangs ends, and loses no message', async () => {
  provider = await startMailProvider(() => 'hanging')
  const environment = environmentOf(provider, { DATA_DIR: mkdtempSync(join(tmpdir(), 'lnpsq-hanging-')) })
  const first = await startApp({ environment })
  await registerPeople(first, 0, 10)
  await expect.poll(() => provider.attempts.size).toBeGreaterThan(0)
  const exitCode = new Promise(resolve => first.process.once('exit', resolve))
  first.process.kill('SIGTERM')
  expect(await exitCode).toBe(0)

  provider.follow(() => undefined)
  const again = await startApp({ environment })
  await expect.poll(() => provider.taken.size, { timeout: 600_000 }).toBe(10)
  await again.stop()
})
