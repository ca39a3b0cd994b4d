import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createServer } from 'vite'
import { newDatabase, startApp } from '../support/app-server.ts'
import { startPostgres } from '../support/postgres-server.ts'

// Speed, on a real Postgres that keeps its disk writes, of the built application in one process.

const BUILD_DIR = '.data/build-bench'
execFileSync('npm', ['run', '--silent', 'build'], {
  env: { ...process.env, BENCH: '1', BUILD_DIR },
  stdio: ['ignore', 'ignore', 'inherit'],
})

// The application and the measures sign the same links.
process.env.SESSION_SECRET = randomBytes(32).toString('hex')
const postgres = await startPostgres({ durable: true })
const databaseUrl = await newDatabase(postgres.url)
const environment = { BUILD_DIR, BENCH: '1', REGISTRATION_LIMIT: '1000000000', LOG_LEVEL: 'fatal' }
const app = await startApp({ environment: { ...environment, DATABASE_URL: databaseUrl } })

// The measures write their worlds through the application's own code, on the same database.
process.env.DATABASE_URL = databaseUrl
process.env.APP_URL = app.url
const { alias } = (await import('../../vite.config.ts')) as { alias: Record<string, string> }
const vite = await createServer({
  configFile: false,
  resolve: { alias },
  server: { middlewareMode: true, ws: false },
  appType: 'custom',
  logLevel: 'error',
})
try {
  const { measure } = await vite.ssrLoadModule('/tests/bench/measures.ts')
  await measure(app, { postgresUrl: postgres.url, environment })
} finally {
  await vite.close()
  await app.stop()
  await postgres.stop()
}
process.exit(0)
