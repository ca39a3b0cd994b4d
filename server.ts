import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, globSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express from 'express'
import { rateLimit } from 'express-rate-limit'
import helmet from 'helmet'
import { pino } from 'pino'
import { pinoHttp } from 'pino-http'
import type { ViteDevServer } from 'vite'
import type * as operationsModule from './app/operations.server.ts'

// Run by Node itself, types stripped: nothing of app/ or db/ is imported here but through the build.

type Operations = typeof operationsModule
const SECOND = 1000
const TEN_MINUTES = 10 * 60 * SECOND
const DAY = 24 * 60 * 60 * SECOND
const QUIZ_ANSWERS_EACH = 12
const BUILD_DIR = process.env.BUILD_DIR ?? 'build'
/** What other sites may show: one page in a frame, one picture. Everything else stays at home. */
const FRAMES = /^\/editions\/[^/]+\/integration$/
const FIGURES_PICTURES = /^\/editions\/[^/]+\/chiffres\.svg$/
const DOOR = /^\/porte(\/|$)/
/** The door's copy on phones: asked anew each time, so that a new version is seen. */
const WORKER = '/porte-hors-ligne.js'
/** Their address is a secret: it is told to no page, ours included. */
const PARTNERS = /^\/partenaires\//i
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
if (!command || vite) await serve()
else await operations.close()

async function serve() {
  const { config } = operations
  const log = pino({ level: config.logLevel })
  await operations.migrateAndSeed()
  await eraseDaily(log)

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
  app.use(securityHeaders(config.appUrl))
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
  app.use(noticeHaste(/^\/tampon\/[^/]+\/billet$/i, config.registrationLimit))
  // Somebody registers once, stops at many stands; a room of a fifth of them answers the quiz at once.
  app.use(noticeHaste(/^\/tampon\/[^/]+$/i, 10 * config.registrationLimit))
  app.use(noticeHaste(/\/vrai-ou-faux(\/|$)/i, QUIZ_ANSWERS_EACH * Math.ceil(config.registrationLimit / 5)))
  app.use(noticeHaste(/^\/api\/porte\/appareils$/i, config.registrationLimit))
  app.use(noticeHaste(/^\/api\/porte\/journaux$/i, config.registrationLimit))
  const built = vite ? undefined : ((await importBuild()) as ServerBuild)
  app.all(
    '*',
    createRequestHandler({
      build: built ?? (() => vite?.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>),
      getLoadContext: (request, response) => ({
        address: request.ip,
        cspNonce: response.locals.cspNonce,
        asksTooOften: Boolean(response.locals.asksTooOften),
        version: built?.assets.version,
        untilDrained: () => untilDrained(response),
      }),
    }),
  )
  app.use(answerBadRequests)

  const server = app.listen(config.port, config.host, async () => {
    console.log(await operations.welcomeText())
  })
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
      await sleep(SECOND)
      operations.closeEventStreams()
      server.close(() => operations.close().finally(() => process.exit(0)))
      await vite?.close()
    })
  }
}

/**
 * Figures are frozen first, then names leave when their time is over, now and every day: people's after the retention,
 * imported files' after a day.
 */
async function eraseDaily(log: pino.Logger) {
  const erase = async () => {
    try {
      const now = new Date()
      const frozen = await operations.freezeDueEditions(now)
      if (frozen > 0) log.info({ count: frozen }, 'figures frozen')
      const count = await operations.eraseAfterRetention(now)
      const proposals = await operations.eraseProposalsAfterRetention(now)
      const groups = await operations.eraseGroupsAfterRetention(now)
      const devices = await operations.forgetDeviceNames(now)
      if (count + proposals + groups + devices > 0) {
        log.info({ count, proposals, groups, devices }, 'names erased after their retention')
      }
      await operations.forgetDoorChanges(now)
      const files = await operations.forgetOldFiles(new Date())
      if (files > 0) log.info({ count: files }, 'imported files forgotten')
    } catch (error) {
      log.error({ type: error instanceof Error ? error.name : 'unknown' }, 'names could not be erased')
    }
  }
  await erase()
  setInterval(erase, DAY).unref()
}

