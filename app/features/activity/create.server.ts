import { type Database, db } from 'db/client.server'
import { type Activity, activities, activityHosts, activitySpeakers } from 'db/schema/activities'
import { organisations } from 'db/schema/organisations'
import { eq, inArray } from 'drizzle-orm'
import { slugify } from '~/lib/slug'
import type { Speaker } from './speakers'

type NewActivity = Omit<typeof activities.$inferInsert, 'slug'> & {
  slug?: string
  hostIds?: string[]
  speakers?: Speaker[]
}

/** Adds an activity to an edition's programme, with who holds it and who speaks; its address comes from its title. */
export async function createActivity(
  { hostIds = [], speakers = [], slug, ...values }: NewActivity,
  database: Database = db,
): Promise<Activity> {
  return database.transaction(async transaction => {
    const [activity] = await transaction
      .insert(activities)
      .values({ ...values, slug: slug ?? slugify(values.title) })
      .returning()
    if (!activity) throw new Error('The activity was not written')
    await writeHosts(activity.id, hostIds, transaction)
    await writeSpeakers(activity.id, speakers, transaction)
    return activity
  })
}

/** Names these organisations as holding an activity, and no other; an id of none is left out. */
export async function writeHosts(activityId: string, hostIds: string[], database: Database): Promise<void> {
  await database.delete(activityHosts).where(eq(activityHosts.activityId, activityId))
  if (hostIds.length === 0) return
  const known = await database
    .select({ organisationId: organisations.id })
    .from(organisations)
    .where(inArray(organisations.id, hostIds))
  if (known.length === 0) return
  await database.insert(activityHosts).values(known.map(({ organisationId }) => ({ activityId, organisationId })))
}

/** Announces these speakers of an activity, in this order, and no other. */
export async function writeSpeakers(activityId: string, speakers: Speaker[], database: Database): Promise<void> {
  await database.delete(activitySpeakers).where(eq(activitySpeakers.activityId, activityId))
  if (speakers.length === 0) return
  await database
    .insert(activitySpeakers)
    .values(speakers.map(({ name, about }, position) => ({ activityId, position, name, about })))
}
