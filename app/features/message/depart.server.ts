import { type Database, db, rows } from 'db/client.server'
import { type Message, messages } from 'db/schema/messages'
import { registrations } from 'db/schema/registrations'
import type { GiveUpReason } from 'db/schema/words'
import { and, eq, gte, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { parisDay, parisTime } from '~/lib/dates'
import { type Handed, type MailFile, sendMail } from '~/lib/mail.server'
import { sendSms } from '~/lib/sms.server'
import { departureOf, isAnswerTemplate, isUnprompted, type Situation, waitsForReminder } from './departure'
import { type Attempt, queueJobs } from './queue.server'
import { stopLink } from './stop-link.server'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

/** The files that go with a message. */
export type FilesOf = (message: Message) => Promise<MailFile[]>

/**
 * Lets a message leave, wait or be given up, as the rules of departure say at that moment; does nothing for one that has left.
 * Throws when the provider could not be reached, unless it was the last attempt: then the message is given up.
 */
export async function depart({ messageId, isLast }: Attempt, filesOf: FilesOf, now = new Date()): Promise<void> {
  const message = await claim(messageId, now)
  if (!message) return
  try {
    const handed = await hand(message, filesOf)
    if (handed.outcome === 'kept') await noteKept(messageId)
    if (handed.outcome === 'refused') await giveUp({ messageId, reason: 'refused', now })
    if (handed.outcome === 'accepted') await noteSent({ messageId, providerId: handed.providerId, now })
  } catch (error) {
    if (!isLast) throw error
    await giveUp({ messageId, reason: 'unreachable', now })
  }
}

/** Tries once more what could not reach the provider. False for any other message. */
export function retry(messageId: string, database: Database = db): Promise<boolean> {
  return database.transaction(async transaction => {
    const again = await transaction
      .update(messages)
      .set({ gaveUpAt: null, gaveUpFor: null, firstTriedAt: null, sendBefore: new Date(Date.now() + DAY) })
      .where(and(eq(messages.id, messageId), eq(messages.gaveUpFor, 'unreachable')))
      .returning({ messageId: messages.id, template: messages.template, sendAfter: messages.sendAfter })
    await queueJobs(again, transaction)
    return again.length > 0
  })
}

/** Decides, one message at a time for a recipient; gives back the one that is to be handed over now. */
function claim(messageId: string, now: Date): Promise<Message | undefined> {
  return db.transaction(async transaction => {
    const [message] = await transaction.select().from(messages).where(eq(messages.id, messageId)).for('update')
    if (!message || message.sentAt || message.gaveUpAt) return undefined
    await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended(${message.recipient}, 0))`)
    const departure = departureOf(await situationOf(message, now, transaction))
    if (departure.act === 'send') {
      await transaction
        .update(messages)
        .set({ attempts: sql`${messages.attempts} + 1`, firstTriedAt: message.firstTriedAt ?? now })
        .where(eq(messages.id, messageId))
      return message
    }
    if (departure.act === 'wait') {
      await transaction.update(messages).set({ sendAfter: departure.until }).where(eq(messages.id, messageId))
      await queueJobs([{ messageId, template: message.template, sendAfter: departure.until }], transaction)
    } else {
      await giveUp({ messageId, reason: departure.reason, now }, transaction)
    }
    return undefined
  })
}

async function situationOf(message: Message, now: Date, transaction: Database): Promise<Situation> {
  const today = parisTime(parisDay(now), '00:00')
  const since = new Date(now.getTime() - HOUR)
  const others = await transaction
    .select({ template: messages.template, sentAt: messages.sentAt })
    .from(messages)
    .where(
      and(
        eq(messages.recipient, message.recipient),
        sql`${messages.id} <> ${message.id}`,
        isNotNull(messages.firstTriedAt),
        isNull(messages.gaveUpAt),
        or(isNull(messages.sentAt), gte(messages.sentAt, today < since ? today : since)),
      ),
    )
  const [person] = message.registrationId
    ? await transaction
        .select({ stoppedAt: registrations.messagesStoppedAt, cancelledAt: registrations.cancelledAt })
        .from(registrations)
        .where(eq(registrations.id, message.registrationId))
    : []
  const kept = waitsForReminder(message.template) ? await countEditionsAhead(message.recipient, now, transaction) : 0
  // What was handed over, and of which nothing is known yet, may leave at any moment.
  const left = others.map(({ template, sentAt }) => ({ template, at: sentAt ?? now }))
  return {
    message,
    now,
    isStopped: Boolean(person?.stoppedAt ?? person?.cancelledAt),
    isBlocked: await isBlocked(message.recipient, transaction),
    sentThisHour: left.filter(({ template, at }) => template === message.template && at > since).length,
    unpromptedToday: left.filter(({ template, at }) => isUnprompted(template) && at >= today).length + kept,
  }
}

/** How many editions begin later that day for which the recipient is registered. */
async function countEditionsAhead(recipient: string, now: Date, transaction: Database): Promise<number> {
  const [found] = await rows<{ count: number }>(
    sql`select count(*)::int as count from editions e join registrations r on r.edition_id = e.id
        where e.held_on = ${parisDay(now)} and e.starts_at > ${now.toISOString()}::timestamptz
          and r.cancelled_at is null and ${recipient} in (r.email, r.phone)`,
    transaction,
  )
  return found?.count ?? 0
}

/** Whether somebody complained at that address, or what was last sent there came back. */
async function isBlocked(recipient: string, transaction: Database): Promise<boolean> {
  const [last] = await rows<{ blocked: boolean }>(
    sql`select coalesce(bool_or(complained_at is not null), false)
          or coalesce(max(bounced_at) > coalesce(max(delivered_at), '-infinity'), false) as blocked
        from messages where recipient = ${recipient}`,
    transaction,
  )
  return last?.blocked ?? false
}

async function hand(message: Message, filesOf: FilesOf): Promise<Handed> {
  const { id, recipient: to, subject, html, text, template, registrationId } = message
  if (message.channel === 'sms') return sendSms({ to, text })
  const stop = registrationId && !isAnswerTemplate(template) ? stopLink(registrationId) : undefined
  return sendMail({ id, to, subject, html, text, stopLink: stop, files: await filesOf(message) })
}

/** It was handed to nobody. */
async function noteKept(messageId: string): Promise<void> {
  await db.update(messages).set({ attempts: 0, firstTriedAt: null }).where(eq(messages.id, messageId))
}

type Sent = { messageId: string; providerId: string | null; now: Date }

async function noteSent({ messageId, providerId, now }: Sent): Promise<void> {
  await db
    .update(messages)
    .set({ sentAt: now, gaveUpAt: null, gaveUpFor: null, providerId, html: '', text: '', calendar: null })
    .where(eq(messages.id, messageId))
}

type GivenUp = { messageId: string; reason: GiveUpReason; now: Date }

/** What could not reach the provider keeps its content: somebody may try again. */
async function giveUp({ messageId, reason, now }: GivenUp, database: Database = db): Promise<void> {
  const content = reason === 'unreachable' ? {} : { html: '', text: '', calendar: null }
  await database
    .update(messages)
    .set({ gaveUpAt: now, gaveUpFor: reason, ...content })
    .where(and(eq(messages.id, messageId), isNull(messages.sentAt)))
}