function securityHeaders(appUrl: string): express.RequestHandler {
  return (request, response, next) => {
    const nonce = randomBytes(16).toString('base64')
    response.locals.cspNonce = nonce
    // The door's fallback decoder is WebAssembly.
    const decoder = DOOR.test(request.path) ? ["'wasm-unsafe-eval'"] : []
    const isFrame = FRAMES.test(request.path)
    const isForOthers = isFrame || FIGURES_PICTURES.test(request.path)
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': ["'none'"],
          'script-src': ["'self'", `'nonce-${nonce}'`, ...decoder],
          'style-src': ["'self'", ...(vite ? ["'unsafe-inline'"] : [])],
          // Charts carry style attributes.
          'style-src-attr': ["'unsafe-inline'"],
          'img-src': ["'self'", 'data:', 'blob:'],
          'font-src': ["'self'"],
          'media-src': ["'self'", 'blob:'],
          'connect-src': ["'self'", ...(vite ? ['ws:'] : [])],
          'manifest-src': ["'self'"],
          'worker-src': ["'self'"],
          'form-action': ["'self'"],
          'base-uri': ["'none'"],
          'frame-ancestors': [isFrame ? '*' : "'none'"],
          ...(appUrl.startsWith('https:') ? { 'upgrade-insecure-requests': [] } : {}),
        },
      },
      strictTransportSecurity: appUrl.startsWith('https:'),
      xFrameOptions: isFrame ? false : { action: 'deny' },
      crossOriginEmbedderPolicy: false,
      crossOriginResourcePolicy: { policy: isForOthers ? 'cross-origin' : 'same-origin' },
      referrerPolicy: { policy: PARTNERS.test(request.path) ? 'no-referrer' : 'same-origin' },
    })(request, response, () => {
      response.setHeader('Permissions-Policy', 'camera=(self), microphone=(), geolocation=()')
      next()
    })
  }
}

/** A form posted from another site is refused, whatever cookies it brings. */
function refuseOtherOrigins(appUrl: string): express.RequestHandler {
  return (request, response, next) => {
    const { origin, 'sec-fetch-site': site } = request.headers
    const isOurs = site ? ['same-origin', 'none'].includes(String(site)) : origin === undefined || origin === appUrl
    if (isWrite(request) && (!isOurs || origin === 'null')) return void response.status(403).send('Forbidden')
    next()
  }
}

/** Pages answer for themselves what to do with people who ask too often: nothing typed is lost. */
function noticeHaste(pages: RegExp, limit: number): express.RequestHandler {
  return rateLimit({
    windowMs: TEN_MINUTES,
    limit,
    standardHeaders: false,
    legacyHeaders: false,
    skip: request => !isWrite(request) || !pages.test(plainPath(request.originalUrl)),
    handler(_request, response, next) {
      response.locals.asksTooOften = true
      next()
    },
  })
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

function isWrite({ method }: express.Request): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(method)
}

/** The path as the application's router understands it, however it is written. */
function plainPath(url: string): string {
  const { pathname } = new URL(url.replace(/^\/+/, '/'), 'http://localhost')
  try {
    return decodeURIComponent(pathname)
      .replace(/\/+/g, '/')
      .replace(/(\.data)?\/?$/i, '')
  } catch {
    return pathname
  }
}

/** An address that cannot be read, a file outside the folder: said shortly, without a stack. */
function answerBadRequests(
  error: unknown,
  _request: express.Request,
  response: express.Response,
  _next: express.NextFunction,
) {
  const { status = 500 } = error as { status?: number }
  if (status >= 500) console.error(error instanceof Error ? error.name : 'unknown error')
  response
    .status(status)
    .type('text/plain')
    .send(status < 500 ? 'Bad request' : 'Internal error')
}

/** Requests are logged without address, query, cookies, nor the secrets that some paths carry. */
function quietSerializers() {
  const path = (url: string) =>
    plainPath(url).replace(/^\/(appel|billet|connexion|groupes|partenaires|propositions|tampon|t)\/[^/]+/i, '/$1/…')
  return {
    req: (request: { method: string; url: string }) => ({ method: request.method, path: path(request.url) }),
    res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    err: (error: Error) => ({ type: error.name, stack: error.stack?.match(/^\s+at .*/gm)?.join('\n') }),
  }
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
