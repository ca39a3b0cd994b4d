import { db } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { editions } from 'db/schema/editions'
import { type Room, rooms, type Venue, venues } from 'db/schema/venues'
import { and, asc, count, eq, sql } from 'drizzle-orm'
import { isUuid } from '~/lib/http.server'

/** Every venue by name, with the number of its rooms. */
export async function listVenues(): Promise<(Venue & { rooms: number })[]> {
  const found = await db
    .select({ venue: venues, number: count(rooms.id) })
    .from(venues)
    .leftJoin(rooms, eq(rooms.venueId, venues.id))
    .groupBy(venues.id)
    .orderBy(asc(venues.name), asc(venues.id))
  return found.map(({ venue, number }) => ({ ...venue, rooms: number }))
}

/** A venue by its id. */
export async function findVenue(id: string | undefined): Promise<Venue | undefined> {
  if (!isUuid(id)) return undefined
  const [found] = await db.select().from(venues).where(eq(venues.id, id))
  return found
}

/** The rooms of a venue by name. */
export async function listRooms(venueId: string | null): Promise<Room[]> {
  if (venueId === null) return []
  return db.select().from(rooms).where(eq(rooms.venueId, venueId)).orderBy(asc(rooms.name))
}

/** True for a room of that venue, and for none. */
export async function isRoomOf(venueId: string | null, roomId: string | null): Promise<boolean> {
  return roomId === null || (await listRooms(venueId)).some(({ id }) => id === roomId)
}

/** A room of that venue by its id. */
export async function findRoom(venueId: string | undefined, id: string | undefined): Promise<Room | undefined> {
  if (!isUuid(venueId) || !isUuid(id)) return undefined
  const [found] = await db
    .select()
    .from(rooms)
    .where(and(eq(rooms.id, id), eq(rooms.venueId, venueId)))
  return found
}

export type RoomUse = { title: string; activity: string; edition: string; editionName: string; year: number }

/** The activities that take place in a room, cancelled ones too, the latest edition first. */
export function listUsesOf(roomId: string): Promise<RoomUse[]> {
  return db
    .select({
      title: activities.title,
      activity: activities.slug,
      edition: editions.slug,
      editionName: editions.name,
      year: editions.year,
    })
    .from(activities)
    .innerJoin(editions, eq(editions.id, activities.editionId))
    .where(eq(activities.roomId, roomId))
    .orderBy(sql`${editions.number} desc`, asc(activities.startsAt), asc(activities.slug))
}
