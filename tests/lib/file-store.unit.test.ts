import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openS3Store, type S3Settings } from '~/lib/file-store.server'

// A store of objects as Amazon describes it: it reads the signature (version 4) for itself and keeps the bytes.
const SECRET = 'a secret key'
const kept = new Map<string, { type: string; content: Buffer }>()
let server: Server
let settings: S3Settings
let answers: number[] = []

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const status = answers.shift() ?? (isSigned(request, body) ? 200 : 403)
    if (status !== 200) return void response.writeHead(status).end()

    const path = request.url ?? ''
    if (request.method === 'PUT') kept.set(path, { type: request.headers['content-type'] ?? '', content: body })
    const found = kept.get(path)
    if (request.method === 'DELETE') kept.delete(path)
    if (request.method !== 'GET') return void response.writeHead(204).end()
    if (!found) return void response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>')
    response.writeHead(200, { 'Content-Type': found.type }).end(found.content)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const account = { accessKeyId: 'AKID', secretAccessKey: SECRET }
  settings = { endpoint: `http://127.0.0.1:${port}`, bucket: 'lnpsq', region: 'fr-par', ...account }
})
afterAll(() => server.close())
beforeEach(() => {
  kept.clear()
  answers = []
})

const file = { mediaType: 'image/webp', content: new Uint8Array([1, 2, 3, 255]) }

test('a file put in the bucket is found there, byte for byte, until it is removed', async () => {
  const store = openS3Store(settings)
  await store.put('logos/a b.webp', file)
  expect([...kept.keys()]).toEqual(['/lnpsq/logos/a%20b.webp'])
  expect(await store.find('logos/a b.webp')).toEqual(file)
  await store.remove('logos/a b.webp')
  expect(await store.find('logos/a b.webp')).toBeUndefined()
})

test('removing what is not there is no mistake', async () => {
  await expect(openS3Store(settings).remove('logos/none.webp')).resolves.toBeUndefined()
})

test('a wrong secret is told, and nothing is kept', async () => {
  const store = openS3Store({ ...settings, secretAccessKey: 'another' })
  await expect(store.put('logos/a.webp', file)).rejects.toThrow('The file store answered 403 to PUT')
  await expect(store.find('logos/a.webp')).rejects.toThrow('403')
  expect(kept.size).toBe(0)
})

test('a store that stumbles is asked again', async () => {
  answers = [503]
  await openS3Store(settings).put('logos/a.webp', file)
  expect(kept.size).toBe(1)
})

test('a bucket that is not there is told', async () => {
  answers = [404]
  await expect(openS3Store(settings).put('logos/a.webp', file)).rejects.toThrow('no such bucket')
})

/** https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html */
function isSigned(request: IncomingMessage, body: Buffer): boolean {
  const authorization = request.headers.authorization ?? ''
  const [, scope = '', names = '', signature] =
    /^AWS4-HMAC-SHA256 Credential=AKID\/(\S+), SignedHeaders=(\S+), Signature=(\w+)$/.exec(authorization) ?? []
  const contentHash = createHash('sha256').update(body).digest('hex')
  if (request.headers['x-amz-content-sha256'] !== contentHash) return false

  const headers = names.split(';').map(name => `${name}:${String(request.headers[name]).trim()}\n`)
  const canonical = [request.method, request.url, '', headers.join(''), names, contentHash].join('\n')
  const moment = String(request.headers['x-amz-date'])
  const toSign = ['AWS4-HMAC-SHA256', moment, scope, createHash('sha256').update(canonical).digest('hex')].join('\n')
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
  const key = scope.split('/').reduce<Buffer | string>(hmac, `AWS4${SECRET}`)
  return scope.includes('/fr-par/s3/') && hmac(key, toSign).toString('hex') === signature
}
