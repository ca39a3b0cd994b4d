import { db } from 'db/client.server'
import { editions } from 'db/schema/editions'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'

type Asked = { editionId: string; actor: Actor }

/** Opens an edition's figures to everybody; those already open keep their first date. */
export async function publishStatistics({ editionId, actor, now }: Asked & { now: Date }): Promise<void> {
  await db.transaction(async transaction => {
    const opened = await transaction
      .update(editions)
      .set({ statisticsPublishedAt: now })
      .where(and(eq(editions.id, editionId), isNull(editions.statisticsPublishedAt)))
      .returning({ label: editions.name })
    const subject = { subject: 'figures', subjectId: editionId, editionId }
    for (const { label } of opened) await recordDeed({ actor, verb: 'publish', ...subject, label }, transaction)
  })
}

/** Closes them again; an edition that is over shows its figures all the same. */
export async function withdrawStatistics({ editionId, actor }: Asked): Promise<void> {
  await db.transaction(async transaction => {
    const closed = await transaction
      .update(editions)
      .set({ statisticsPublishedAt: null })
      .where(and(eq(editions.id, editionId), isNotNull(editions.statisticsPublishedAt)))
      .returning({ label: editions.name })
    const subject = { subject: 'figures', subjectId: editionId, editionId }
    for (const { label } of closed) await recordDeed({ actor, verb: 'withdraw', ...subject, label }, transaction)
  })
}
