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
  process: ChildProcess
  /** What the application printed at start: a sign-in link for each role. */
  signInLink(name: 'Administration' | 'Organisation' | 'Partenaire' | 'Recrutement' | 'Prescription'): string
  stop(): Promise<void>
  /** Ends it without a word, as a machine that fails; its files stay. */
  kill(): Promise<void>
}

/** What `npm start` gives to Node. */
const START = (JSON.parse(readFileSync('package.json', 'utf8')).scripts.start as string).split(' ').slice(1)

type Options = { postgresUrl?: string; environment?: Record<string, string> }

/** The built application in a process of its own: on a new database of that Postgres, else on embedded files. */
export async function startApp({ postgresUrl, environment = {} }: Options = {}): Promise<AppServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lnpsq-app-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const databaseUrl = postgresUrl ? await newDatabase(postgresUrl) : undefined
  const server = spawn(process.execPath, START, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      APP_URL: url,
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      DATABASE_URL: databaseUrl ?? '',
      ...environment,
    },
  })
  let printed = ''
  server.stdout.on('data', (chunk: Buffer) => {
    printed += chunk
  })
  server.stderr.on('data', (chunk: Buffer) => process.stderr.write(chunk))
  await untilReady(url, server)
  return {
    url,
    databaseUrl,
    process: server,
    signInLink: name => printed.match(new RegExp(`${name}\\s+(\\S+)`))?.[1] ?? `${url}/no-link-for-${name}`,
    async stop() {
      const exited = new Promise(resolve => server.once('exit', resolve))
      server.kill('SIGTERM')
      await exited
      rmSync(dataDir, { recursive: true, force: true })
    },
    async kill() {
      const exited = new Promise(resolve => server.once('exit', resolve))
      server.kill('SIGKILL')
      await exited
    },
  }
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
  for (let attempt = 0; attempt < 1500; attempt++) {
    if (server.exitCode !== null) throw new Error(`The application stopped with code ${server.exitCode}`)
    const answer = await fetch(`${url}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise(resolve => setTimeout(resolve, 200))
  }
  throw new Error('The application was not ready within 5 minutes')
}
