import type { Database } from 'db/client.server'
import { messages } from 'db/schema/messages'
import { registrations } from 'db/schema/registrations'
import { and, asc, eq, isNotNull, isNull, lt, notExists, or, sql } from 'drizzle-orm'
import { TEXT_NUMBERS } from '~/lib/phone'

type Wanted = { editionId: string; occasion: string; registeredBefore: Date; most: number }
export type Reminded = Awaited<ReturnType<typeof lockPeople>>[number]

/**
 * People of an edition who were not told of the occasion yet, and want messages. Who erases their data meanwhile waits, or is
 * left out. One statement.
 */
export function lockPeople(
  { editionId, occasion, registeredBefore, most, ...who }: Wanted & { withPhone: boolean; came: boolean },
  transaction: Database,
) {
  const r = registrations
  const told = transaction
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.registrationId, r.id), eq(messages.occasion, occasion)))
  return transaction
    .select({
      id: r.id,
      email: r.email,
      phone: r.phone,
      firstName: r.firstName,
      language: r.language,
      shortCode: r.shortCode,
    })
    .from(r)
    .where(
      and(
        eq(r.editionId, editionId),
        isNull(r.cancelledAt),
        isNull(r.erasedAt),
        isNull(r.messagesStoppedAt),
        lt(r.createdAt, registeredBefore),
        who.withPhone ? or(isNotNull(r.email), sql`${r.phone} ~ ${TEXT_NUMBERS.source}`) : isNotNull(r.email),
        // Who is already there is not told to come.
        who.came ? CAME : sql`not ${CAME}`,
        notExists(told),
      ),
    )
    .orderBy(asc(r.id))
    .limit(most)
    .for('no key update')
}

const CAME = sql`exists (
  select from valid_scans s join checkpoints c on c.id = s.checkpoint_id
  where s.registration_id = ${registrations.id} and c.activity_id is null
)`
