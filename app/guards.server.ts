import { randomBytes } from 'node:crypto'
import type express from 'express'
import { rateLimit } from 'express-rate-limit'
import helmet from 'helmet'

// What stands between a request and the application. Read by server.ts itself: nothing of app/ or db/ is imported here.

const TEN_MINUTES = 10 * 60 * 1000
/** What other sites may show: one page in a frame, one picture. Everything else stays at home. */
const FRAMES = /^\/editions\/[^/]+\/integration$/
const FIGURES_PICTURES = /^\/editions\/[^/]+\/chiffres\.svg$/
/** A letter as it arrives: its styles stand in it, and the page around it shows it in a frame. */
const LETTERS = /^\/organisation\/messages\/.+\/(lettre|apercu)$/
const DOOR = /^\/porte(\/|$)/
/** Their address is a secret: it is told to no page, ours included. */
const PARTNERS = /^\/partenaires\//i

/** The headers of every answer: scripts by nonce alone, nothing from elsewhere, no frame but one page. In development, Vite's ways too. */
export function securityHeaders(appUrl: string, { isDevelopment }: { isDevelopment: boolean }): express.RequestHandler {
  return (request, response, next) => {
    const nonce = randomBytes(16).toString('base64')
    response.locals.cspNonce = nonce
    // The door's fallback decoder is WebAssembly.
    const decoder = DOOR.test(request.path) ? ["'wasm-unsafe-eval'"] : []
    const isFrame = FRAMES.test(request.path)
    const isLetter = LETTERS.test(request.path)
    const isForOthers = isFrame || FIGURES_PICTURES.test(request.path)
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': ["'none'"],
          'script-src': isLetter ? ["'none'"] : ["'self'", `'nonce-${nonce}'`, ...decoder],
          'style-src': ["'self'", ...(isDevelopment || isLetter ? ["'unsafe-inline'"] : [])],
          // Charts carry style attributes.
          'style-src-attr': ["'unsafe-inline'"],
          'img-src': ["'self'", 'data:', 'blob:'],
          'font-src': ["'self'"],
          'media-src': ["'self'", 'blob:'],
          'connect-src': ["'self'", ...(isDevelopment ? ['ws:'] : [])],
          'frame-src': ["'self'"],
          'manifest-src': ["'self'"],
          'worker-src': ["'self'"],
          'form-action': ["'self'"],
          'base-uri': ["'none'"],
          'frame-ancestors': [isFrame ? '*' : isLetter ? "'self'" : "'none'"],
          ...(appUrl.startsWith('https:') ? { 'upgrade-insecure-requests': [] } : {}),
        },
      },
      strictTransportSecurity: appUrl.startsWith('https:'),
      xFrameOptions: isFrame ? false : { action: isLetter ? 'sameorigin' : 'deny' },
      originAgentCluster: !isLetter,
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
export function refuseOtherOrigins(appUrl: string): express.RequestHandler {
  return (request, response, next) => {
    const { origin, 'sec-fetch-site': site } = request.headers
    const isOurs = site ? ['same-origin', 'none'].includes(String(site)) : origin === undefined || origin === appUrl
    if (isWrite(request) && (!isOurs || origin === 'null')) return void response.status(403).send('Forbidden')
    next()
  }
}

/** Pages answer for themselves what to do with people who ask too often: nothing typed is lost. */
export function noticeHaste(pages: RegExp, limit: number): express.RequestHandler {
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

/** An address that cannot be read, a file outside the folder: said shortly, without a stack. */
export function answerBadRequests(
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
export function quietSerializers() {
  const path = (url: string) =>
    plainPath(url).replace(
      /^\/(a|appel|arret|billet|connexion|groupes|partenaires|propositions|suite|tampon|t)\/[^/]+/i,
      '/$1/…',
    )
  return {
    req: (request: { method: string; url: string }) => ({ method: request.method, path: path(request.url) }),
    res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    err: (error: Error) => ({ type: error.name, stack: error.stack?.match(/^\s+at .*/gm)?.join('\n') }),
  }
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
