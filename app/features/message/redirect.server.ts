import type { Database } from 'db/client.server'
import { messages } from 'db/schema/messages'
import type { MessageChannel } from 'db/schema/words'
import { and, eq, isNull, ne, or } from 'drizzle-orm'
import { NO_CONTENT } from './written'

type Redirection = { registrationId: string; channel: MessageChannel; recipient: string | null; now: Date }

/**
 * Sends what has not left for a registration's person to their address of that channel as it is now; gives it up when they have
 * none any more.
 */
export async function redirectMessages(
  { registrationId, channel, recipient, now }: Redirection,
  transaction: Database,
): Promise<void> {
  const mayLeave = and(isNull(messages.sentAt), or(isNull(messages.gaveUpFor), eq(messages.gaveUpFor, 'unreachable')))
  const theirs = and(eq(messages.registrationId, registrationId), eq(messages.channel, channel), mayLeave)
  const givenUp = { gaveUpAt: now, gaveUpFor: 'stopped' as const, ...NO_CONTENT }
  await transaction
    .update(messages)
    .set(recipient ? { recipient } : givenUp)
    .where(recipient ? and(theirs, ne(messages.recipient, recipient)) : theirs)
}
