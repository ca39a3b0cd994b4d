import type { Database } from 'db/client.server'
import { interviews } from 'db/schema/after-work'
import { and, eq, isNull, type SQL } from 'drizzle-orm'

/** Cancels planned interviews of an after-work, except those whose outcome is noted; says how many. */
export async function cancelInterviews(
  activityId: string,
  which: SQL | undefined,
  transaction: Database,
): Promise<number> {
  const cancelled = await transaction
    .update(interviews)
    .set({ cancelledAt: new Date() })
    .where(
      and(eq(interviews.activityId, activityId), isNull(interviews.cancelledAt), isNull(interviews.outcome), which),
    )
    .returning({ id: interviews.id })
  return cancelled.length
}
