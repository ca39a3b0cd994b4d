import { db } from 'db/client.server'
import { editions } from 'db/schema/editions'
import { mailings } from 'db/schema/mailings'
import { eq, inArray, sql } from 'drizzle-orm'
import { parisDay } from '~/lib/dates'

/**
 * Deletes what organisers wrote to people of an edition, sent or not, once its retention is over: their own words may name
 * somebody. Gives back how many mailings it deleted.
 */
export async function forgetMailingsAfterRetention(now: Date): Promise<number> {
  const over = db
    .select({ id: mailings.id })
    .from(mailings)
    .innerJoin(editions, eq(editions.id, mailings.editionId))
    .where(sql`${editions.heldOn} + ${editions.retentionDays} < ${parisDay(now)}::date`)
  const deleted = await db.delete(mailings).where(inArray(mailings.id, over)).returning({ id: mailings.id })
  return deleted.length
}
