import { CacheFirst, NetworkOnly, type PrecacheEntry, Serwist } from 'serwist'
import { readsQr } from '../camera/native'
import { TAKE_OVER } from './messages'

// Built by itself, after the application: see precache.server.ts, which writes the lists in.
declare const __SHELL__: PrecacheEntry[]
declare const __DECODER__: string[]
declare const __PAGES__: string[]

/** What the two kinds of `lib` of TypeScript cannot say in one project. */
type Worker = {
  clients: { matchAll(options: object): Promise<{ url: string }[]> }
  skipWaiting(): Promise<void>
  addEventListener(name: string, listener: (event: Happening) => void): void
}
type Happening = { data?: unknown; waitUntil(work: Promise<unknown>): void }
const worker = globalThis as unknown as Worker

const DECODER_CACHE = 'porte-decodeur'
const isOfDecoder = ({ url }: { url: URL }) => __DECODER__.includes(url.pathname)

const serwist = new Serwist({
  cacheId: 'porte',
  precacheEntries: __SHELL__,
  precacheOptions: {
    cleanURLs: false,
    directoryIndex: null,
    // The checkpoint that an organiser chose.
    ignoreURLParametersMatching: [/^point$/],
    // The page is the same in any language, with any cookie.
    matchOptions: { ignoreVary: true },
  },
  clientsClaim: true,
})
serwist.registerCapture(isOfDecoder, new CacheFirst({ cacheName: DECODER_CACHE }))
serwist.registerCapture(({ request }) => request.mode === 'navigate', networkElsePage)
serwist.addEventListeners()

worker.addEventListener('install', event => event.waitUntil(keepDecoder()))
worker.addEventListener('activate', event => event.waitUntil(forgetOldDecoder()))
worker.addEventListener('message', event => {
  if (event.data === TAKE_OVER) event.waitUntil(takeOverWhenAlone())
})

/** An address of the door written otherwise: without network, the page that it begins like. */
async function networkElsePage(asked: Parameters<NetworkOnly['handle']>[0] & { url: URL }): Promise<Response> {
  try {
    return await new NetworkOnly().handle(asked)
  } catch {
    const begun = __PAGES__.filter(page => asked.url.pathname.startsWith(page)).sort((a, b) => b.length - a.length)
    return Response.redirect(begun[0] ?? '/porte')
  }
}

/** Nobody pays for a decoder that their browser already has. */
async function keepDecoder(): Promise<void> {
  if (await readsQr()) return
  const cache = await caches.open(DECODER_CACHE)
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  await cache.addAll(__DECODER__.filter(path => !kept.has(path)))
}

async function forgetOldDecoder(): Promise<void> {
  const cache = await caches.open(DECODER_CACHE)
  const old = (await cache.keys()).filter(({ url }) => !isOfDecoder({ url: new URL(url) }))
  await Promise.all(old.map(request => cache.delete(request)))
}

/** A new version waits as long as another page of the door is open with the files of the old one. */
async function takeOverWhenAlone(): Promise<void> {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const doors = pages.filter(({ url }) => /^\/porte(\/|$)/.test(new URL(url).pathname))
  if (doors.length <= 1) await worker.skipWaiting()
}
