import { request } from 'node:http'
import { expect, test } from '@playwright/test'
import { demonstrationSlug } from '../../db/seed/demonstration/day.ts'
import { type AppServer, startApp } from '../support/app-server.ts'

const EDITION = `/editions/${demonstrationSlug(new Date())}`
let app: AppServer
let printed = ''

test.beforeAll(async () => {
  app = await startApp({ environment: { LOG_LEVEL: 'info', REGISTRATION_LIMIT: '3' } })
  app.process.stdout?.on('data', chunk => {
    printed += chunk
  })
})
test.afterAll(() => app.stop())

/** Sends a path exactly as written: `fetch` would tidy it first. */
function send(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(app.url)
    const form = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) }
    const call = request({ port, method, path, headers: { ...form, ...headers } }, answer => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    call.once('error', reject)
    call.end(body)
  })
}

test('a form posted from elsewhere is refused', async () => {
  const post = (headers: Record<string, string>) => send('POST', '/connexion', headers, 'email=a')

  expect(await post({ origin: 'https://ailleurs.fr' })).toBe(403)
  expect(await post({ origin: 'null' })).toBe(403)
  expect(await post({ 'sec-fetch-site': 'cross-site' })).toBe(403)
  expect(await post({ origin: app.url, 'sec-fetch-site': 'same-origin' })).toBe(422)
})

test('asking too often is noticed however the address is written, and what was typed is kept', async () => {
  const paths = [
    `${EDITION}/inscription`,
    `${EDITION}/inscription/`,
    `${EDITION}/inscription.data`,
    `${EDITION.toUpperCase()}/INSCRIPTION`,
    `${EDITION}/%69nscription`,
    `/${EDITION}//inscription`,
  ]
  for (const path of paths) await send('POST', path, {}, 'birthYear=12')
  const answer = await fetch(`${app.url}${EDITION}/inscription`, {
    method: 'POST',
    body: new URLSearchParams({ firstName: 'Samira' }),
  })
  expect(answer.status).toBe(429)
  expect(await answer.text()).toContain('value="Samira"')
})

test('an address that brings logs of phones too often is told to wait', async () => {
  const bring = async () => (await fetch(`${app.url}/api/porte/journaux`, { method: 'POST', body: '{}' })).status
  expect([await bring(), await bring(), await bring(), await bring()]).toEqual([401, 401, 401, 429])
})

test('a script runs by nonce alone, and pages cannot be framed', async () => {
  const policy = (await fetch(app.url)).headers.get('Content-Security-Policy') ?? ''
  const scripts = policy.split(';').find(directive => directive.startsWith('script-src'))

  expect(scripts).toMatch(/^script-src 'self' 'nonce-[^']+'$/)
  expect(policy).toContain("frame-ancestors 'none'")
})

test('the door alone may run its decoder, and its new versions are asked for each time', async () => {
  const mayDecode = async (path: string) =>
    (await fetch(app.url + path)).headers.get('Content-Security-Policy')?.includes("'wasm-unsafe-eval'")
  expect(await Promise.all(['/porte', '/porte/borne', '/', '/portes', '/organisation'].map(mayDecode))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
  expect((await fetch(`${app.url}/porte-hors-ligne.js`)).headers.get('Cache-Control')).toBe('no-cache')
})

test('one page alone may stand in a frame, and one picture on another site', async () => {
  const read = async (path: string) => (await fetch(app.url + path)).headers
  const held = '/editions/colomiers-2019'
  const frame = await read(`${held}/integration?lang=fr`)
  expect(frame.get('Content-Security-Policy')).toContain('frame-ancestors *')
  expect(frame.get('X-Frame-Options')).toBeNull()
  expect(frame.get('Set-Cookie')).toBeNull()
  expect((await read(`${held}/chiffres.svg`)).get('Cross-Origin-Resource-Policy')).toBe('cross-origin')

  const kept = [
    '/',
    held,
    `${held}/statistiques`,
    `${held}/integration/autre`,
    `${held}/chiffres.svg`,
    '/organisation',
    '/partenaires/x',
  ]
  for (const path of [...kept, `/x${held}/integration`, `${held}/INTEGRATION`, `/billet/integration`]) {
    const headers = await read(path)
    expect(headers.get('Content-Security-Policy'), path).toContain("frame-ancestors 'none'")
    expect(headers.get('X-Frame-Options'), path).toBe('DENY')
  }
  for (const path of ['/', held, `${held}/statistiques.json`]) {
    expect((await read(path)).get('Cross-Origin-Resource-Policy'), path).toBe('same-origin')
  }
})

test('a partner’s address is told to no page, kept nowhere and indexed by nobody', async () => {
  const answer = await fetch(`${app.url}/partenaires/SecretDeSimplon`)
  expect(answer.status).toBe(404)
  expect(answer.headers.get('Referrer-Policy')).toBe('no-referrer')
  expect(answer.headers.get('Cache-Control')).toBe('no-store')
  expect(await answer.text()).toContain('<meta name="robots" content="noindex"/>')
  expect(await (await fetch(`${app.url}/robots.txt`)).text()).toContain('Disallow: /partenaires/')
})

test('an address that cannot be read is refused shortly', async () => {
  expect(await send('GET', '/%ff')).toBe(400)
  expect(await send('GET', '/assets/..%2f..%2fpackage.json')).not.toBe(200)
})

test('requests are logged without query, secret or address', async () => {
  await fetch(`${app.url}/billet/SecretDeSamira?prenom=Samira`)
  await fetch(`${app.url}/partenaires/LienDeSamira/colomiers-2019`)
  await fetch(`${app.url}/connexion/JetonDeSamira`)
  await expect.poll(() => printed).toContain('/connexion/…')

  expect(printed).toContain('/billet/…')
  expect(printed).toContain('/partenaires/…/colomiers-2019')
  expect(printed).not.toMatch(/Samira|127\.0\.0\.1|::1/)
})
