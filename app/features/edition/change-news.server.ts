import { type Database, db } from 'db/client.server'
import type { Edition } from 'db/schema/editions'
import { registrations } from 'db/schema/registrations'
import { and, asc, count, eq, isNull, sql } from 'drizzle-orm'
import { editionChangedMessage } from 'emails/edition/edition-changed'
import { editionAgenda } from '~/features/agenda/events.server'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { NOBODY, type Told } from '~/features/enrolment/move-news.server'
import { isReachable, READER, type Reader, writeNews } from '~/features/message/news.server'
import { queueInBatches } from '~/features/message/send.server'
import { stopLink } from '~/features/message/stop-link.server'
import { findWords } from '~/features/message-text/words.server'
import { ticketLink } from '~/features/ticket/link.server'
import { translatorFor } from '~/lib/i18n.server'
import { endOfEdition, isOver, isPublished } from './moments'
import type { EditionWithVenue } from './queries.server'
import { editionDate, venuePlace } from './words'

type Change = { before: EditionWithVenue; after: EditionWithVenue; actor: Actor; now: Date }

/** True while a new day, hour or place would be news for those who are registered. */
export function isNews(edition: EditionWithVenue, now: Date): boolean {
  return isPublished(edition, now) && !isOver(edition, now)
}

/** How many people a change would reach, how many want no messages, and how many left neither e-mail nor phone. One statement. */
export async function countReach(editionId: string): Promise<Told> {
  const { messagesStoppedAt } = registrations
  const reached = sql`case when ${messagesStoppedAt} is null and (${isReachable()}) then 1 end`
  const [found] = await db
    .select({ people: count(), stopped: count(messagesStoppedAt), reached: count(reached) })
    .from(registrations)
    .where(isActiveIn(editionId))
  if (!found) return NOBODY
  return { reached: found.reached, stopped: found.stopped, unreached: found.people - found.stopped - found.reached }
}

/** Tells those who are registered that the day, the hours or the venue changes, queued in the transaction of the change. */
export async function queueChangeNews({ before, after, actor, now }: Change, transaction: Database): Promise<Told> {
  if (!isNews(after, now) || !hasMoved(before, after)) return NOBODY
  const texts = await findWords('edition-changed', transaction)
  const everybody = await listReaders(after.id, transaction)
  const people = everybody.filter(({ messagesStoppedAt }) => !messagesStoppedAt)
  const write = (person: Reader) => {
    const { id, firstName, language } = person
    const letter = () => ({
      ...editionChangedMessage(
        {
          ...{ language, firstName, link: ticketLink(id), stopLink: stopLink(id) },
          ...{ before: placed(before, language), after: placed(after, language) },
        },
        texts,
      ),
      calendar: editionAgenda(after, language, now),
    })
    return writeNews(person, { template: 'edition-changed', sendBefore: endOfEdition(after), letter })
  }
  const reached = await queueInBatches(people, write, transaction)
  const told = {
    reached,
    stopped: everybody.length - people.length,
    unreached: people.length - reached,
  }
  if (told.reached > 0) await recordNews({ edition: after, count: told.reached, actor }, transaction)
  return told
}

function hasMoved(before: Edition, after: Edition): boolean {
  const place = ({ heldOn, startsAt, endsAt, venueId }: Edition) => JSON.stringify([heldOn, startsAt, endsAt, venueId])
  return place(before) !== place(after)
}

function placed(edition: EditionWithVenue, language: Reader['language']) {
  const t = translatorFor(language).getFixedT(language, 'edition')
  return {
    when: editionDate(edition, t, language),
    where: edition.venue ? venuePlace(edition.venue) : t('placeUnknown'),
  }
}

function recordNews(
  { edition: { id, name }, count, actor }: { edition: Edition; count: number; actor: Actor },
  transaction: Database,
) {
  const subject = { subject: 'edition', subjectId: id, label: name, editionId: id }
  return recordDeed({ actor, verb: 'send', ...subject, after: { count } }, transaction)
}

function listReaders(editionId: string, transaction: Database) {
  return transaction
    .select({ ...READER, messagesStoppedAt: registrations.messagesStoppedAt })
    .from(registrations)
    .where(isActiveIn(editionId))
    .orderBy(asc(registrations.id))
}

function isActiveIn(editionId: string) {
  return and(eq(registrations.editionId, editionId), isNull(registrations.cancelledAt), isNull(registrations.erasedAt))
}
