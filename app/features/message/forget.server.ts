import type { Database } from 'db/client.server'
import { messages } from 'db/schema/messages'
import { eq } from 'drizzle-orm'

/** Deletes all that was written to a registration's person. */
export async function forgetMessagesOf(registrationId: string, database: Database): Promise<void> {
  await database.delete(messages).where(eq(messages.registrationId, registrationId))
}
