import { execFileSync } from 'node:child_process'
import { existsSync, globSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express from 'express'
import { pino } from 'pino'
import { pinoHttp } from 'pino-http'
import type { ViteDevServer } from 'vite'
import { areaOf, buildsByArea } from './app/areas.server.ts'
import {
  answerBadRequests,
  noticeHaste,
  quietSerializers,
  refuseOtherOrigins,
  securityHeaders,
} from './app/guards.server.ts'
import type * as operationsModule from './app/operations.server.ts'

// Run by Node itself, types stripped: nothing else of app/ or db/ is imported here but through the build.

type Operations = typeof operationsModule
const SECOND = 1000
const DAY = 24 * 60 * 60 * SECOND
const KEEP_ALIVE = 75 * SECOND
const TEN_MINUTES = 10 * 60 * SECOND
const QUIZ_ANSWERS_EACH = 12
const BUILD_DIR = process.env.BUILD_DIR ?? 'build'
/** The door's copy on phones: asked anew each time, so that a new version is seen. */
const WORKER = '/porte-hors-ligne.js'
/** Streams that last as long as their reader: none begins while the process stops. */
const EVENTS = /\/evenements$/
const SOURCES = ['app/**/*', 'db/**/*', 'emails/**/*', 'public/**/*', '*.json', 'vite.config.ts', 'remix.config.js']

const command = process.argv[2]
process.env.NODE_ENV ??= command === '--dev' ? 'development' : 'production'
if (existsSync('.env')) process.loadEnvFile('.env')

const vite = command === '--dev' ? await startVite() : undefined
if (!vite && !isBuilt()) execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] })
const operations = await loadOperations()

if (command === '--migrate') await operations.migrate()
else if (command === '--seed') await operations.migrateAndSeed()
else if (command === '--reset') await operations.reset()
else if (command === '--renew-attestation-key') await operations.renewAttestationKey()
if (!command || vite) await serve()
else await operations.close()

