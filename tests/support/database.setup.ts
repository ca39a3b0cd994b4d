import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { beforeEach, inject } from 'vitest'
import { TEMPLATE, withDatabase } from './postgres.global'

const KEPT_TABLES = ['priority_neighbourhoods', 'districts']

const worker = globalThis as { databaseReady?: Promise<string[]> }
worker.databaseReady ??= openDatabase()
const tables = await worker.databaseReady

beforeEach(async () => {
  const { rows } = await import('db/client.server')
  await rows(sql.raw(`truncate table ${tables.join(', ')} cascade`))
})

/** One database for this worker, with the reference data; gives back the tables to empty before each test. */
async function openDatabase(): Promise<string[]> {
  const template = inject('embeddedTemplate')
  if (template) openCopyOfFolder(template)
  else await openCopyOfDatabase(inject('serverUrl') ?? '')

  const { rows } = await import('db/client.server')
  const { seedReference } = await import('db/seed/reference.server')
  await seedReference()
  const found = await rows<{ name: string }>(
    sql`select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  return found.map(table => table.name).filter(name => !KEPT_TABLES.includes(name))
}

function openCopyOfFolder(template: string) {
  const folder = mkdtempSync(join(tmpdir(), 'lnpsq-worker-'))
  cpSync(template, folder, { recursive: true })
  process.env.DATA_DIR = folder
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
}

async function openCopyOfDatabase(serverUrl: string) {
  const name = `lnpsq_worker_${process.pid}`
  const admin = postgres(serverUrl, { max: 1, onnotice: () => {} })
  await admin.unsafe(`drop database if exists ${name} with (force)`)
  await admin.unsafe(`create database ${name} template ${TEMPLATE}`)
  await admin.end()
  process.env.DATABASE_URL = withDatabase(serverUrl, name)
}
