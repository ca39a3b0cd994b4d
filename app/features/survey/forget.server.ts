import { db } from 'db/client.server'
import { editions } from 'db/schema/editions'
import { surveyTexts } from 'db/schema/surveys'
import { and, inArray, isNull, sql } from 'drizzle-orm'
import { parisDay } from '~/lib/dates'
import { DAYS_AFTER } from './moments'

/**
 * Erases the texts that nobody published, once the retention of their edition is over and people no longer answer. Gives back
 * how many; the answers that are counted stay.
 */
export async function forgetUnpublishedTexts(now: Date): Promise<number> {
  const over = db
    .select({ id: editions.id })
    .from(editions)
    .where(sql`${editions.heldOn} + greatest(${editions.retentionDays}, ${DAYS_AFTER}) < ${parisDay(now)}::date`)
  const erased = await db
    .delete(surveyTexts)
    .where(and(isNull(surveyTexts.publishedAt), inArray(surveyTexts.editionId, over)))
    .returning({ id: surveyTexts.id })
  return erased.length
}
