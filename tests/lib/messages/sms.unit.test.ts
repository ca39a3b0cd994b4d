import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'

const TEXT = { to: '+33612345678', text: 'LNPSQ : votre billet https://lnpsq.fr/b/x' }

let stop: () => Promise<unknown> = async () => {}
afterEach(async () => {
  await stop()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

const load = async (settings: Record<string, string>) => {
  vi.resetModules()
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  return (await import('~/lib/sms.server')).sendSms
}

/** A server that answers as Brevo does, and keeps what it was asked. */
async function brevoThat(status: number, body: object | string) {
  const asked: { path?: string; key?: unknown; body: unknown }[] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    asked.push({ path: request.url, key: request.headers['api-key'], body: JSON.parse(text) })
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(typeof body === 'string' ? body : JSON.stringify(body))
  })
  return { asked, send: await open(server) }
}

async function open(server: Server) {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  stop = () => new Promise(resolve => server.close(resolve))
  const { port } = server.address() as AddressInfo
  return load({ BREVO_API_KEY: 'key', BREVO_BASE_URL: `http://127.0.0.1:${port}/v3` })
}

test('Brevo takes a text message', async () => {
  const { asked, send } = await brevoThat(201, { messageId: 1511882900176220 })
  expect(await send(TEXT)).toEqual({ outcome: 'accepted', providerId: 'sms-1511882900176220' })
  expect(asked).toMatchObject([
    {
      path: '/v3/transactionalSMS/send',
      key: 'key',
      body: { sender: 'LNPSQ', recipient: '33612345678', content: TEXT.text, type: 'transactional' },
    },
  ])
})

test('a number that Brevo refuses is refused', async () => {
  const { send } = await brevoThat(400, { code: 'invalid_parameter', message: 'Invalid telephone number' })
  expect(await send(TEXT)).toEqual({ outcome: 'refused' })
})

test.each([402, 429, 500])('a text message is tried again after a %i', async status => {
  const { send } = await brevoThat(status, {})
  await expect(send(TEXT)).rejects.toThrow(`status ${status}`)
})

test.each(['', 'ok', '[]', '{"messageId":"1"}', '{"messageId":'])(
  'what Brevo took has left, whatever it says: %s',
  async body => {
    const { send } = await brevoThat(201, body)
    expect(await send(TEXT)).toEqual({ outcome: 'accepted', providerId: null })
  },
)

test('when the connection drops nobody knows whether the text left', async () => {
  const send = await open(createServer(request => request.socket.destroy()))
  expect(await send(TEXT)).toEqual({ outcome: 'unknown' })
})

test('when Brevo does not answer in time nobody knows either', async () => {
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(new DOMException('', 'TimeoutError')), 200)
    return controller.signal
  })
  const server = createServer(() => {})
  const send = await open(server)
  expect(await send(TEXT)).toEqual({ outcome: 'unknown' })
  server.closeAllConnections()
})

test('when nobody listens the text is tried again', async () => {
  const send = await open(createServer())
  await stop()
  stop = async () => {}
  await expect(send(TEXT)).rejects.toThrow('ECONNREFUSED')
})

test('without a key a text message stays, and the log says nothing of it', async () => {
  const info = vi.spyOn(console, 'info').mockImplementation(() => {})
  const send = await load({})
  expect(await send(TEXT)).toEqual({ outcome: 'kept' })
  expect(info.mock.calls).toEqual([['A text message stays here: no provider is set.']])
})
