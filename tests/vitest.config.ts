import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { alias } from '../vite.config'

const root = fileURLToPath(new URL('..', import.meta.url))
const PURE = ['tests/**/*.unit.test.ts', 'tests/house-rules.test.ts']

/** Everything that touches the database runs twice, once on each engine. Workers keep one database for all their files. */
const onEngine = (engine: 'pglite' | 'postgres') => ({
  extends: true as const,
  test: {
    name: engine,
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: PURE,
    globalSetup: [`tests/support/${engine}.global.ts`],
    setupFiles: ['tests/support/database.setup.ts'],
    isolate: false,
  },
})

export default defineConfig({
  root,
  resolve: { alias },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    env: {
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      SESSION_SECRET: 'a secret of thirty-two characters',
      TZ: 'America/Bogota',
    },
    projects: [{ extends: true, test: { name: 'unit', include: PURE } }, onEngine('pglite'), onEngine('postgres')],
  },
})
