import { type Database, db } from 'db/client.server'
import { type Activity, activities } from 'db/schema/activities'
import { eq, max } from 'drizzle-orm'
import { promoteWaiting } from '~/features/enrolment/promote.server'
import { writeHosts, writeSpeakers } from './create.server'
import type { Speaker } from './speakers'

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
type People = { hostIds?: string[]; speakers?: Speaker[] }
export type AddedActivity = Values & People & { slug: string }
export type ChangedActivity = Partial<Values> & People & { id: string }

/** The activities of an edition, cancelled ones too. */
export function listImportableActivities(editionId: string, database: Database = db): Promise<Activity[]> {
  return database.select().from(activities).where(eq(activities.editionId, editionId))
}

type Writing = { editionId: string; added: AddedActivity[]; changed: ChangedActivity[]; now: Date }

/**
 * Adds activities after those that are there, and changes others in what is given of them. Places added go to the first in
 * line, who are told.
 */
export async function importActivities({ editionId, added, changed, now }: Writing, database: Database): Promise<void> {
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
    if (activity) await writePeople(activity.id, { hostIds, speakers }, database)
  }
  for (const { id, hostIds, speakers, ...values } of changed) {
    if (Object.keys(values).length > 0) await database.update(activities).set(values).where(eq(activities.id, id))
    await writePeople(id, { hostIds, speakers }, database)
  }
  for (const { id, capacity } of changed) {
    if (capacity !== undefined) await promoteWaiting({ activityId: id, now }, database)
  }
}

async function writePeople(activityId: string, { hostIds, speakers }: People, database: Database): Promise<void> {
  if (hostIds) await writeHosts(activityId, hostIds, database)
  if (speakers) await writeSpeakers(activityId, speakers, database)
}
