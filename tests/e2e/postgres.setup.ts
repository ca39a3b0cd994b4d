import { startPostgres } from '../support/postgres-server.ts'

/** One real Postgres for all journeys; each application has its own database on it. */
export default async function setup() {
  const server = await startPostgres()
  process.env.E2E_POSTGRES_URL = server.url
  return () => server.stop()
}
