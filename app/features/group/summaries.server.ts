import { db } from 'db/client.server'
import { groups } from 'db/schema/groups'
import { and, eq, isNull, sql } from 'drizzle-orm'

/** Since when a group's adviser wants no letters about it, null: not; undefined when there is no such group, or no more. */
export async function findSummariesStop(groupId: string): Promise<Date | null | undefined> {
  const [group] = await db
    .select({ stoppedAt: groups.summariesStoppedAt })
    .from(groups)
    .where(and(eq(groups.id, groupId), isNull(groups.erasedAt)))
  return group?.stoppedAt
}

/** Writes down that a group's adviser wants no letters about it, and since when; null: that they want them again. */
export async function setSummariesStopped(groupId: string, stoppedAt: Date | null): Promise<void> {
  const first = stoppedAt && sql`coalesce(${groups.summariesStoppedAt}, ${stoppedAt.toISOString()}::timestamptz)`
  await db
    .update(groups)
    .set({ summariesStoppedAt: first })
    .where(and(eq(groups.id, groupId), isNull(groups.erasedAt)))
}
