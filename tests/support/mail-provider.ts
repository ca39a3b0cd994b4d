import { createHmac, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** What may befall a request. `dropped-after`: the mail is taken, and nobody is told so. */
export type Fault = 'late' | 'too-many' | 'broken' | 'dropped' | 'dropped-after' | 'hanging'
export type Taken = { key: string; id: string; to: string; payload: string }
type Plan = (request: { key: string; attempt: number }) => Fault | undefined

export const WEBHOOK_SECRET = `whsec_${Buffer.from('a secret of twenty-four b').toString('base64')}`

const ERRORS = {
  'too-many': { statusCode: 429, name: 'rate_limit_exceeded', message: 'Too many requests.' },
  broken: { statusCode: 500, name: 'internal_server_error', message: 'Something went wrong.' },
  concurrent: { statusCode: 409, name: 'concurrent_idempotent_requests', message: 'That key is in progress.' },
  differing: { statusCode: 409, name: 'invalid_idempotent_request', message: 'That key has another payload.' },
  refused: { statusCode: 422, name: 'validation_error', message: 'Invalid `to` field.' },
} as const

export type MailProvider = Awaited<ReturnType<typeof startMailProvider>>

/**
 * A server that behaves like Resend (https://resend.com/docs/api-reference/emails/send-email): it takes a mail once for each
 * Idempotency-Key, whatever befalls the requests by plan. Mails to `refused@…` are refused.
 */
export async function startMailProvider(plan: Plan = () => undefined) {
  const taken = new Map<string, Taken>()
  const attempts = new Map<string, number>()
  const inProgress = new Set<string>()
  let current = plan

  const server = createServer(async (request, response) => {
    const key = String(request.headers['idempotency-key'])
    const payload = await bodyOf(request).catch(() => undefined)
    if (payload === undefined) return
    if (request.method !== 'POST' || request.url !== '/emails') return void response.writeHead(404).end()
    if (inProgress.has(key)) return answerError(response, 'concurrent')
    inProgress.add(key)
    await answer(key, payload, response).finally(() => inProgress.delete(key))
  })

  async function answer(key: string, payload: string, response: ServerResponse): Promise<void> {
    const attempt = (attempts.get(key) ?? 0) + 1
    attempts.set(key, attempt)
    const fault = current({ key, attempt })
    if (fault === 'hanging') return
    if (fault === 'dropped') return void response.destroy()
    if (fault === 'too-many' || fault === 'broken') return answerError(response, fault)
    if (fault === 'late') await sleep(300)
    const to: string = JSON.parse(payload).to
    if (to.startsWith('refused@')) return answerError(response, 'refused')
    const known = taken.get(key)
    if (known && known.payload !== payload) return answerError(response, 'differing')
    const mail = known ?? { key, id: randomUUID(), to, payload }
    taken.set(key, mail)
    if (fault === 'dropped-after') return void response.destroy()
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id: mail.id }))
  }

  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    /** What points the application at it. */
    environment: {
      RESEND_BASE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      RESEND_API_KEY: 're_test',
      RESEND_WEBHOOK_SECRET: WEBHOOK_SECRET,
    },
    /** The mails, by their key. */
    taken,
    /** How many requests came with each key. */
    attempts,
    follow(next: Plan) {
      current = next
    },
    async stop() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

/** Draws faults by a seed, each as often as its share says; nothing befalls a mail's attempts after the second. */
export function seededPlan(seed: number, shares: Partial<Record<Fault, number>>): Plan {
  const random = seededRandom(seed)
  return ({ attempt }) => {
    let drawn = random()
    if (attempt > 2) return undefined
    return (Object.keys(shares) as Fault[]).find(fault => {
      drawn -= shares[fault] ?? 0
      return drawn < 0
    })
  }
}

type Event = { kind: 'delivered' | 'bounced' | 'complained'; mail: Pick<Taken, 'id' | 'key'>; at?: Date }
type Signature = { secret?: string; signedAt?: Date; eventId?: string; edit?: (body: string) => string }

/** An event as Resend posts it, signed as https://www.standardwebhooks.com says. */
export function mailEvent({ kind, mail, at = new Date() }: Event, signature: Signature = {}) {
  const { secret = WEBHOOK_SECRET, signedAt = new Date(), eventId = `msg_${randomUUID()}`, edit = String } = signature
  const data = { email_id: mail.id, to: ['samira@exemple.fr'], tags: { message: mail.key } }
  const body = edit(JSON.stringify({ type: `email.${kind}`, created_at: at.toISOString(), data }))
  const timestamp = String(Math.floor(signedAt.getTime() / 1000))
  const hmac = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
  const signed = hmac.update(`${eventId}.${timestamp}.${body}`).digest('base64')
  return {
    body,
    headers: { 'svix-id': eventId, 'svix-timestamp': timestamp, 'svix-signature': `v1,${signed}` } as Record<
      string,
      string
    >,
  }
}

function answerError(response: ServerResponse, which: keyof typeof ERRORS): void {
  const error = ERRORS[which]
  response.writeHead(error.statusCode, { 'content-type': 'application/json' }).end(JSON.stringify(error))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

/** Mulberry32: the same numbers from 0 to 1 for the same seed. */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
