import type { Database } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { editions } from 'db/schema/editions'
import { guidePages } from 'db/schema/guide'
import { eq } from 'drizzle-orm'
import { writeFirstLinks } from '~/features/guide-link/first-links.server'
import { ownValue } from '~/lib/own-value'
import { READING } from './reading'

/** Ties the example's programme to the guide, which is there before. */
export async function seedReading(database: Database): Promise<void> {
  const programme = await database
    .select({ id: activities.id, slug: activities.slug })
    .from(activities)
    .innerJoin(editions, eq(editions.id, activities.editionId))
    .where(eq(editions.isDemonstration, true))
  const { id, kind, slug } = guidePages
  const pages = await database.select({ id, kind, slug }).from(guidePages)
  const links = programme.flatMap(activity => {
    const reading = ownValue(READING, activity.slug)
    return pages
      .filter(({ kind, slug }) => reading?.[kind]?.includes(slug))
      .map(page => ({ activityId: activity.id, pageId: page.id }))
  })
  await writeFirstLinks(links, database)
}
