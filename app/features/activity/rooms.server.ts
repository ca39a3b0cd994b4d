import { db } from 'db/client.server'
import { type Room, rooms } from 'db/schema/venues'
import { asc, eq } from 'drizzle-orm'

/** The rooms in which an edition may put its activities: those of its venue, by name. */
export async function listRoomsOf({ venueId }: { venueId: string | null }): Promise<Room[]> {
  if (venueId === null) return []
  return db.select().from(rooms).where(eq(rooms.venueId, venueId)).orderBy(asc(rooms.name))
}

/** True for a room of the edition's venue, and for none. */
export async function isOwnRoom(edition: { venueId: string | null }, roomId: string | null): Promise<boolean> {
  return roomId === null || (await listRoomsOf(edition)).some(({ id }) => id === roomId)
}
