import { db } from 'db/client.server'
import { messages } from 'db/schema/messages'
import { eq, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import type { MailEvent } from '~/lib/mail.server'

/** Notes what the provider tells of a message. The same event twice, or events out of order, change nothing. */
export async function noteMailEvent({ kind, messageId, providerId, at }: MailEvent): Promise<void> {
  const known = z.uuid().safeParse(messageId).data
  const which = known
    ? or(eq(messages.id, known), eq(messages.providerId, providerId))
    : eq(messages.providerId, providerId)
  const first = (column: PgColumn): SQL => sql`least(${column}, ${at.toISOString()}::timestamptz)`
  const columns = {
    delivered: { deliveredAt: first(messages.deliveredAt) },
    bounced: { bouncedAt: first(messages.bouncedAt) },
    complained: { complainedAt: first(messages.complainedAt) },
    // Taken, then not sent: for whoever waits for it, it came back.
    failed: { bouncedAt: first(messages.bouncedAt) },
  }
  await db.update(messages).set(columns[kind]).where(which)
}
