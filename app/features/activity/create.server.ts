import { type Database, db } from 'db/client.server'
import { type Activity, activities, activityHosts } from 'db/schema/activities'
import { slugify } from '~/lib/slug'

type NewActivity = Omit<typeof activities.$inferInsert, 'slug'> & { slug?: string; hostIds?: string[] }

/** Adds an activity to an edition's programme, with who holds it; its address comes from its title. */
export async function createActivity(
  { hostIds = [], slug, ...values }: NewActivity,
  database: Database = db,
): Promise<Activity> {
  return database.transaction(async transaction => {
    const [activity] = await transaction
      .insert(activities)
      .values({ ...values, slug: slug ?? slugify(values.title) })
      .returning()
    if (!activity) throw new Error('The activity was not written')
    if (hostIds.length > 0) {
      await transaction
        .insert(activityHosts)
        .values(hostIds.map(organisationId => ({ activityId: activity.id, organisationId })))
    }
    return activity
  })
}
