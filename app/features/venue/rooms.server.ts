import { db, violates } from 'db/client.server'
import { type Room, rooms } from 'db/schema/venues'
import { eq } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import type { RoomValues } from './schema'

type Refusal = { outcome: 'name-taken' }

/** Adds a room to a venue; two rooms of one venue never share a name: `name-taken`. */
export function addRoom({
  venueId,
  values,
  actor,
}: {
  venueId: string
  values: RoomValues
  actor: Actor
}): Promise<{ outcome: 'added' } | Refusal> {
  return orNameTaken(
    db.transaction(async transaction => {
      const [room] = await transaction
        .insert(rooms)
        .values({ ...values, venueId })
        .returning()
      if (!room) throw new Error('The room was not written')
      await recordDeed({ actor, verb: 'create', after: room, ...subjectOf(room) }, transaction)
      return { outcome: 'added' as const }
    }),
  )
}

/** Changes a room's name, capacity or access note. */
export function editRoom({
  room,
  values,
  actor,
}: {
  room: Room
  values: RoomValues
  actor: Actor
}): Promise<{ outcome: 'changed' } | Refusal> {
  return orNameTaken(
    db.transaction(async transaction => {
      const [after] = await transaction.update(rooms).set(values).where(eq(rooms.id, room.id)).returning()
      await recordDeed({ actor, verb: 'update', before: room, after, ...subjectOf(room) }, transaction)
      return { outcome: 'changed' as const }
    }),
  )
}

/** Removes a room where nothing takes place; any other stays: `in-use`. */
export async function removeRoom({
  room,
  actor,
}: {
  room: Room
  actor: Actor
}): Promise<{ outcome: 'removed' | 'in-use' }> {
  try {
    await db.transaction(async transaction => {
      await transaction.delete(rooms).where(eq(rooms.id, room.id))
      await recordDeed({ actor, verb: 'delete', before: room, ...subjectOf(room) }, transaction)
    })
    return { outcome: 'removed' }
  } catch (error) {
    if (violates(error, 'activities_room_id_rooms_id_fk')) return { outcome: 'in-use' }
    throw error
  }
}

async function orNameTaken<Result>(write: Promise<Result>): Promise<Result | Refusal> {
  try {
    return await write
  } catch (error) {
    if (violates(error, 'rooms_name_in_venue')) return { outcome: 'name-taken' }
    throw error
  }
}

function subjectOf({ id, name }: Room) {
  return { subject: 'room', subjectId: id, label: name }
}
