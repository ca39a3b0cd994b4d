import { db } from 'db/client.server'
import { editions } from 'db/schema/editions'
import { and, eq, isNull } from 'drizzle-orm'

/** Opens the edition's figures to everybody before its end; the first moment stays. */
export async function publishStatistics(editionId: string, now: Date): Promise<void> {
  await db
    .update(editions)
    .set({ statisticsPublishedAt: now })
    .where(and(eq(editions.id, editionId), isNull(editions.statisticsPublishedAt)))
}

/** Keeps the figures for the organisers again, until the edition's end. */
export async function withdrawStatistics(editionId: string): Promise<void> {
  await db.update(editions).set({ statisticsPublishedAt: null }).where(eq(editions.id, editionId))
}
