import { db } from 'db/client.server'
import { type Venue, venues } from 'db/schema/venues'
import { eq } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { createVenue } from './create.server'
import type { VenueValues } from './schema'

/** Adds a venue, without rooms yet. */
export async function addVenue({ values, actor }: { values: VenueValues; actor: Actor }): Promise<Venue> {
  return db.transaction(async transaction => {
    const { rooms: _, ...venue } = await createVenue(values, transaction)
    await recordDeed({ actor, verb: 'create', after: venue, ...subjectOf(venue) }, transaction)
    return venue
  })
}

/** Changes what is said of a venue, in every edition held there. */
export async function editVenue({
  venue,
  values,
  actor,
}: {
  venue: Venue
  values: VenueValues
  actor: Actor
}): Promise<void> {
  await db.transaction(async transaction => {
    const [after] = await transaction.update(venues).set(values).where(eq(venues.id, venue.id)).returning()
    await recordDeed({ actor, verb: 'update', before: venue, after, ...subjectOf(venue) }, transaction)
  })
}

function subjectOf({ id, name }: Venue) {
  return { subject: 'venue', subjectId: id, label: name }
}
