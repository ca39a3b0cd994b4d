import { db } from 'db/client.server'
import { editions } from 'db/schema/editions'
import { groups } from 'db/schema/groups'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { dayAfter, parisDay } from '~/lib/dates'

/**
 * Erases what advisers called their groups and themselves once the retention of the edition is over; their links then show
 * nothing. Gives back how many groups it touched.
 */
export async function eraseGroupsAfterRetention(now: Date): Promise<number> {
  const over = db
    .select({ id: groups.id })
    .from(groups)
    .innerJoin(editions, eq(editions.id, groups.editionId))
    .where(and(isNull(groups.erasedAt), sql`${editions.heldOn} + ${editions.retentionDays} < ${parisDay(now)}::date`))
  const erased = await db
    .update(groups)
    .set({ name: null, adviserName: null, erasedAt: now })
    .where(inArray(groups.id, over))
    .returning({ id: groups.id })
  return erased.length
}

/** The last day when a group's page can be read, such as `2026-12-15`; undefined without a known day. */
export function lastDayOfGroup({ heldOn, retentionDays }: { heldOn: string | null; retentionDays: number }) {
  return heldOn ? dayAfter(heldOn, retentionDays) : undefined
}
