import { type Database, db } from 'db/client.server'
import { messages } from 'db/schema/messages'
import { and, eq, inArray, isNull, lt, type SQLWrapper, sql } from 'drizzle-orm'
import { hasMailProvider } from '~/lib/mail.server'

const KEPT_DAYS = 90

/** Deletes all that was written to these registrations' people; takes their ids, or a query that gives them. */
export async function forgetMessagesOf(registrationIds: string[] | SQLWrapper, database: Database): Promise<void> {
  await database.delete(messages).where(inArray(messages.registrationId, registrationIds))
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
    .set({ gaveUpAt: sql`now()`, gaveUpFor: 'stopped', html: '', text: '' })
    .where(and(eq(messages.registrationId, registrationId), eq(messages.template, template), isWaiting))
}

/**
 * Forgets who was written to, of messages of which nothing else will: those about no registration and no proposal, 90 days
 * later. Gives up those whose end has passed while nobody worked the queue. Gives back how many it forgot.
 */
export async function forgetOldMessages(now: Date): Promise<number> {
  const end = sql`coalesce(${messages.sendBefore}, ${messages.createdAt} + interval '7 days')`
  if (hasMailProvider) {
    await db
      .update(messages)
      .set({ gaveUpAt: now, gaveUpFor: 'too-late', html: '', text: '', calendar: null })
      .where(and(isNull(messages.sentAt), isNull(messages.gaveUpAt), sql`${end} < ${now.toISOString()}::timestamptz`))
  }
  const old = new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60 * 1000)
  const forgotten = await db
    .delete(messages)
    .where(and(isNull(messages.registrationId), isNull(messages.proposalId), lt(messages.createdAt, old)))
    .returning({ id: messages.id })
  return forgotten.length
}
