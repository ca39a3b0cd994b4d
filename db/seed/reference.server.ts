import { type Database, db } from 'db/client.server'
import { districts, priorityNeighbourhoods } from 'db/schema/neighbourhoods'
import { slugify } from '~/lib/slug'
import { IN_FORCE_FROM, NEIGHBOURHOODS } from './neighbourhoods'
import { seedPerimeters } from './perimeters/perimeters.server'

/** Priority neighbourhoods, where they lie and the names people give to them; rows already there are left as they are. */
export async function seedReference(database: Database = db): Promise<void> {
  await database
    .insert(priorityNeighbourhoods)
    .values(NEIGHBOURHOODS.map(({ districts: _, ...row }) => ({ ...row, inForceFrom: IN_FORCE_FROM })))
    .onConflictDoNothing()
  await seedPerimeters(database)
  await database
    .insert(districts)
    .values(
      NEIGHBOURHOODS.flatMap(({ code, city, districts }) =>
        districts.map(name => ({ slug: slugify(name), name, city, neighbourhoodCode: code })),
      ),
    )
    .onConflictDoNothing()
}
