import { type Database, rows } from 'db/client.server'
import { type Message, messages } from 'db/schema/messages'
import { registrations } from 'db/schema/registrations'
import { and, eq, gte, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { parisDay, parisTime } from '~/lib/dates'
import { hiddenRecipient } from '~/lib/hidden-recipient.server'
import { isUnprompted, type Situation, waitsForReminder } from './departure'

const DAY = 24 * 60 * 60 * 1000

/**
 * All that tells whether a message may leave now: its person's wishes, and what was written to the same recipient. `isErased`:
 * its person erased their data.
 */
export async function situationOf(
  message: Message,
  now: Date,
  transaction: Database,
): Promise<Situation & { isErased: boolean }> {
  const today = parisTime(parisDay(now), '00:00')
  const aDayAgo = new Date(now.getTime() - DAY)
  const others = await transaction
    .select({ template: messages.template, sentAt: messages.sentAt, firstTriedAt: messages.firstTriedAt })
    .from(messages)
    .where(
      and(
        isTo(message.recipient),
        sql`${messages.id} <> ${message.id}`,
        isNotNull(messages.firstTriedAt),
        isNull(messages.gaveUpAt),
        or(isNull(messages.sentAt), gte(messages.sentAt, today < aDayAgo ? today : aDayAgo)),
      ),
    )
  const [person] = message.registrationId
    ? await transaction
        .select({
          stoppedAt: registrations.messagesStoppedAt,
          cancelledAt: registrations.cancelledAt,
          erasedAt: registrations.erasedAt,
        })
        .from(registrations)
        .where(eq(registrations.id, message.registrationId))
    : []
  const kept = waitsForReminder(message.template) ? await countEditionsAhead(message.recipient, now, transaction) : 0
  // What was handed over, and of which nothing is known yet, may leave at any moment.
  const unprompted = others.filter(({ template, sentAt }) => isUnprompted(template) && (sentAt ?? now) >= today)
  return {
    message,
    now,
    isErased: Boolean(person?.erasedAt),
    isStopped: Boolean(person?.stoppedAt),
    isCancelled: Boolean(person?.cancelledAt),
    ...(await findEvents(message.recipient, transaction)),
    sameLeftAt: others
      .filter(({ template }) => template === message.template)
      .map(({ sentAt, firstTriedAt }) => sentAt ?? firstTriedAt ?? now),
    unpromptedToday: unprompted.length + kept,
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

/** Whether somebody complained at that address, and whether what was last sent there came back. */
async function findEvents(recipient: string, transaction: Database) {
  const [found] = await transaction
    .select({
      hasComplained: sql<boolean>`coalesce(bool_or(${messages.complainedAt} is not null), false)`,
      isBlocked: sql<boolean>`coalesce(max(${messages.bouncedAt}) > coalesce(max(${messages.deliveredAt}), '-infinity'), false)`,
    })
    .from(messages)
    .where(isTo(recipient))
  return found ?? { hasComplained: false, isBlocked: false }
}

/** Also what was written to somebody who erased their data since. */
function isTo(recipient: string): SQL {
  return inArray(messages.recipient, [recipient, hiddenRecipient(recipient)])
}
