import { randomUUID } from 'node:crypto'
import { type Database, db } from 'db/client.server'
import { enrolments } from 'db/schema/enrolments'
import type { Registration } from 'db/schema/registrations'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { isOver } from '~/features/edition/moments'
import {
  type HeldActivity,
  type LockedActivity,
  listHeldActivities,
  lockActivity,
  lockRegistrations,
} from './lock.server'
import { queuePlaceLetters } from './messages.server'
import { fillPlaces } from './promote.server'
import { findClash, takesEnrolments } from './rules'

type Wish = {
  /** One person, or those who come together: they take places together or wait together. */
  registrationIds: string[]
  activityId: string
  now: Date
  /** The member who does it for them, if it is not themselves. */
  actor?: Actor
}

export type EnrolOutcome =
  | { outcome: 'confirmed' | 'waiting' | 'too-late' | 'closed' | 'party-too-large' }
  /** Of one of them: `activity` is the one that stands in the way. */
  | { outcome: 'already' | 'overlaps' | 'same-workshop'; registrationId: string; activity: HeldActivity }

/**
 * Takes a place in an activity, or a turn in its line when there is no room: nobody overtakes somebody who waits and would
 * fit. Everybody joins the line and the line is served, under the activity's lock.
 */
export function enrol(wish: Wish): Promise<EnrolOutcome> {
  return db.transaction(transaction => enrolInside(wish, transaction))
}

async function enrolInside(
  { registrationIds, activityId, now, actor }: Wish,
  transaction: Database,
): Promise<EnrolOutcome> {
  const people = await lockRegistrations(registrationIds, transaction)
  const activity = await lockActivity(activityId, transaction)
  const held = await listHeldActivities(registrationIds, transaction)
  const refusal =
    refuseAll({ people, wanted: registrationIds.length, activity, now }) ?? refuseOne(registrationIds, activity, held)
  if (refusal) return refusal

  const arrivedIds = await joinLine({ registrationIds, activity, now }, transaction)
  const { taken, promoted } = await fillPlaces({ activityId, now, arrivedIds }, transaction)
  const outcome = taken.length > 0 ? 'confirmed' : 'waiting'
  if (actor !== undefined) {
    const label = [activity.title, ...people.map(({ shortCode }) => shortCode)].join(' · ')
    const { editionId } = activity
    const deed = { actor, verb: 'enrol' as const, subject: 'enrolment', subjectId: activityId, label, editionId }
    await recordDeed({ ...deed, after: { outcome } }, transaction)
  }
  const template = outcome === 'confirmed' ? 'place-confirmed' : 'place-waiting'
  await queuePlaceLetters(template, { enrolmentIds: arrivedIds, activityId, now }, transaction)
  await queuePlaceLetters('place-promoted', { enrolmentIds: promoted, activityId, now }, transaction)
  return { outcome }
}

type Asked = { people: Registration[]; wanted: number; activity: LockedActivity; now: Date }

function refuseAll({ people, wanted, activity, now }: Asked): EnrolOutcome | undefined {
  const areActive = people.every(({ cancelledAt, erasedAt }) => cancelledAt === null && erasedAt === null)
  const areHere = people.every(({ editionId }) => editionId === activity.editionId)
  if (people.length === 0 || people.length < wanted || !areActive || !areHere) return { outcome: 'closed' }
  if (!takesEnrolments(activity) || isOver(activity.edition, now)) return { outcome: 'closed' }
  if (activity.startsAt <= now) return { outcome: 'too-late' }
  // It would wait for ever.
  if (people.length > 1 && activity.capacity !== null && people.length > activity.capacity) {
    return { outcome: 'party-too-large' }
  }
  return undefined
}

function refuseOne(
  registrationIds: string[],
  activity: LockedActivity,
  held: HeldActivity[],
): EnrolOutcome | undefined {
  for (const registrationId of registrationIds) {
    const own = held.filter(one => one.registrationId === registrationId)
    const same = own.find(({ id }) => id === activity.id)
    if (same) return { outcome: 'already', registrationId, activity: same }
    const clash = findClash(activity, own)
    if (clash) return { outcome: clash.why, registrationId, activity: clash.with }
  }
  return undefined
}

type Arrival = { registrationIds: string[]; activity: LockedActivity; now: Date }

async function joinLine({ registrationIds, activity, now }: Arrival, transaction: Database): Promise<string[]> {
  const partyId = registrationIds.length > 1 ? randomUUID() : null
  const { id: activityId, editionId } = activity
  const rows = registrationIds.map(registrationId => ({
    editionId,
    activityId,
    registrationId,
    partyId,
    createdAt: now,
  }))
  const arrived = await transaction.insert(enrolments).values(rows).returning({ id: enrolments.id })
  return arrived.map(({ id }) => id)
}
