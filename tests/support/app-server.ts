import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { freePort } from './postgres-server.ts'

export type AppServer = {
  url: string
  /** Its database; undefined on embedded files. */
  databaseUrl: string | undefined
  readonly process: ChildProcess
  /** What the application printed at start: a sign-in link for each role. */
  signInLink(name: 'Administration' | 'Organisation' | 'Partenaire' | 'Recrutement' | 'Prescription'): string
  stop(): Promise<void>
  /** Ends it, and starts it again at the same address with the same database. */
  restart(): Promise<void>
  /** Ends it without a word, as a machine that fails; its files stay. */
  kill(): Promise<void>
}

/** What `npm start` gives to Node. */
const START = (JSON.parse(readFileSync('package.json', 'utf8')).scripts.start as string).split(' ').slice(1)

/** Five minutes: it ends what hangs, and measures nothing. */
const PATIENCE = 5 * 60_000

type Options = { postgresUrl?: string; environment?: Record<string, string> }

/** The built application in a process of its own: on a new database of that Postgres, else on embedded files. */
export async function startApp({ postgresUrl, environment = {} }: Options = {}): Promise<AppServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lnpsq-app-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const databaseUrl = postgresUrl ? await newDatabase(postgresUrl) : undefined
  const settings = {
    ...process.env,
    NODE_ENV: 'production' as const,
    PORT: String(port),
    APP_URL: url,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
    DATABASE_URL: databaseUrl ?? '',
    ...environment,
  }
  let running = await run(settings, url)
  return {
    url,
    databaseUrl,
    get process() {
      return running.server
    },
    signInLink: name => running.printed().match(new RegExp(`${name}\\s+(\\S+)`))?.[1] ?? `${url}/no-link-for-${name}`,
    async stop() {
      await end(running.server, 'SIGTERM')
      rmSync(dataDir, { recursive: true, force: true })
    },
    async restart() {
      await end(running.server, 'SIGTERM')
      running = await run(settings, url)
    },
    kill: () => end(running.server, 'SIGKILL'),
  }
}

async function run(env: NodeJS.ProcessEnv, url: string) {
  const server = spawn(process.execPath, START, { stdio: ['ignore', 'pipe', 'pipe'], env })
  let printed = ''
  server.stdout.on('data', (chunk: Buffer) => {
    printed += chunk
  })
  server.stderr.on('data', (chunk: Buffer) => process.stderr.write(chunk))
  await untilReady(url, server)
  return { server, printed: () => printed }
}

/** Throws when it had ended by itself, or does not end: a test that waits without end tells nothing. */
async function end(server: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (server.exitCode !== null || server.signalCode) {
    throw new Error(`The application had ended by itself: ${server.signalCode ?? `code ${server.exitCode}`}`)
  }
  const exited = new Promise(resolve => server.once('exit', resolve))
  server.kill(signal)
  const hanging = setTimeout(() => server.kill('SIGKILL'), PATIENCE)
  await exited
  clearTimeout(hanging)
  if (server.signalCode === 'SIGKILL' && signal === 'SIGTERM') throw new Error('The application did not stop in time')
}

export async function newDatabase(serverUrl: string): Promise<string> {
  const name = `app_${process.pid}_${Date.now()}`
  const admin = postgres(serverUrl, { max: 1, onnotice: () => {} })
  await admin.unsafe(`create database ${name}`)
  await admin.end()
  const address = new URL(serverUrl)
  address.pathname = `/${name}`
  return address.href
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + PATIENCE
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`The application stopped with code ${server.exitCode}`)
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined)
    if (answer?.ok) return
    await new Promise(resolve => setTimeout(resolve, 200))
  }
  throw new Error('The application was not ready in time')
}
