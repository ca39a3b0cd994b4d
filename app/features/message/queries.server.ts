import { type Database, db } from 'db/client.server'
import { type Message, messages } from 'db/schema/messages'
import { and, desc, eq, gt, isNull } from 'drizzle-orm'

const OUTBOX_PAGE = 100

/** Messages that have not left, the newest first. */
export function listOutbox(): Promise<Message[]> {
  return db
    .select()
    .from(messages)
    .where(and(isNull(messages.sentAt), isNull(messages.gaveUpAt)))
    .orderBy(desc(messages.createdAt))
    .limit(OUTBOX_PAGE)
}

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
