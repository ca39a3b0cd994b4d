import { randomUUID } from 'node:crypto'
import { db } from 'db/client.server'
import { type Message, messages } from 'db/schema/messages'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { action as receive } from '~/routes/messages/provider-events'
import { mailEvent, WEBHOOK_SECRET } from '../../support/mail-provider'

// Settings are read when a module is: these tests load the route with theirs.

const SENT = new Date('2026-12-13T10:00:00Z')
const DELIVERED = new Date('2026-12-13T10:00:05Z')
const LATER = new Date('2026-12-13T10:09:00Z')
const OTHER_SECRET = `whsec_${Buffer.from('another secret of them all').toString('base64')}`

let action: typeof receive
let message: Message

const loadWith = async (secret: string | undefined) => {
  vi.resetModules()
  vi.stubEnv('RESEND_WEBHOOK_SECRET', secret)
  return (await import('~/routes/messages/provider-events')).action
}

beforeAll(async () => {
  action = await loadWith(WEBHOOK_SECRET)
})
afterAll(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})
beforeEach(async () => {
  const content = { recipient: 'samira@exemple.fr', subject: 'Votre billet', html: '', text: '' }
  const [row] = await db
    .insert(messages)
    .values({ template: 'ticket', ...content, sentAt: SENT, providerId: randomUUID() })
    .returning()
  if (!row) throw new Error('The message was not written')
  message = row
})

const mail = () => ({ key: message.id, id: message.providerId ?? '' })

async function tell({ body, headers }: { body: string; headers: Record<string, string> }, to = action) {
  const request = new Request('http://localhost:3000/api/messages/evenements', { method: 'POST', body, headers })
  return (await to({ request, params: {}, context: { cspNonce: '', asksTooOften: false } })).status
}

async function known() {
  const [row] = await db.select().from(messages)
  return { deliveredAt: row?.deliveredAt, bouncedAt: row?.bouncedAt, complainedAt: row?.complainedAt }
}
const NOTHING = { deliveredAt: null, bouncedAt: null, complainedAt: null }

test('a genuine event tells when a message was delivered, came back or was complained of', async () => {
  expect(await tell(mailEvent({ kind: 'delivered', mail: mail(), at: DELIVERED }))).toBe(204)
  expect(await known()).toEqual({ ...NOTHING, deliveredAt: DELIVERED })
  expect(await tell(mailEvent({ kind: 'bounced', mail: mail(), at: LATER }))).toBe(204)
  expect(await tell(mailEvent({ kind: 'complained', mail: mail(), at: LATER }))).toBe(204)
  expect(await known()).toEqual({ deliveredAt: DELIVERED, bouncedAt: LATER, complainedAt: LATER })
})

test('an event is of a message by its own id, or by what the provider calls it', async () => {
  await tell(mailEvent({ kind: 'delivered', mail: { key: message.id, id: 'unknown' }, at: DELIVERED }))
  await tell(mailEvent({ kind: 'bounced', mail: { key: 'no id', id: mail().id }, at: LATER }))
  expect(await known()).toEqual({ ...NOTHING, deliveredAt: DELIVERED, bouncedAt: LATER })
})

test('the same event again, or an older one that comes later, leaves the earliest moment', async () => {
  const event = mailEvent({ kind: 'delivered', mail: mail(), at: LATER })
  expect([await tell(event), await tell(event)]).toEqual([204, 204])
  expect(await known()).toEqual({ ...NOTHING, deliveredAt: LATER })
  await tell(mailEvent({ kind: 'delivered', mail: mail(), at: DELIVERED }))
  await tell(event)
  expect(await known()).toEqual({ ...NOTHING, deliveredAt: DELIVERED })
})

test('a forged event is refused', async () => {
  const genuine = mailEvent({ kind: 'bounced', mail: mail() })
  const old = new Date(Date.now() - 6 * 60_000)
  expect([
    await tell(mailEvent({ kind: 'bounced', mail: mail() }, { secret: OTHER_SECRET })),
    await tell(mailEvent({ kind: 'bounced', mail: mail() }, { signedAt: old })),
    await tell({ ...genuine, body: genuine.body.replace('bounced', 'complained') }),
    await tell({ ...genuine, headers: { ...genuine.headers, 'svix-id': 'msg_other' } }),
    await tell({ ...genuine, headers: {} }),
  ]).toEqual([401, 401, 401, 401, 401])
  expect(await known()).toEqual(NOTHING)
})

test('without a secret every event is refused', async () => {
  const without = await loadWith(undefined)
  expect(await tell(mailEvent({ kind: 'bounced', mail: mail() }), without)).toBe(401)
  expect(await known()).toEqual(NOTHING)
})

test('events of unknown messages, and those that tell nothing of a mail, are taken and change nothing', async () => {
  expect(await tell(mailEvent({ kind: 'bounced', mail: { key: randomUUID(), id: 'unknown' } }))).toBe(204)
  expect(await tell(mailEvent({ kind: 'opened' as never, mail: mail() }))).toBe(204)
  expect(await tell(mailEvent({ kind: 'toString' as never, mail: mail() }))).toBe(204)
  expect(await known()).toEqual(NOTHING)
})

test.each([
  ['275760-01-01T00:00:00Z', 'e-mail'],
  ['2019-12-31T23:59:59Z', 'e-mail'],
  ['2100-01-01T00:00:01Z', 'e-mail'],
  ['+275760-09-13T00:00:00.000Z', 'e-mail'],
  ['2026-12-13T10:00:00Z', 'e-mail\u0000'],
])('an event that cannot be (%s, %j) is taken and changes nothing', async (created, id) => {
  const body = (text: string) => text.replace(/(?<="created_at":")[^"]*/, created)
  expect(await tell(mailEvent({ kind: 'bounced', mail: { key: message.id, id } }, { edit: body }))).toBe(204)
  expect(await known()).toEqual(NOTHING)
})

test('what is too long is not read', async () => {
  expect(await tell({ body: 'x'.repeat(100_001), headers: {} })).toBe(413)
})

test('nobody is named in the log', async () => {
  const said = (['log', 'info', 'warn', 'error'] as const).map(name => vi.spyOn(console, name))
  await tell(mailEvent({ kind: 'bounced', mail: mail() }))
  await tell(mailEvent({ kind: 'bounced', mail: mail() }, { secret: OTHER_SECRET }))
  expect(said.flatMap(({ mock }) => mock.calls)).toEqual([])
  vi.restoreAllMocks()
})
