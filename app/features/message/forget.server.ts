import { type Database, db } from 'db/client.server'
import { messages } from 'db/schema/messages'
import { and, eq, inArray, isNotNull, isNull, lt, or, type SQLWrapper, sql } from 'drizzle-orm'
import { hiddenRecipient } from '~/lib/hidden-recipient.server'
import { hasMailProvider } from '~/lib/mail.server'
import { NO_CONTENT } from './written'

const DAY = 24 * 60 * 60 * 1000
const KEPT_DAYS = 90
const COMPLAINTS_KEPT_DAYS = 365

/**
 * Forgets what was written to these registrations' people; takes their ids, or a query that gives them. What is less than a
 * day old, came back or was complained of stays without name nor content, so that an erasure hides neither a flood nor a
 * complaint. Three statements, whatever their number.
 */
export async function forgetMessagesOf(
  registrationIds: string[] | SQLWrapper,
  now: Date,
  database: Database,
): Promise<void> {
  const areTheirs = inArray(messages.registrationId, registrationIds)
  const aDayAgo = new Date(now.getTime() - DAY)
  const remembered = or(
    sql`coalesce(${messages.sentAt}, ${messages.createdAt}) > ${aDayAgo.toISOString()}::timestamptz`,
    isNotNull(messages.bouncedAt),
    isNotNull(messages.complainedAt),
  )
  const kept = await database
    .select({ id: messages.id, recipient: messages.recipient })
    .from(messages)
    .where(and(areTheirs, remembered))
  const hidden = JSON.stringify(kept.map(({ id, recipient }) => ({ id, recipient: hiddenRecipient(recipient) })))
  await database
    .update(messages)
    .set({
      recipient: sql`hidden.recipient`,
      registrationId: null,
      occasion: null,
      subject: '',
      ...NO_CONTENT,
      gaveUpAt: sql`case when ${messages.sentAt} is null then coalesce(${messages.gaveUpAt}, ${now.toISOString()}::timestamptz) end`,
      gaveUpFor: sql`case when ${messages.sentAt} is null then 'stopped' end`,
    })
    .from(sql`json_to_recordset(${hidden}::json) as hidden(id uuid, recipient text)`)
    .where(eq(messages.id, sql`hidden.id`))
  await database.delete(messages).where(areTheirs)
}

/** Deletes all that was written about these proposals; takes their ids, or a query that gives them. */
export async function forgetMessagesAbout(proposalIds: string[] | SQLWrapper, database: Database): Promise<void> {
  await database.delete(messages).where(inArray(messages.proposalId, proposalIds))
}

/** Gives up what was written to a registration's person with a template, and has not left. */
export async function giveUpMessages(registrationId: string, template: string, database: Database): Promise<void> {
  const isWaiting = and(isNull(messages.sentAt), isNull(messages.gaveUpAt))
  await database
    .update(messages)
    .set({ gaveUpAt: sql`now()`, gaveUpFor: 'stopped', ...NO_CONTENT })
    .where(and(eq(messages.registrationId, registrationId), eq(messages.template, template), isWaiting))
}

/**
 * Forgets who was written to, of messages of which nothing else will: those about no registration and no proposal, 90 days
 * later, a year for a complaint. Gives up those whose end has passed while nobody worked the queue. Gives back how many it
 * forgot.
 */
export async function forgetOldMessages(now: Date): Promise<number> {
  const end = sql`coalesce(${messages.sendBefore}, ${messages.createdAt} + interval '7 days')`
  if (hasMailProvider) {
    await db
      .update(messages)
      .set({ gaveUpAt: now, gaveUpFor: 'too-late', ...NO_CONTENT })
      .where(and(isNull(messages.sentAt), isNull(messages.gaveUpAt), sql`${end} < ${now.toISOString()}::timestamptz`))
  }
  const before = (days: number) => lt(messages.createdAt, new Date(now.getTime() - days * DAY))
  const isOld = or(and(isNull(messages.complainedAt), before(KEPT_DAYS)), before(COMPLAINTS_KEPT_DAYS))
  const forgotten = await db
    .delete(messages)
    .where(and(isNull(messages.registrationId), isNull(messages.proposalId), isOld))
    .returning({ id: messages.id })
  return forgotten.length
}
