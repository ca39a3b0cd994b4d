import { buffer } from 'node:stream/consumers'
import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { type PipeableStream, renderToPipeableStream } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { placeOf } from './lib/background.server'
import { findLanguage, languageCookie, translatorFor } from './lib/i18n.server'
import { withoutNuls } from './lib/without-nuls.server'
import { NonceContext } from './ui/nonce'

export * as operations from './operations.server'

/** Waits for the whole page before it answers: visitor pages carry no script that could patch a late part in. */
export default async function handleRequest(
  request: Request,
  statusCode: number,
  headers: Headers,
  context: EntryContext,
  { cspNonce }: AppLoadContext,
) {
  const language = await findLanguage(request)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.append('Vary', 'Accept-Language, Cookie')
  if (!headers.has('Cache-Control'))
    headers.set('Cache-Control', isPersonal(request) ? 'no-store' : 'private, no-cache')
  if (new URL(request.url).searchParams.has('lang') && !isInAFrame(request)) {
    headers.append('Set-Cookie', await languageCookie.serialize(language))
  }

  // React tells of a page that failed, then that it is ready: what is told first counts.
  const pipe = await new Promise<PipeableStream['pipe']>((resolve, reject) => {
    const { pipe } = renderToPipeableStream(
      <NonceContext.Provider value={cspNonce}>
        <I18nextProvider i18n={translatorFor(language)}>
          <RemixServer context={context} url={request.url} nonce={cspNonce} />
        </I18nextProvider>
      </NonceContext.Provider>,
      {
        nonce: cspNonce,
        onAllReady: () => resolve(pipe),
        onShellError: reject,
        onError(error) {
          statusCode = 500
          console.error(placeOf(error))
        },
      },
    )
  })
  const page = await buffer(pipe(withoutNuls()))
  return new Response(page, { status: statusCode, headers })
}

/** The same for what a page's script asks instead of a whole page. */
export function handleDataRequest(response: Response, { request }: { request: Request }): Response {
  if (isPersonal(request) && !response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store')
  return response
}

/** What stands on somebody else's site leaves no cookie there. */
function isInAFrame(request: Request): boolean {
  return /^\/editions\/[^/]+\/integration$/.test(new URL(request.url).pathname)
}

/** Members' pages stay in no browser's cache: the next person at that computer reads none of them. */
function isPersonal(request: Request): boolean {
  return /^\/(organisation|connexion)\b/i.test(new URL(request.url).pathname)
}

/** A bug is logged once, without the address that led to it nor its message: they may hold a secret or a person's data. */
export function handleError(error: unknown, { request }: { request: Request }) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  console.error(placeOf(error))
}
