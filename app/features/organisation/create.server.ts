import { type Database, db } from 'db/client.server'
import { type Organisation, organisations, participations } from 'db/schema/organisations'
import type { ParticipationRole } from 'db/schema/words'
import { slugify } from '~/lib/slug'

type NewOrganisation = { name: string; website?: string }
type NewParticipation = { editionId: string; organisationId: string; role: ParticipationRole }

/** Writes down organisations, each with an address made from its name; they come back in the order given. */
export function createOrganisations(values: NewOrganisation[], database: Database = db): Promise<Organisation[]> {
  return database
    .insert(organisations)
    .values(values.map(organisation => ({ ...organisation, slug: slugify(organisation.name) })))
    .returning()
}

/** Gives organisations their parts in editions; a part already given stays as it is. */
export async function addParticipations(values: NewParticipation[], database: Database = db): Promise<void> {
  if (values.length === 0) return
  await database.insert(participations).values(values).onConflictDoNothing()
}
