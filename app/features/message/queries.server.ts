import { type Database, db } from 'db/client.server'
import { messages } from 'db/schema/messages'
import { and, eq, gt } from 'drizzle-orm'

/** How many messages of that template were written to a registration's person since a moment. */
export function countMessagesSince(
  { registrationId, template, since }: { registrationId: string; template: string; since: Date },
  database: Database = db,
): Promise<number> {
  return database.$count(
    messages,
    and(eq(messages.registrationId, registrationId), eq(messages.template, template), gt(messages.createdAt, since)),
  )
}
