import type { Database } from 'db/client.server'
import { activityGuidePages } from 'db/schema/guide-uses'

/** Ties activities to pages of the guide at once, signed by nobody. */
export async function writeFirstLinks(
  links: readonly (typeof activityGuidePages.$inferInsert)[],
  database: Database,
): Promise<void> {
  if (links.length > 0) await database.insert(activityGuidePages).values([...links])
}
