import { type Database, db } from 'db/client.server'
import { type Activity, activities } from 'db/schema/activities'
import { asc, eq, inArray } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { type Move as Moved, queueMoveNews, type Told } from '~/features/enrolment/move-news.server'
import { type EditionDay, movedHours } from '~/features/programme/moved-hours'
import { subjectOf } from './add.server'

type Several = { ids: string[]; actor: Actor }
/** `tell`: whether those who hold a place or wait are told. */
type Telling = Several & { tell?: boolean; now: Date }
type Place = Partial<Pick<Activity, 'roomId' | 'startsAt' | 'endsAt' | 'position'>>
type PlaceOf = (activity: Activity) => Place
const MINUTE = 60_000

/** Moves activities to a room, or out of any. Gives back who was told, when they were to be. */
export function moveToRoom({ roomId, ...several }: Telling & { roomId: string | null }): Promise<Told | undefined> {
  return rearrangeAndTell(several, () => ({ roomId }))
}

/** Puts activities that many minutes later, or earlier. Gives back who was told, when they were to be. */
export function shiftActivities({ minutes, ...several }: Telling & { minutes: number }): Promise<Told | undefined> {
  const shifted = (moment: Date) => new Date(moment.getTime() + minutes * MINUTE)
  const place = ({ startsAt, endsAt }: Activity) => ({ startsAt: shifted(startsAt), endsAt: shifted(endsAt) })
  return rearrangeAndTell(several, place)
}

/** Gives activities their rank among those that start at the same time. */
export async function orderActivities({ positions, actor }: { positions: Map<string, number>; actor: Actor }) {
  const ids = [...positions.keys()]
  const place = ({ id, position }: Activity) => ({ position: positions.get(id) ?? position })
  await db.transaction(transaction => rearrange({ ids, actor }, place, transaction))
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

function rearrangeAndTell({ ids, tell = false, actor, now }: Telling, placeOf: PlaceOf) {
  return db.transaction(async transaction => {
    const moves = await rearrange({ ids, actor }, placeOf, transaction)
    return tell ? queueMoveNews({ moves, actor, now }, transaction) : undefined
  })
}

/** Gives back what changed. */
async function rearrange({ ids, actor }: Several, placeOf: PlaceOf, transaction: Database): Promise<Moved[]> {
  if (ids.length === 0) return []
  const found = await transaction
    .select()
    .from(activities)
    .where(inArray(activities.id, ids))
    .orderBy(asc(activities.id))
    .for('no key update')
  const moves: Moved[] = []
  for (const before of found) {
    const place = placeOf(before)
    if (JSON.stringify({ ...before, ...place }) === JSON.stringify(before)) continue
    const [after] = await transaction.update(activities).set(place).where(eq(activities.id, before.id)).returning()
    if (!after) continue
    await recordDeed({ actor, verb: 'update', before, after, ...subjectOf(before) }, transaction)
    moves.push({ before, after })
  }
  return moves
}
