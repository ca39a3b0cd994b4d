import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import type { SQL } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { ConstructorOptions } from 'pg-boss'
import { config } from '~/lib/config.server'

// The only file that knows there are two engines: the embedded PGlite, or a Postgres server with DATABASE_URL. Only the
// one in use is loaded.

export type Database = PgDatabase<PgQueryResultHKT>
type Listener = (payload: string) => void
type Connection = {
  db: Database
  migrate(): Promise<void>
  close(): Promise<void>
  /** Hears what any process notifies on a channel, until the returned function is called. */
  listen(channel: string, listener: Listener): Promise<() => Promise<void>>
  /** How a job queue reaches the same database. */
  queueOptions: Pick<ConstructorOptions, 'connectionString' | 'db' | 'backend'>
}

const MIGRATIONS = { migrationsFolder: 'db/migrations' }
const MIGRATION_LOCK = 20_171_121
const OPTIONS = { casing: 'snake_case', logger: { logQuery: (query: string) => tellListeners(query) } } as const

// Kept outside the module: a reload in development must not open the same files twice.
const kept = globalThis as { lnpsqConnection?: Connection; lnpsqQueryListeners?: Set<(query: string) => void> }
kept.lnpsqQueryListeners ??= new Set()
const queryListeners = kept.lnpsqQueryListeners
kept.lnpsqConnection ??= await (config.databaseUrl ? connectToServer(config.databaseUrl) : openEmbedded(config.dataDir))

export const { db, migrate, close, listen, queueOptions } = kept.lnpsqConnection

/** Rows of a hand-written query, as the driver gives them: numbers and text, moments as text. */
export async function rows<Row>(query: SQL, database: Database = db): Promise<Row[]> {
  const result = (await database.execute(query)) as Row[] | { rows: Row[] }
  return Array.isArray(result) ? result : result.rows
}

/** True when a constraint of that name refused the write. */
export function violates(error: unknown, constraint: string): boolean {
  const cause = (error as { cause?: unknown }).cause ?? error
  const { constraint_name, constraint: name } = cause as { constraint_name?: string; constraint?: string }
  return (constraint_name ?? name) === constraint
}

/** Calls back with each statement sent to the database, until the returned function is called. */
export function onQuery(listener: (query: string) => void): () => void {
  queryListeners.add(listener)
  return () => queryListeners.delete(listener)
}

function tellListeners(query: string) {
  for (const listener of queryListeners) listener(query)
}

async function connectToServer(url: string): Promise<Connection> {
  const { default: postgres } = await import('postgres')
  const { drizzle } = await import('drizzle-orm/postgres-js')
  const { migrate } = await import('drizzle-orm/postgres-js/migrator')
  const client = postgres(url, { max: 10, onnotice: () => {} })
  return {
    db: drizzle(client, OPTIONS),
    queueOptions: { connectionString: url },
    close: () => client.end({ timeout: 5 }),
    listen: async (channel, listener) => (await client.listen(channel, listener)).unlisten,
    // One process migrates, the others wait for it.
    async migrate() {
      const single = postgres(url, { max: 1, onnotice: () => {} })
      try {
        await single`select pg_advisory_lock(${MIGRATION_LOCK})`
        await migrate(drizzle(single), MIGRATIONS)
      } finally {
        await single.end()
      }
    },
  }
}

async function openEmbedded(dataDir: string): Promise<Connection> {
  const { PGlite } = await import('@electric-sql/pglite')
  const { unaccent } = await import('@electric-sql/pglite/contrib/unaccent')
  const { pg_trgm } = await import('@electric-sql/pglite/contrib/pg_trgm')
  const { drizzle } = await import('drizzle-orm/pglite')
  const { migrate } = await import('drizzle-orm/pglite/migrator')
  const { fromPglite } = await import('pg-boss')
  const release = lockDataDir(dataDir)
  const client = new PGlite(join(dataDir, 'postgres'), { extensions: { unaccent, pg_trgm } })
  const db = drizzle(client, OPTIONS)
  return {
    db,
    queueOptions: { db: { ...fromPglite(client), listen: listenFor(client) }, backend: 'pglite' },
    migrate: () => migrate(db, MIGRATIONS),
    listen: (channel, listener) => client.listen(channel, listener),
    async close() {
      if (!client.closed) await client.close()
      release()
    },
  }
}

/** How a job queue hears at once of what was added, which its adapter for PGlite does not bring. */
function listenFor(client: PGlite): NonNullable<NonNullable<ConstructorOptions['db']>['listen']> {
  return async (channel, listener, onReconnect) => {
    const close = await client.listen(channel, listener)
    onReconnect()
    return { close }
  }
}

/** Two processes on the same embedded files would corrupt them: the second one is refused. */
function lockDataDir(dataDir: string): () => void {
  const file = join(dataDir, 'process-id')
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  if (existsSync(file) && isRunning(Number(readFileSync(file, 'utf8')))) {
    throw new Error(
      `The database in "${dataDir}" is in use by process ${readFileSync(file, 'utf8')}. Stop it first, or choose another DATA_DIR.`,
    )
  }
  rmSync(file, { force: true })
  writeFileSync(file, String(process.pid), { flag: 'wx' })
  return () => rmSync(file, { force: true })
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
