import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import { linkChecks } from 'db/schema/guide-uses'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { askAddress } from '~/features/link-check/ask.server'
import { checkLinks, isChecking, startCheck } from '~/features/link-check/check.server'
import { listLinks } from '~/features/link-check/queries.server'
import { backgroundDone } from '~/lib/background.server'
import { aGuideDraft, aGuidePage } from '../../factories/guide'
import { aMember, theMember } from '../../factories/member'

let asked: string[] = []
let changing = 200
let [underWay, mostAtOnce] = [0, 0]
const server = createServer(answer)
const home = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
/** This machine stands for the internet, but for one private address. */
const asking = { isAllowed: (address: string) => address === '127.0.0.1' }

beforeAll(() => new Promise<void>(done => server.listen(0, '127.0.0.1', done)))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked = []
  mostAtOnce = 0
})

function answer({ method, url = '/' }: IncomingMessage, response: ServerResponse) {
  asked.push(`${method} ${url}`)
  mostAtOnce = Math.max(mostAtOnce, ++underWay)
  response.on('close', () => underWay--)
  const [, word = '', rest] = url.split('/')
  if (word === 'hang') return
  if (word === 'switch')
    return void response.socket?.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n`)
  if (word === 'cut') return void response.socket?.destroy()
  if (word === 'head-refused') return void response.writeHead(method === 'HEAD' ? 405 : 200).end()
  if (word === 'loop') return void response.writeHead(302, { Location: '/loop' }).end()
  if (word === 'moved') return void response.writeHead(301, { Location: `/${rest}` }).end()
  if (word === 'inside') return void response.writeHead(302, { Location: 'http://10.0.0.1/' }).end()
  if (word === 'file') return void response.writeHead(302, { Location: 'file:///etc/passwd' }).end()
  if (word === 'nowhere') return void response.writeHead(302).end()
  if (word === 'changing') return void response.writeHead(changing).end()
  setTimeout(() => response.writeHead(Number(word)).end('x'.repeat(1_000_000)), 5)
}

const statusAt = async (url: string) => (await askAddress(url, asking)).status
const faultAt = async (url: string, how = asking as Parameters<typeof askAddress>[1]) =>
  (await askAddress(url, how)).fault

test('what an address answers is its status', async () => {
  for (const status of [200, 404, 500, 403])
    expect(await askAddress(`${home()}/${status}`, asking)).toEqual({ status, fault: null })
  expect(asked).toEqual(['HEAD /200', 'HEAD /404', 'GET /404', 'HEAD /500', 'GET /500', 'HEAD /403', 'GET /403'])
})

test('a server that knows no HEAD is asked for the page', async () => {
  expect(await statusAt(`${home()}/head-refused`)).toBe(200)
})

test('a redirection that leads somewhere is told as such, else by its end', async () => {
  expect(await statusAt(`${home()}/moved/200`)).toBe(301)
  expect(await statusAt(`${home()}/moved/404`)).toBe(404)
  expect(await statusAt(`${home()}/nowhere`)).toBe(302)
})

test('what never ends, loops, breaks off or has no name says so, without a status', async () => {
  expect(await askAddress(`${home()}/hang`, { ...asking, timeOut: 50 })).toEqual({ status: null, fault: 'too-long' })
  expect(await faultAt(`${home()}/loop`)).toBe('loop')
  expect(await faultAt(`${home()}/cut`)).toBe('no-answer')
  expect(asked.filter(one => one.endsWith('/loop')).length).toBeLessThanOrEqual(6)
})

test('a server that would speak another protocol has no status', async () => {
  expect(await faultAt(`${home()}/switch`, { ...asking, timeOut: 500 })).toBe('no-answer')
})

test('a redirection to a private address, or to no web address, is not followed', async () => {
  for (const path of ['inside', 'file']) expect(await faultAt(`${home()}/${path}`)).toBe('no-answer')
})

test('private addresses are not reached, in figures or by a name', async () => {
  const port = new URL(home()).port
  const urls = [`http://127.0.0.1:${port}/200`, `http://localhost:${port}/200`, `http://[::1]:${port}/200`]
  const written = [`http://2130706433:${port}/200`, `http://0x7f.1:${port}/200`, `http://0:${port}/200`]
  for (const url of [...urls, ...written]) expect(await faultAt(url, {})).toBe('no-answer')
  expect(await faultAt(`http://moi:secret@127.0.0.1:${port}/200`)).toBe('no-answer')
  for (const url of ['file:///etc/passwd', 'ftp://exemple.fr/', 'javascript:1', '', 'x']) {
    expect(await faultAt(url)).toBe('no-answer')
  }
  expect(asked).toEqual([])
})

test('a site is asked one question at a time', async () => {
  const urls = [200, 201, 202, 203, 204].map(status => `${home()}/${status}`)
  await checkLinks(urls, asking)
  expect(mostAtOnce).toBe(1)
  expect((await db.select().from(linkChecks)).map(({ status }) => status).sort()).toEqual([200, 201, 202, 203, 204])
})

test('the report names the links of published pages, the broken ones first, with the pages that name them', async () => {
  const good = { web: `${home()}/200` as const }
  const one = await aGuidePage('resource', { title: 'Pix', ...good, description: `[Là](${home()}/404)` })
  const two = await aGuidePage('training', { title: 'Réseaux', ...good })
  await aGuideDraft('resource', { title: 'Brouillon', web: `${home()}/500` })
  expect((await listLinks()).map(({ state }) => state)).toEqual(['unchecked', 'unchecked'])

  const actor = await theMember(await aMember())
  await startCheck(actor, asking)
  expect(isChecking()).toBe(true)
  await startCheck(actor, asking)
  await backgroundDone()
  expect(isChecking()).toBe(false)
  expect(await listLinks()).toMatchObject([
    { url: `${home()}/404`, state: 'broken', status: 404, pages: [{ id: one.id }] },
    { url: `${home()}/200`, state: 'ok', status: 200, pages: [{ id: one.id }, { id: two.id }] },
  ])
  expect(await db.$count(auditEntries, eq(auditEntries.subject, 'link-check'))).toBe(1)
})

test('an address that answered well is remembered as such once it no longer does', async () => {
  const url = `${home()}/changing`
  await aGuidePage('resource', { title: 'Pix', web: url as `http://${string}` })
  const checked = async (status: number) => {
    changing = status
    await checkLinks([url], asking)
    return (await listLinks()).map(({ state, answeredAt }) => [state, answeredAt !== null])
  }
  expect(await checked(404)).toEqual([['broken', false]])
  expect(await checked(403)).toEqual([['unsure', true]])
  expect(await checked(500)).toEqual([['broken', true]])
})

test('the answer of an address that no page names any more is forgotten', async () => {
  await checkLinks([`${home()}/200`, `${home()}/404`], asking)
  await checkLinks([`${home()}/404`], asking)
  expect((await db.select().from(linkChecks)).map(({ url }) => url)).toEqual([`${home()}/404`])
  await checkLinks([], asking)
  expect(await db.select().from(linkChecks)).toEqual([])
})
