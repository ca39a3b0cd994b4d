import { db } from 'db/client.server'
import { type Activity, activities } from 'db/schema/activities'
import { type Mailing, mailings } from 'db/schema/mailings'
import { and, desc, eq, getTableColumns } from 'drizzle-orm'
import { isUuid } from '~/lib/http.server'

export type AddressedMailing = Mailing & { reserved: Pick<Activity, 'title' | 'startsAt'> | null }

/** What organisers wrote to people of an edition, the newest first. */
export function listMailings(editionId: string): Promise<AddressedMailing[]> {
  return addressed().where(eq(mailings.editionId, editionId)).orderBy(desc(mailings.createdAt), desc(mailings.id))
}

/** One mailing of an edition. */
export async function findMailing(editionId: string, id: string | undefined): Promise<AddressedMailing | undefined> {
  if (!isUuid(id)) return undefined
  const [found] = await addressed().where(and(eq(mailings.editionId, editionId), eq(mailings.id, id)))
  return found
}

function addressed() {
  return db
    .select({ ...getTableColumns(mailings), reserved: { title: activities.title, startsAt: activities.startsAt } })
    .from(mailings)
    .leftJoin(activities, eq(activities.id, mailings.activityId))
    .$dynamic()
}
