import { type Database, db } from 'db/client.server'
import { indicatorTargets } from 'db/schema/figures'
import { eq } from 'drizzle-orm'
import type { Targets } from './distances'

/** What the organisers aim at for an edition: people, or whole percents. */
export async function findTargets(editionId: string, database: Database = db): Promise<Targets> {
  const found = await database
    .select({ indicator: indicatorTargets.indicator, value: indicatorTargets.value })
    .from(indicatorTargets)
    .where(eq(indicatorTargets.editionId, editionId))
  return Object.fromEntries(found.map(({ indicator, value }) => [indicator, value]))
}
