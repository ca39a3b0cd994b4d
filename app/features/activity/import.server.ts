import { type Database, db } from 'db/client.server'
import { type Activity, activities, activityHosts, activitySpeakers } from 'db/schema/activities'
import { eq, max } from 'drizzle-orm'

type Values = Pick<
  Activity,
  | 'title'
  | 'startsAt'
  | 'endsAt'
  | 'kind'
  | 'format'
  | 'summary'
  | 'theme'
  | 'roomId'
  | 'capacity'
  | 'level'
  | 'languages'
  | 'ageFrom'
>
type People = { hostIds?: string[]; speakers?: { name: string; about: string | null }[] }
export type AddedActivity = Values & People & { slug: string }
export type ChangedActivity = Partial<Values> & People & { id: string }

/** The activities of an edition, cancelled ones too. */
export function listImportableActivities(editionId: string, database: Database = db): Promise<Activity[]> {
  return database.select().from(activities).where(eq(activities.editionId, editionId))
}

type Writing = { editionId: string; added: AddedActivity[]; changed: ChangedActivity[] }

/** Adds activities after those that are there, and changes others in what is given of them. */
export async function importActivities({ editionId, added, changed }: Writing, database: Database): Promise<void> {
  const [last] = await database
    .select({ position: max(activities.position) })
    .from(activities)
    .where(eq(activities.editionId, editionId))
  const first = (last?.position ?? -1) + 1
  for (const [index, { hostIds, speakers, ...values }] of added.entries()) {
    const [activity] = await database
      .insert(activities)
      .values({ ...values, editionId, position: first + index })
      .returning({ id: activities.id })
    if (activity) await setPeople(activity.id, { hostIds, speakers }, database)
  }
  for (const { id, hostIds, speakers, ...values } of changed) {
    if (Object.keys(values).length > 0) await database.update(activities).set(values).where(eq(activities.id, id))
    await setPeople(id, { hostIds, speakers }, database)
  }
}

async function setPeople(activityId: string, { hostIds, speakers }: People, database: Database): Promise<void> {
  if (hostIds) {
    await database.delete(activityHosts).where(eq(activityHosts.activityId, activityId))
    await database.insert(activityHosts).values(hostIds.map(organisationId => ({ activityId, organisationId })))
  }
  if (speakers) {
    await database.delete(activitySpeakers).where(eq(activitySpeakers.activityId, activityId))
    await database
      .insert(activitySpeakers)
      .values(speakers.map((speaker, position) => ({ ...speaker, activityId, position })))
  }
}
