import { db } from 'db/client.server'
import { type SurveyText, surveyCounts, surveyTexts } from 'db/schema/surveys'
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { isUuid } from '~/lib/http.server'
import type { SurveyCount } from './results'

/** Every answer counted for an edition. */
export function listCounts(editionId: string): Promise<SurveyCount[]> {
  const { question, answer, people } = surveyCounts
  return db.select({ question, answer, people }).from(surveyCounts).where(eq(surveyCounts.editionId, editionId))
}

/** All that people wrote, for the organisers. Ids are drawn at random: their order tells nothing of when. */
export function listTexts(editionId: string): Promise<SurveyText[]> {
  return db.select().from(surveyTexts).where(eq(surveyTexts.editionId, editionId)).orderBy(asc(surveyTexts.id))
}

/** What everybody may read of it. */
export async function listPublishedTexts(editionId: string): Promise<string[]> {
  const found = await db
    .select({ text: surveyTexts.text })
    .from(surveyTexts)
    .where(and(eq(surveyTexts.editionId, editionId), isNotNull(surveyTexts.publishedAt)))
    .orderBy(asc(surveyTexts.id))
  return found.map(({ text }) => text)
}

/** One text of an edition. */
export async function findText(editionId: string, id: string | undefined): Promise<SurveyText | undefined> {
  if (!isUuid(id)) return undefined
  const [found] = await db
    .select()
    .from(surveyTexts)
    .where(and(eq(surveyTexts.editionId, editionId), eq(surveyTexts.id, id)))
  return found
}
