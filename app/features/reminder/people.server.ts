import type { Database } from 'db/client.server'
import { registrations } from 'db/schema/registrations'
import { and, asc, eq, isNotNull, isNull, lt, not } from 'drizzle-orm'
import { isNotTold, isReachable, READER } from '~/features/message/news.server'
import { hasCome } from '~/features/statistics/arrivals-sql.server'

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
  return transaction
    .select({ ...READER, shortCode: r.shortCode })
    .from(r)
    .where(
      and(
        eq(r.editionId, editionId),
        isNull(r.cancelledAt),
        isNull(r.erasedAt),
        isNull(r.messagesStoppedAt),
        lt(r.createdAt, registeredBefore),
        who.withPhone ? isReachable() : isNotNull(r.email),
        // Who is already there is not told to come.
        who.came ? hasCome(r.id) : not(hasCome(r.id)),
        isNotTold(occasion, transaction),
      ),
    )
    .orderBy(asc(r.id))
    .limit(most)
    .for('no key update')
}
