import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import postgres from 'postgres'
import { demonstrationSlug } from '../../db/seed/demonstration/day.ts'
import { newDatabase, startApp } from '../support/app-server.ts'
import { freePort } from '../support/postgres-server.ts'

const EDITION = `/editions/${demonstrationSlug(new Date())}`
type Ended = { code: number | null; said: string }

/** Runs the server until it ends by itself. */
function runServer(environment: Record<string, string>): Promise<Ended> {
  const server = spawn(process.execPath, ['server.ts'], { env: { ...process.env, ...environment } })
  let said = ''
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk
    })
  }
  return new Promise(resolve => server.once('exit', code => resolve({ code, said })))
}

test('a second start on the same embedded files is refused with a sentence', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'lnpsq-twice-'))
  const app = await startApp({ environment: { DATA_DIR: dataDir } })

  const second = await runServer({ DATA_DIR: dataDir, PORT: String(await freePort()), DATABASE_URL: '' })
  expect(second.code).toBe(1)
  expect(second.said).toContain(`The database in "${dataDir}" is in use by process ${app.process.pid}`)
  expect((await fetch(`${app.url}/readyz`)).status).toBe(200)
  await app.stop()
})

test('two processes that start at once on an empty database both serve', async () => {
  const DATABASE_URL = await newDatabase(process.env.E2E_POSTGRES_URL ?? '')
  const environment = { DATABASE_URL, DEMO: 'true' }
  const both = await Promise.all([startApp({ environment }), startApp({ environment })])
  for (const app of both) expect((await fetch(app.url)).status).toBe(200)
  await Promise.all(both.map(app => app.stop()))
})

test('a mistake in the settings is told in a sentence and nothing starts', async () => {
  const { code, said } = await runServer({ PORT: 'a lot', APP_URL: 'nowhere' })

  expect(code).toBe(1)
  expect(said).toContain('PORT must be a number.')
  expect(said).toContain('APP_URL must be an address')
})

test('a port already taken is told in a sentence', async () => {
  const app = await startApp()
  const { code, said } = await runServer({
    PORT: new URL(app.url).port,
    DATA_DIR: mkdtempSync(join(tmpdir(), 'lnpsq-port-')),
    DATABASE_URL: '',
  })
  expect(code).toBe(1)
  expect(said).toContain('is taken')
  await app.stop()
})

test('stopping answers what is in flight and loses nothing', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'lnpsq-stop-'))
  const first = await startApp({ environment: { DATA_DIR: dataDir } })

  const inFlight = Array.from({ length: 8 }, () =>
    fetch(`${first.url}${EDITION}/inscription`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ firstName: 'Samira' }),
    }),
  )
  await Promise.race(inFlight)
  const exitCode = new Promise(resolve => first.process.once('exit', resolve))
  first.process.kill('SIGTERM')

  const answers = await Promise.all(inFlight)
  expect(answers.map(answer => answer.status)).toEqual(Array(8).fill(303))
  expect(await exitCode).toBe(0)

  const again = await startApp({ environment: { DATA_DIR: dataDir } })
  for (const answer of answers) {
    const ticket = new URL(answer.headers.get('Location') ?? '', again.url).pathname
    expect((await fetch(again.url + ticket)).status).toBe(200)
  }
  await again.stop()
})

test('stopping waits for no connection on which nothing was asked', async () => {
  const app = await startApp()
  const { hostname, port } = new URL(app.url)
  const silent = connect(Number(port), hostname).on('error', () => {})
  await once(silent, 'connect')
  app.process.kill('SIGTERM')
  expect(await once(app.process, 'exit')).toEqual([0, null])
})

test('stopping ends though the database does not answer', async () => {
  const app = await startApp({ postgresUrl: process.env.E2E_POSTGRES_URL })
  const database = postgres(app.databaseUrl ?? '', { max: 1, onnotice: () => {} })
  const connection = await database.reserve()
  await connection`begin`
  await connection`lock table editions, pgboss.job in access exclusive mode`
  const home = fetch(app.url).catch(() => 'cut off')
  const waiting = async () => {
    const found = await connection`select distinct application_name as name from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`
    return found.map(({ name }) => name).sort()
  }
  await expect.poll(waiting).toEqual(['pgboss', 'postgres.js'])
  app.process.kill('SIGTERM')
  expect(await once(app.process, 'exit')).toEqual([1, null])
  expect(await home).toBe('cut off')
  connection.release()
  await database.end()
})

test('being killed loses nothing that was acknowledged, and the next start is not refused', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'lnpsq-kill-'))
  const first = await startApp({ environment: { DATA_DIR: dataDir } })
  const answer = await fetch(`${first.url}${EDITION}/inscription`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ firstName: 'Samira' }),
  })
  expect(answer.status).toBe(303)
  await first.kill()

  const again = await startApp({ environment: { DATA_DIR: dataDir } })
  const ticket = new URL(answer.headers.get('Location') ?? '', again.url).pathname
  expect((await fetch(again.url + ticket)).status).toBe(200)
  await again.stop()
})
