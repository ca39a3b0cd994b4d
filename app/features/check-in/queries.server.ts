import { db } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { checkpoints } from 'db/schema/checkpoints'
import { asc, eq, sql } from 'drizzle-orm'

/** Everywhere tickets are seen in the edition: its entrances, then its activities' own points by time. */
export function listCheckpoints(editionId: string): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: checkpoints.id, name: checkpoints.name })
    .from(checkpoints)
    .leftJoin(activities, eq(activities.id, checkpoints.activityId))
    .where(eq(checkpoints.editionId, editionId))
    .orderBy(
      sql`${checkpoints.activityId} is not null`,
      asc(activities.startsAt),
      asc(checkpoints.position),
      asc(checkpoints.name),
    )
}
