import { type Database, db } from 'db/client.server'
import { type Activity, activities } from 'db/schema/activities'
import { activityGuidePages } from 'db/schema/guide-uses'
import { and, eq, inArray } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import type { PublishedPage } from '~/features/guide/queries.server'
import { listLinkedIds } from './queries.server'

type Choice = {
  activity: Pick<Activity, 'id' | 'title' | 'editionId'>
  /** The pages that could be chosen: what is linked besides them stays. */
  offered: Pick<PublishedPage, 'id' | 'title'>[]
  chosen: readonly string[]
  actor: Actor
}

/** Says which pages of the guide go with an activity. The same again writes nothing. */
export async function linkPages({ activity, offered, chosen, actor }: Choice): Promise<void> {
  await db.transaction(async transaction => {
    await transaction
      .select({ id: activities.id })
      .from(activities)
      .where(eq(activities.id, activity.id))
      .for('no key update')
    const linked = await listLinkedIds(activity.id, transaction)
    const before = offered.filter(({ id }) => linked.includes(id))
    const after = offered.filter(({ id }) => chosen.includes(id))
    const gone = before.filter(page => !after.includes(page))
    const added = after.filter(page => !before.includes(page))
    if (gone.length + added.length === 0) return
    await unlink(activity.id, idsOf(gone), transaction)
    await link(activity.id, idsOf(added), transaction)
    await recordDeed(
      {
        actor,
        verb: 'update',
        before: { guidePages: before.map(({ title }) => title) },
        after: { guidePages: after.map(({ title }) => title) },
        subject: 'activity',
        subjectId: activity.id,
        label: activity.title,
        editionId: activity.editionId,
      },
      transaction,
    )
  })
}

/** Gives a copy of an activity the same pages. */
export async function copyLinks(from: { id: string }, to: { id: string }, transaction: Database): Promise<void> {
  await link(to.id, await listLinkedIds(from.id, transaction), transaction)
}

async function link(activityId: string, pageIds: string[], transaction: Database): Promise<void> {
  if (pageIds.length === 0) return
  await transaction
    .insert(activityGuidePages)
    .values(pageIds.map(pageId => ({ activityId, pageId })))
    .onConflictDoNothing()
}

async function unlink(activityId: string, pageIds: string[], transaction: Database): Promise<void> {
  await transaction
    .delete(activityGuidePages)
    .where(and(eq(activityGuidePages.activityId, activityId), inArray(activityGuidePages.pageId, pageIds)))
}

function idsOf(pages: { id: string }[]): string[] {
  return pages.map(({ id }) => id)
}
