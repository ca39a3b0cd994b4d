import type { Database } from 'db/client.server'
import { messages } from 'db/schema/messages'
import { inArray, type SQLWrapper } from 'drizzle-orm'

/** Deletes all that was written to these registrations' people; takes their ids, or a query that gives them. */
export async function forgetMessagesOf(registrationIds: string[] | SQLWrapper, database: Database): Promise<void> {
  await database.delete(messages).where(inArray(messages.registrationId, registrationIds))
}

/** Deletes all that was written about these proposals; takes their ids, or a query that gives them. */
export async function forgetMessagesAbout(proposalIds: string[] | SQLWrapper, database: Database): Promise<void> {
  await database.delete(messages).where(inArray(messages.proposalId, proposalIds))
}
