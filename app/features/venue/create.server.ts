import { type Database, db } from 'db/client.server'
import { type Room, rooms, type Venue, venues } from 'db/schema/venues'

type NewVenue = typeof venues.$inferInsert & { rooms?: { name: string; capacity?: number }[] }

/** Writes down a place and its rooms, which come back in the order given. */
export async function createVenue(
  { rooms: newRooms = [], ...values }: NewVenue,
  database: Database = db,
): Promise<Venue & { rooms: Room[] }> {
  return database.transaction(async transaction => {
    const [venue] = await transaction.insert(venues).values(values).returning()
    if (!venue) throw new Error('The venue was not written')
    if (newRooms.length === 0) return { ...venue, rooms: [] }
    const written = await transaction
      .insert(rooms)
      .values(newRooms.map(room => ({ ...room, venueId: venue.id })))
      .returning()
    return { ...venue, rooms: written }
  })
}
