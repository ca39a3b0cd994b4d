import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres-server'

export const TEMPLATE = 'lnpsq_template'

/** A real server with a migrated database that each worker copies. */
export default async function setup(project: TestProject) {
  const server = await startPostgres()
  const admin = postgres(server.url, { max: 1, onnotice: () => {} })
  await admin.unsafe(`drop database if exists ${TEMPLATE}`)
  await admin.unsafe(`create database ${TEMPLATE}`)
  await admin.end()

  const template = postgres(withDatabase(server.url, TEMPLATE), { max: 1, onnotice: () => {} })
  await migrate(drizzle(template), { migrationsFolder: 'db/migrations' })
  await template.end()
  project.provide('serverUrl', server.url)
  return () => server.stop()
}

export function withDatabase(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}
