import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Manifest } from 'vite'
import { WORKER_ADDRESS } from './messages.ts'

type Route = { id: string; path?: string; file: string; parentId?: string }
type Built = { remixConfig: { buildDirectory: string; routes: Record<string, Route> } }

/** Of public/, what the door shows and what installing it needs. */
const PUBLIC = [
  'fonts/bricolage-grotesque.woff2',
  'favicon.svg',
  'porte.webmanifest',
  'porte-icones/192.png',
  'porte-icones/512.png',
]
const LARGEST_FILE = 2_000_000

/** After a build: writes the service worker of the door, with the list of what it keeps. */
export async function writeServiceWorker({ remixConfig }: Built): Promise<void> {
  const folder = `${remixConfig.buildDirectory}/client`
  const pages = Object.values(remixConfig.routes).filter(({ path }) => path && /^porte(\/|$)/.test(path))
  const manifest = JSON.parse(readFileSync(`${remixConfig.buildDirectory}/.vite/client-manifest.json`, 'utf8'))
  const { shell, decoder } = filesOf(manifest, pages)
  const addresses = pages.map(({ path }) => `/${path}`)

  const kept = await entries(folder, [...shell, ...PUBLIC])
  const revision = createHash('sha256').update(JSON.stringify(kept)).digest('hex').slice(0, 16)
  await bundle(folder, {
    __SHELL__: [...kept, ...addresses.map(url => ({ url, revision }))],
    __DECODER__: decoder.map(file => `/${file}`),
    __PAGES__: addresses,
  })
}

/** What these pages load, at once and later; the fallback decoder's files apart. */
export function filesOf(manifest: Manifest, pages: { file: string }[]): { shell: string[]; decoder: string[] } {
  const found = new Set<string>()
  const seen = new Set<string>()
  const visit = (key: string) => {
    const chunk = manifest[key]
    if (!chunk || seen.has(key)) return
    seen.add(key)
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) found.add(file)
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) visit(next)
  }
  const starts = Object.keys(manifest).filter(key => /entry\.client\.|root\.tsx\?/.test(key))
  const routes = pages.map(({ file }) => `app/${file}?__remix-build-client-route`)
  for (const key of [...starts, ...routes]) visit(key)

  const ofDecoder = new Set(
    Object.entries(manifest)
      .filter(([key]) => key.includes('zxing-wasm/'))
      .map(([, { file }]) => file),
  )
  const isOfDecoder = (file: string) => ofDecoder.has(file) || file.endsWith('.wasm')
  const files = [...found].sort()
  return { shell: files.filter(file => !isOfDecoder(file)), decoder: files.filter(isOfDecoder) }
}

/** Files with the hash of what they hold; those named by their hash need none. */
async function entries(folder: string, files: string[]) {
  const { getManifest } = await import('@serwist/build')
  const { manifestEntries = [], warnings } = await getManifest({
    globDirectory: folder,
    globPatterns: files,
    dontCacheBustURLsMatching: /^assets\//,
    maximumFileSizeToCacheInBytes: LARGEST_FILE,
    modifyURLPrefix: { '': '/' },
  })
  if (warnings.length > 0) throw new Error(warnings.join('\n'))
  if (manifestEntries.length < files.length) throw new Error('Some files that the door keeps were not found')
  return manifestEntries
}

async function bundle(folder: string, lists: Record<string, unknown>) {
  const { build } = await import('vite')
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: Object.fromEntries(Object.entries(lists).map(([name, value]) => [name, JSON.stringify(value)])),
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      copyPublicDir: false,
      rollupOptions: {
        input: fileURLToPath(new URL('service-worker.ts', import.meta.url)),
        output: { format: 'iife', entryFileNames: WORKER_ADDRESS.slice(1) },
      },
    },
  })
}
