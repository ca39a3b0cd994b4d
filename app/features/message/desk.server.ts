import { db } from 'db/client.server'
import { editions } from 'db/schema/editions'
import { type Message, messages } from 'db/schema/messages'
import { proposals } from 'db/schema/proposals'
import { registrations } from 'db/schema/registrations'
import { and, asc, count, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { ReactElement } from 'react'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { isUuid } from '~/lib/http.server'
import { hasMailProvider } from '~/lib/mail.server'
import { hasSmsProvider } from '~/lib/sms.server'
import { retry } from './depart.server'
import { queueMessages, writeMessage } from './send.server'
import { MESSAGE_STATES, type MessageState } from './state'

/** Which messages: those about an edition's registrations and proposals, in a state, of a template, of a mailing; undefined: all. */
export type MessageFilter = { editionId?: string; state?: MessageState; template?: string; mailingId?: string }
export type ListedMessage = Awaited<ReturnType<typeof listMessages>>[number]

const STATE = sql<MessageState>`case
  when ${messages.gaveUpAt} is not null then 'given-up'
  when ${messages.complainedAt} is not null then 'complained'
  when ${messages.bouncedAt} > coalesce(${messages.deliveredAt}, '-infinity') then 'bounced'
  when ${messages.deliveredAt} is not null then 'delivered'
  when ${messages.sentAt} is not null then 'sent'
  when ${messages.channel} = 'email' and not ${hasMailProvider} then 'kept'
  when ${messages.channel} = 'sms' and not ${hasSmsProvider} then 'kept'
  else 'waiting' end`
const EDITION_ID = sql<string | null>`coalesce(${registrations.editionId}, ${proposals.editionId})`

const COLUMNS = {
  id: messages.id,
  template: messages.template,
  channel: messages.channel,
  recipient: messages.recipient,
  subject: messages.subject,
  createdAt: messages.createdAt,
  sendAfter: messages.sendAfter,
  sendBefore: messages.sendBefore,
  sentAt: messages.sentAt,
  deliveredAt: messages.deliveredAt,
  bouncedAt: messages.bouncedAt,
  complainedAt: messages.complainedAt,
  gaveUpAt: messages.gaveUpAt,
  gaveUpFor: messages.gaveUpFor,
  state: STATE,
  edition: editions.name,
  editionId: editions.id,
}

/** How many messages there are of each template in each state, by the template's name. One statement. */
export function countMessages({ editionId, mailingId }: Pick<MessageFilter, 'editionId' | 'mailingId'> = {}) {
  return db
    .select({ state: STATE.as('state'), template: messages.template, count: count() })
    .from(messages)
    .leftJoin(registrations, eq(registrations.id, messages.registrationId))
    .leftJoin(proposals, eq(proposals.id, messages.proposalId))
    .where(conditionOf({ editionId, mailingId }))
    .groupBy(sql`1`, messages.template)
    .orderBy(asc(messages.template))
}

/** How many messages of a mailing there are in each state, failures first. One statement. */
export async function countMailing(mailingId: string, editionId: string) {
  const counts = new Map((await countMessages({ editionId, mailingId })).map(({ state, count }) => [state, count]))
  return MESSAGE_STATES.flatMap(state => {
    const count = counts.get(state)
    return count ? [{ state, count }] : []
  })
}

/** Messages without their content, the newest first. One statement. */
export function listMessages(filter: MessageFilter, { limit, before }: { limit: number; before: number }) {
  return select(conditionOf(filter)).orderBy(desc(messages.createdAt), desc(messages.id)).limit(limit).offset(before)
}

/** One message without its content; of an edition, when one is given. */
export async function findMessage(id: string | undefined, editionId?: string): Promise<ListedMessage | undefined> {
  if (!isUuid(id)) return undefined
  const [found] = await select(and(eq(messages.id, id), conditionOf({ editionId })))
  return found
}

/** One message with its content, of those that have not left. */
export async function findContent(id: string | undefined): Promise<Message | undefined> {
  if (!isUuid(id)) return undefined
  const [found] = await db.select().from(messages).where(eq(messages.id, id))
  return found?.text ? found : undefined
}

/** Tries once more a message that could not reach the provider, with an entry in the journal. */
export function retryMessage({ message, name, actor }: { message: ListedMessage; name: string; actor: Actor }) {
  return db.transaction(async transaction => {
    const outcome = await retry(message.id, new Date(), transaction)
    if (outcome !== 'queued') return { outcome }
    const { id: subjectId, editionId } = message
    const deed = { actor, verb: 'send', subject: 'message', subjectId, label: name, editionId } as const
    await recordDeed(deed, transaction)
    return { outcome }
  })
}

type Copy = {
  letter: { subject: string; body: ReactElement }
  name: string
  to: string
  editionId?: string
  actor: Actor
}

/** Sends a letter with values that nobody has to the member who looks at it, with an entry in the journal. */
export function sendCopyOf({ letter, name, to, editionId, actor }: Copy): Promise<void> {
  const subject = `Exemplaire\u00a0: ${letter.subject}`
  return db.transaction(async transaction => {
    await queueMessages([writeMessage({ template: 'test-copy', to, ...letter, subject })], transaction)
    await recordDeed(
      { actor, verb: 'send', subject: 'message', label: `Exemplaire de «\u00a0${name}\u00a0»`, editionId },
      transaction,
    )
  })
}

function select(condition: SQL | undefined) {
  return db
    .select(COLUMNS)
    .from(messages)
    .leftJoin(registrations, eq(registrations.id, messages.registrationId))
    .leftJoin(proposals, eq(proposals.id, messages.proposalId))
    .leftJoin(editions, eq(editions.id, EDITION_ID))
    .where(condition)
}

function conditionOf({ editionId, state, template, mailingId }: MessageFilter): SQL | undefined {
  return and(
    editionId ? eq(EDITION_ID, editionId) : undefined,
    state ? eq(STATE, state) : undefined,
    template ? eq(messages.template, template) : undefined,
    mailingId ? eq(messages.occasion, `mailing ${mailingId}`) : undefined,
  )
}