async function serve() {
  const { config } = operations
  const log = pino({ level: config.logLevel })
  await operations.migrateAndSeed()
  await keepDoing(operations.DAILY, DAY, log)
  await keepDoing(operations.EVERY_TEN_MINUTES, TEN_MINUTES, log)
  const stopSending = await operations.startSending()

  let isStopping = false
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', config.trustProxy)
  app.get('/healthz', (_request, response) => void response.send('ok'))
  app.get('/readyz', async (_request, response) => {
    const ready = !isStopping && (await operations.isReady())
    response.status(ready ? 200 : 503).send(ready ? 'ready' : 'not ready')
  })
  app.use((request, response, next) => {
    if (!isStopping) return next()
    // Phones at a door ask without end, over connections that would never be let go.
    response.set('Connection', 'close')
    if (EVENTS.test(request.path)) return void response.status(503).end()
    next()
  })
  app.use(pinoHttp({ logger: log, serializers: quietSerializers(), autoLogging: true }))
  app.use(compression())
  app.use(securityHeaders(config.appUrl, { isDevelopment: vite !== undefined }))
  if (vite) app.use(vite.middlewares)
  app.use(
    '/assets',
    express.static(`${BUILD_DIR}/client/assets`, { immutable: true, maxAge: '1y', fallthrough: false }),
  )
  app.use(WORKER, (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-cache')
    next()
  })
  app.use(express.static(`${BUILD_DIR}/client`, { maxAge: '1d' }))
  app.use(refuseOtherOrigins(config.appUrl))
  app.use(noticeHaste(/^\/(connexion|billet)$/i, 20))
  app.use(noticeHaste(/^\/organisation\/membres\/[^/]+\/invitation$/i, 20))
  app.use(noticeHaste(/^\/connexion\/cle(\/defi)?$/i, 40))
  app.use(noticeHaste(/^\/(appel|propositions)\/[^/]+$/i, 20))
  app.use(noticeHaste(/^\/organisation\/guide\/[^/]+\/proposition$/i, 20))
  app.use(noticeHaste(/^\/editions\/[^/]+\/inscription$/i, config.registrationLimit))
  app.use(noticeHaste(/^\/editions\/[^/]+\/avis$/i, config.registrationLimit))
  app.use(noticeHaste(/^\/tampon\/[^/]+\/billet$/i, config.registrationLimit))
  app.use(noticeHaste(/^\/attestations$/i, 20))
  app.use(noticeHaste(/^\/billet\/[^/]+\/attestation$/i, config.registrationLimit))
  // Somebody registers once, stops at many stands; a room of a fifth of them answers the quiz at once.
  app.use(noticeHaste(/^\/tampon\/[^/]+$/i, 10 * config.registrationLimit))
  app.use(noticeHaste(/\/vrai-ou-faux(\/|$)/i, QUIZ_ANSWERS_EACH * Math.ceil(config.registrationLimit / 5)))
  app.use(noticeHaste(/^\/api\/porte\/appareils$/i, config.registrationLimit))
  app.use(noticeHaste(/^\/api\/porte\/journaux$/i, config.registrationLimit))
  const built = vite ? undefined : ((await importBuild()) as ServerBuild)
  const answer = (build: ServerBuild | (() => Promise<ServerBuild>)) =>
    createRequestHandler({
      build,
      getLoadContext: (request, response) => ({
        address: request.ip,
        cspNonce: response.locals.cspNonce,
        asksTooOften: Boolean(response.locals.asksTooOften),
        version: built?.assets.version,
        untilDrained: () => untilDrained(response),
      }),
    })
  const anywhere = answer(built ?? (() => vite?.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>))
  const areas = new Map([...(built ? buildsByArea(built) : [])].map(([area, build]) => [area, answer(build)]))
  // An address written otherwise (Editions, %65ditions) finds its page too.
  app.all('*', (request, ...rest) => (areas.get(areaOf(request.path)) ?? anywhere)(request, ...rest))
  app.use(answerBadRequests)

  const server = app.listen(config.port, config.host, async () => {
    console.log(await operations.welcomeText())
  })
  // Longer than a proxy keeps a connection: else it sends a request down one that is being closed.
  server.keepAliveTimeout = KEEP_ALIVE
  server.on('error', error => {
    console.error(
      (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
        ? `Port ${config.port} is taken. Choose another with PORT=3001.`
        : error,
    )
    operations.close().finally(() => process.exit(1))
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, async () => {
      // A proxy that asks /readyz sends nobody more; requests already on the wire are read and answered; then the database
      // is closed. Node takes a connection whose request it has not read yet for an idle one: hence the second.
      isStopping = true
      // What has not ended by then never will: the database does not answer.
      setTimeout(() => process.exit(1), 30 * SECOND).unref()
      await sleep(SECOND)
      operations.closeEventStreams()
      await stopSending()
      server.close(() => operations.close().finally(() => process.exit(0)))
      // One on which nothing was ever asked is no idle connection for Node, nor is one whose reader sleeps.
      setTimeout(() => server.closeAllConnections(), 10 * SECOND).unref()
      await vite?.close()
    })
  }
}

/** Now and again and again, one after the other; what fails is tried anew the next time, with all that comes after it. */
async function keepDoing(chores: Operations['DAILY'], every: number, log: pino.Logger) {
  const doAll = async () => {
    let current = ''
    try {
      for (const [done, work] of chores) {
        current = done
        const count = await work(new Date())
        if (count > 0) log.info({ count }, done)
      }
    } catch (error) {
      log.error({ type: error instanceof Error ? error.name : 'unknown' }, `failed: ${current}`)
    }
  }
  await doAll()
  setInterval(doAll, every).unref()
}

/** Remix writes without asking whether the reader follows: a long answer asks by itself. */
function untilDrained(response: express.Response): Promise<void> {
  if (!response.writableNeedDrain || response.destroyed) return Promise.resolve()
  return new Promise(resolve => {
    const go = () => {
      response.off('drain', go).off('close', go)
      resolve()
    }
    response.on('drain', go).on('close', go)
  })
}

async function startVite(): Promise<ViteDevServer> {
  const { createServer } = await import('vite')
  return createServer({ server: { middlewareMode: true }, appType: 'custom' })
}

async function loadOperations(): Promise<Operations> {
  try {
    const build = vite ? await vite.ssrLoadModule('virtual:remix/server-build') : await importBuild()
    return (build as { entry: { module: { operations: Operations } } }).entry.module.operations
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

function importBuild(): Promise<unknown> {
  return import(pathToFileURL(`${BUILD_DIR}/server/index.js`).href)
}

function isBuilt(): boolean {
  const entry = `${BUILD_DIR}/server/index.js`
  if (!existsSync(entry)) return false
  const builtAt = statSync(entry).mtimeMs
  return globSync(SOURCES).every(file => statSync(file).mtimeMs <= builtAt)
}
