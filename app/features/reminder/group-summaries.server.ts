import { type Database, db } from 'db/client.server'
import { groups } from 'db/schema/groups'
import { members } from 'db/schema/members'
import { messages } from 'db/schema/messages'
import { registrations } from 'db/schema/registrations'
import { and, asc, countDistinct, eq, isNull, like, notExists } from 'drizzle-orm'
import { groupSummaryMessage } from 'emails/reminder/group-summary'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { editionDate, venueName } from '~/features/edition/words'
import { groupAddress } from '~/features/group/link.server'
import { queueMessages, writeMessage } from '~/features/message/send.server'
import { groupStopLink } from '~/features/message/stop-link.server'
import { translatorFor } from '~/lib/i18n.server'
import { isIn, summaryWindows, type Window } from './moments'

/**
 * Tells each adviser with an account how many people of their groups are registered, the day before, and where to read who came,
 * the day after. Gives back how many; each is written once. As many statements for one group as for all.
 */
export function writeGroupSummaries(edition: EditionWithVenue, now: Date): Promise<number> {
  const { before, after } = summaryWindows(edition)
  if (before && isIn(before, now)) return write({ edition, isOver: false, window: before })
  if (after && isIn(after, now)) return write({ edition, isOver: true, window: after })
  return Promise.resolve(0)
}

type Summary = { edition: EditionWithVenue; isOver: boolean; window: Window }

function write({ edition, isOver, window }: Summary): Promise<number> {
  const t = translatorFor('fr').getFixedT('fr', 'edition')
  const placed = { when: editionDate(edition, t, 'fr'), where: venueName(edition.venue, t) }
  return db.transaction(async transaction => {
    const occasion = `group-${isOver ? 'after' : 'before'} ${edition.heldOn}`
    const found = await listGroups({ editionId: edition.id, occasion }, transaction)
    const letters = found.map(({ id, name, email, people }) =>
      writeMessage({
        template: 'group-summary',
        to: email,
        groupId: id,
        occasion: `${occasion} ${id}`,
        sendBefore: window.until,
        ...groupSummaryMessage({
          ...{ group: name ?? edition.name, ...placed, people, isOver },
          ...{ link: groupAddress(id), stopLink: groupStopLink(id) },
        }),
      }),
    )
    return queueMessages(letters, transaction)
  })
}

/** Those whose adviser was not told of the occasion. */
function listGroups({ editionId, occasion }: { editionId: string; occasion: string }, transaction: Database) {
  const isIt = and(eq(messages.groupId, groups.id), like(messages.occasion, `${occasion} %`))
  const told = transaction.select({ id: messages.id }).from(messages).where(isIt)
  return transaction
    .select({ id: groups.id, name: groups.name, email: members.email, people: countDistinct(registrations.id) })
    .from(groups)
    .innerJoin(members, eq(members.id, groups.memberId))
    .innerJoin(registrations, eq(registrations.groupId, groups.id))
    .where(
      and(
        eq(groups.editionId, editionId),
        isNull(groups.revokedAt),
        isNull(groups.erasedAt),
        isNull(groups.summariesStoppedAt),
        isNull(members.deactivatedAt),
        isNull(registrations.cancelledAt),
        isNull(registrations.erasedAt),
        notExists(told),
      ),
    )
    .groupBy(groups.id, members.id)
    .orderBy(asc(groups.id))
}
