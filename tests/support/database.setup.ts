import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { beforeEach, inject } from 'vitest'
import { TEMPLATE, withDatabase } from './postgres.global'

const KEPT_TABLES = ['priority_neighbourhoods', 'districts']

const worker = globalThis as { databaseReady?: Promise<void> }
worker.databaseReady ??= openDatabase()
await worker.databaseReady

// Deleting from the few tables that hold something, then giving their space back, takes half the time of a truncate, which
// makes new files for all of them. Rows are then read in the order they were written, as in a new table.
beforeEach(async () => {
  const { rows } = await import('db/client.server')
  const filled = await rows<{ name: string }>(sql`
    select quote_ident(relname) as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      and pg_relation_size(oid) > 0`)
  const names = filled.map(({ name }) => name).filter(name => !KEPT_TABLES.includes(name))
  if (names.length === 0) return
  const deletes = names.map(name => `delete from ${name};`).join(' ')
  await rows(sql.raw(`do $$ begin set local session_replication_role = replica; ${deletes} end $$`))
  await rows(sql.raw(`vacuum ${names.join(', ')}`))
})

/** One database for this worker, with the reference data. */
async function openDatabase(): Promise<void> {
  const template = inject('embeddedTemplate')
  if (template) openCopyOfFolder(template)
  else await openCopyOfDatabase(inject('serverUrl') ?? '')

  const { openQueue } = await import('~/features/message/queue.server')
  await openQueue()
  const { seedReference } = await import('db/seed/reference.server')
  await seedReference()
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
