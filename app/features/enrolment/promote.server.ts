import type { Database } from 'db/client.server'
import { enrolments } from 'db/schema/enrolments'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { lockActivity } from './lock.server'
import { queuePlaceLetters } from './messages.server'
import { placesLeft, takesEnrolments, whoGoesIn } from './rules'

type Line = {
  activityId: string
  now: Date
  /** Who joined the line just now: theirs is a place taken at once, of which the page tells. */
  arrivedIds?: string[]
}

/** Gives the free places of an activity to the first in line, until it starts, and queues what tells them. */
export async function promoteWaiting(line: Line, transaction: Database): Promise<void> {
  const { promoted } = await fillPlaces(line, transaction)
  await queuePlaceLetters('place-promoted', { enrolmentIds: promoted, ...line }, transaction)
}

/** Gives the free places to the first in line; tells who took one at once and who had waited for it, by enrolment's id. */
export async function fillPlaces(
  { activityId, now, arrivedIds = [] }: Line,
  transaction: Database,
): Promise<{ taken: string[]; promoted: string[] }> {
  const activity = await lockActivity(activityId, transaction)
  if (!takesEnrolments(activity) || activity.startsAt <= now) return { taken: [], promoted: [] }
  const free = placesLeft(activity) ?? Number.POSITIVE_INFINITY
  if (free === 0) return { taken: [], promoted: [] }

  const going = whoGoesIn(free, await listLine(activityId, transaction)).map(({ id }) => id)
  const taken = going.filter(id => arrivedIds.includes(id))
  const promoted = going.filter(id => !arrivedIds.includes(id))
  if (taken.length > 0) await confirm(taken, { confirmedAt: now }, transaction)
  if (promoted.length > 0) await confirm(promoted, { confirmedAt: now, promotedAt: now }, transaction)
  return { taken, promoted }
}

function listLine(activityId: string, transaction: Database) {
  return transaction
    .select({ id: enrolments.id, partyId: enrolments.partyId })
    .from(enrolments)
    .where(and(eq(enrolments.activityId, activityId), isNull(enrolments.confirmedAt), isNull(enrolments.cancelledAt)))
    .orderBy(asc(enrolments.line))
}

async function confirm(ids: string[], times: { confirmedAt: Date; promotedAt?: Date }, transaction: Database) {
  await transaction.update(enrolments).set(times).where(inArray(enrolments.id, ids))
}
