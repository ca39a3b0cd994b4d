import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { db, rows } from 'db/client.server'
import { type Message, messages } from 'db/schema/messages'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, vi } from 'vitest'
import type * as departing from '~/features/message/depart.server'
import type * as forgetting from '~/features/message/forget.server'
import { aMessage } from '../factories/message'
import { type MailProvider, startMailProvider } from './mail-provider'

// Settings are read when a module is: the rules of departure are loaded with a provider of their own.

export const NOON = new Date('2026-12-13T12:00:00+01:00')
export const LATER = new Date('2026-12-13T12:10:00+01:00')
export const NEXT_MORNING = new Date('2026-12-14T08:00:00+01:00')
export const TOMORROW = new Date('2026-12-14T12:00:00+01:00')

export let provider: MailProvider
export let departure: typeof departing
export let forget: typeof forgetting
/** It hears every text, and drops the connection. */
let brevo: Server

/** Gives every test of a file a provider that takes mails, and one of texts that never answers. */
export function departThroughProviders(): void {
  beforeAll(async () => {
    provider = await startMailProvider()
    brevo = createServer(request => request.socket.destroy())
    await new Promise<void>(resolve => brevo.listen(0, '127.0.0.1', resolve))
    const brevoUrl = `http://127.0.0.1:${(brevo.address() as AddressInfo).port}`
    const settings = { ...provider.environment, BREVO_API_KEY: 'key', BREVO_BASE_URL: brevoUrl }
    for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
    vi.resetModules()
    departure = await import('~/features/message/depart.server')
    forget = await import('~/features/message/forget.server')
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    vi.resetModules()
    await provider.stop()
    brevo.close()
  })
  beforeEach(() => {
    provider.follow(() => undefined)
    provider.taken.clear()
  })
}

/** A message written at noon. */
export const write = (values: Partial<Message> = {}) => aMessage({ createdAt: NOON, ...values })
/** One that nobody asked for. */
export const reminder = (values: Partial<Message> = {}) => write({ template: 'reminder-2-days', ...values })
export const depart = ({ id }: Message, now = NOON, isLast = false) =>
  departure.depart({ messageId: id, isLast }, async () => [], now)
/** The jobs that will hand a message over, and when. */
export const jobsOf = ({ id }: Message) =>
  rows<{ at: string }>(sql`select start_after::text as at from pgboss.job where data ->> 'messageId' = ${id}`)
export const find = async ({ id }: Message) => (await db.select().from(messages).where(eq(messages.id, id)))[0]
