import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    embeddedTemplate: string | undefined
    serverUrl: string | undefined
  }
}

/** A migrated data folder that each worker copies. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'lnpsq-pglite-'))
  const client = new PGlite(join(folder, 'postgres'))
  await migrate(drizzle(client), { migrationsFolder: 'db/migrations' })
  await client.close()
  project.provide('embeddedTemplate', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
