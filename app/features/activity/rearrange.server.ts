import { type Database, db } from 'db/client.server'
import { type Activity, activities } from 'db/schema/activities'
import { asc, eq, inArray } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { type EditionDay, movedHours } from '~/features/programme/moved-hours'
import { subjectOf } from './add.server'

type Several = { ids: string[]; actor: Actor }
type Place = Partial<Pick<Activity, 'roomId' | 'startsAt' | 'endsAt' | 'position'>>
const MINUTE = 60_000

/** Moves activities to a room, or out of any. */
export function moveToRoom({ roomId, ...several }: Several & { roomId: string | null }): Promise<void> {
  return db.transaction(transaction => rearrange(several, () => ({ roomId }), transaction))
}

/** Puts activities that many minutes later, or earlier. */
export function shiftActivities({ minutes, ...several }: Several & { minutes: number }): Promise<void> {
  const shifted = (moment: Date) => new Date(moment.getTime() + minutes * MINUTE)
  const place = ({ startsAt, endsAt }: Activity) => ({ startsAt: shifted(startsAt), endsAt: shifted(endsAt) })
  return db.transaction(transaction => rearrange(several, place, transaction))
}

/** Gives activities their rank among those that start at the same time. */
export function orderActivities({ positions, actor }: { positions: Map<string, number>; actor: Actor }): Promise<void> {
  const ids = [...positions.keys()]
  const place = ({ id, position }: Activity) => ({ position: positions.get(id) ?? position })
  return db.transaction(transaction => rearrange({ ids, actor }, place, transaction))
}

type Move = { editionId: string; from: EditionDay; to: EditionDay; actor: Actor }

/** Takes the whole programme of an edition to its new day and hours. */
export async function moveProgramme({ editionId, from, to, actor }: Move, transaction: Database): Promise<void> {
  const found = await transaction
    .select({ id: activities.id })
    .from(activities)
    .where(eq(activities.editionId, editionId))
  const ids = found.map(({ id }) => id)
  await rearrange({ ids, actor }, activity => movedHours(activity, from, to), transaction)
}

async function rearrange({ ids, actor }: Several, placeOf: (activity: Activity) => Place, transaction: Database) {
  if (ids.length === 0) return
  const found = await transaction
    .select()
    .from(activities)
    .where(inArray(activities.id, ids))
    .orderBy(asc(activities.id))
    .for('no key update')
  for (const before of found) {
    const place = placeOf(before)
    const after = { ...before, ...place }
    if (JSON.stringify(after) === JSON.stringify(before)) continue
    await transaction.update(activities).set(place).where(eq(activities.id, before.id))
    await recordDeed({ actor, verb: 'update', before, after, ...subjectOf(before) }, transaction)
  }
}
