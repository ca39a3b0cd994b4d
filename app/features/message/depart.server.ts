import { type Database, db } from 'db/client.server'
import { type Message, messages } from 'db/schema/messages'
import type { GiveUpReason } from 'db/schema/words'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { type MailFile, sendMail } from '~/lib/mail.server'
import { sendSms } from '~/lib/sms.server'
import { departureOf, endOf, isAnswerTemplate } from './departure'
import { forgetMessagesOf } from './forget.server'
import { type Attempt, queueJobs } from './queue.server'
import { situationOf } from './situation.server'
import { groupStopLink, stopLink } from './stop-link.server'
import { NO_CONTENT } from './written'

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
    if (handed.outcome === 'unknown') await giveUp({ messageId, reason: 'unreachable', now })
    if (handed.outcome === 'accepted') await noteSent({ messageId, providerId: handed.providerId, now })
  } catch (error) {
    if (!isLast) throw error
    await giveUp({ messageId, reason: 'unreachable', now })
  }
}

/** `left`: it is not one that could not reach the provider; `too-late`: it is of no use any more. */
export type Retried = 'queued' | 'left' | 'too-late'

/** Tries once more what could not reach the provider, until its end. */
export function retry(messageId: string, now: Date, database: Database = db): Promise<Retried> {
  return database.transaction(async transaction => {
    const [message] = await transaction.select().from(messages).where(eq(messages.id, messageId)).for('update')
    if (message?.gaveUpFor !== 'unreachable') return 'left'
    if (now >= endOf(message)) return 'too-late'
    await transaction
      .update(messages)
      .set({ gaveUpAt: null, gaveUpFor: null, firstTriedAt: null })
      .where(eq(messages.id, messageId))
    await queueJobs([{ messageId, template: message.template, sendAfter: message.sendAfter }], transaction)
    return 'queued'
  })
}

/** Decides, one message at a time for a recipient; gives back the one that is to be handed over now. */
function claim(messageId: string, now: Date): Promise<Message | undefined> {
  return db.transaction(async transaction => {
    const [message] = await transaction.select().from(messages).where(eq(messages.id, messageId)).for('update')
    if (!message || message.sentAt || message.gaveUpAt) return undefined
    await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended(${message.recipient}, 0))`)
    const { isErased, ...situation } = await situationOf(message, now, transaction)
    // Written by somebody who had read the address a moment before it was erased.
    if (isErased && message.registrationId) {
      await forgetMessagesOf([message.registrationId], now, transaction)
      return undefined
    }
    const departure = departureOf(situation)
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

async function hand(message: Message, filesOf: FilesOf): Promise<Awaited<ReturnType<typeof sendSms>>> {
  const { id, recipient: to, subject, html, text } = message
  if (message.channel === 'sms') return sendSms({ to, text })
  return sendMail({ id, to, subject, html, text, stopLink: stopLinkOf(message), files: await filesOf(message) })
}

function stopLinkOf({ template, registrationId, groupId }: Message): string | undefined {
  if (isAnswerTemplate(template)) return undefined
  if (registrationId) return stopLink(registrationId)
  return groupId ? groupStopLink(groupId) : undefined
}

/** It was handed to nobody. */
async function noteKept(messageId: string): Promise<void> {
  await db.update(messages).set({ attempts: 0, firstTriedAt: null }).where(eq(messages.id, messageId))
}

type Sent = { messageId: string; providerId: string | null; now: Date }

async function noteSent({ messageId, providerId, now }: Sent): Promise<void> {
  await db
    .update(messages)
    .set({ sentAt: now, gaveUpAt: null, gaveUpFor: null, providerId, ...NO_CONTENT })
    .where(eq(messages.id, messageId))
}

type GivenUp = { messageId: string; reason: GiveUpReason; now: Date }

/** What could not reach the provider keeps its content: somebody may try again. */
async function giveUp({ messageId, reason, now }: GivenUp, database: Database = db): Promise<void> {
  const content = reason === 'unreachable' ? {} : NO_CONTENT
  await database
    .update(messages)
    .set({ gaveUpAt: now, gaveUpFor: reason, ...content })
    .where(and(eq(messages.id, messageId), isNull(messages.sentAt)))
}
