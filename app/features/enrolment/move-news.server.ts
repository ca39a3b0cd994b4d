import type { Database } from 'db/client.server'
import type { Activity } from 'db/schema/activities'
import { enrolments } from 'db/schema/enrolments'
import { registrations } from 'db/schema/registrations'
import { rooms } from 'db/schema/venues'
import type { Language } from 'db/schema/words'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { activityMovedMessage, type MovedActivity } from 'emails/activity/activity-moved'
import { activitiesAgenda } from '~/features/agenda/events.server'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { findEditionById } from '~/features/edition/queries.server'
import { capitalise } from '~/features/edition/words'
import { READER, writeNews } from '~/features/message/news.server'
import { queueMessages, type WrittenMessage } from '~/features/message/send.server'
import { stopLink } from '~/features/message/stop-link.server'
import { findWords } from '~/features/message-text/words.server'
import { ticketLink } from '~/features/ticket/link.server'
import { longDay, timeRange } from '~/lib/dates'

/** An activity as it was and as it is. */
export type Move = { before: Activity; after: Activity }
/** How many people were written to, how many want no messages, and how many left neither e-mail nor phone. */
export type Told = { reached: number; stopped: number; unreached: number }
export const NOBODY: Told = { reached: 0, stopped: 0, unreached: 0 }

/**
 * Tells those who hold a place, or wait for one, that the hour or the room changes: one message a person, queued. The
 * activities are locked. What changed neither, or is over, is news for nobody.
 */
export async function queueMoveNews(
  { moves, actor, now }: { moves: Move[]; actor: Actor; now: Date },
  transaction: Database,
): Promise<Told> {
  const news = moves
    .filter(move => hasMoved(move) && move.after.endsAt > now)
    .sort((a, b) => a.after.startsAt.getTime() - b.after.startsAt.getTime())
  const edition = await findEditionById(news[0]?.after.editionId, transaction)
  if (!edition) return NOBODY
  const everybody = await listHolders(news, transaction)
  const holders = everybody.filter(({ messagesStoppedAt }) => !messagesStoppedAt)
  const roomNames = await listRoomNames(news, transaction)

  const texts = await findWords('activity-moved', transaction)
  const messages: WrittenMessage[] = []
  const people = Map.groupBy(holders, ({ id }) => id)
  for (const [id, held] of people) {
    const [person] = held
    if (!person) continue
    const { firstName, language } = person
    const own = news.filter(({ after }) => held.some(({ activityId }) => activityId === after.id))
    const moves = own.map(move => placesOf(move, language, roomNames))
    const placed = own.map(({ after }) => ({ ...after, room: roomNames.get(after.roomId ?? '') ?? null }))
    const message = writeNews(person, {
      template: 'activity-moved',
      sendBefore: new Date(Math.max(...own.map(({ after }) => after.endsAt.getTime()))),
      letter: () => ({
        ...activityMovedMessage({ language, firstName, moves, link: ticketLink(id), stopLink: stopLink(id) }, texts),
        calendar: activitiesAgenda(placed, { edition, language, now }),
      }),
    })
    if (message) messages.push(message)
  }
  await queueMessages(messages, transaction)
  const reached = new Set(messages.map(({ registrationId }) => registrationId))
  for (const { after } of news) {
    const count = holders.filter(({ id, activityId }) => activityId === after.id && reached.has(id)).length
    if (count > 0) await recordNews({ activity: after, count, actor }, transaction)
  }
  const stopped = new Set(everybody.map(({ id }) => id)).size - people.size
  return { reached: messages.length, stopped, unreached: people.size - messages.length }
}

function hasMoved({ before, after }: Move): boolean {
  const isLater = before.startsAt.getTime() !== after.startsAt.getTime()
  const endsLater = before.endsAt.getTime() !== after.endsAt.getTime()
  return isLater || endsLater || before.roomId !== after.roomId
}

function placesOf({ before, after }: Move, language: Language, roomNames: Map<string, string>): MovedActivity {
  const placed = ({ startsAt, endsAt, roomId }: Activity) => ({
    when: `${capitalise(longDay(startsAt, language))}, ${timeRange(startsAt, endsAt, language)}`,
    where: roomNames.get(roomId ?? '') ?? null,
  })
  return { title: after.title, before: placed(before), after: placed(after) }
}

function recordNews(
  { activity, count, actor }: { activity: Activity; count: number; actor: Actor },
  transaction: Database,
) {
  const { id: subjectId, title: label, editionId } = activity
  return recordDeed(
    { actor, verb: 'send', subject: 'activity', subjectId, label, editionId, after: { count } },
    transaction,
  )
}

/** A row for each activity that a person holds or waits for. */
function listHolders(news: Move[], transaction: Database) {
  const ids = news.map(({ after }) => after.id)
  return transaction
    .select({
      ...READER,
      messagesStoppedAt: registrations.messagesStoppedAt,
      activityId: enrolments.activityId,
    })
    .from(enrolments)
    .innerJoin(registrations, eq(registrations.id, enrolments.registrationId))
    .where(and(inArray(enrolments.activityId, ids), isNull(enrolments.cancelledAt), isNull(registrations.cancelledAt)))
    .orderBy(asc(enrolments.line))
}

async function listRoomNames(news: Move[], transaction: Database): Promise<Map<string, string>> {
  const ids = news.flatMap(({ before, after }) => [before.roomId, after.roomId]).filter(id => id !== null)
  if (ids.length === 0) return new Map()
  const found = await transaction.select({ id: rooms.id, name: rooms.name }).from(rooms).where(inArray(rooms.id, ids))
  return new Map(found.map(({ id, name }) => [id, name]))
}
