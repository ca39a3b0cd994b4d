import { db } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { type Mailing, mailings } from 'db/schema/mailings'
import { and, desc, eq, getTableColumns } from 'drizzle-orm'
import { isUuid } from '~/lib/http.server'

export type TitledMailing = Mailing & { activityTitle: string | null }

/** What organisers wrote to people of an edition, the newest first. */
export function listMailings(editionId: string): Promise<TitledMailing[]> {
  return titled().where(eq(mailings.editionId, editionId)).orderBy(desc(mailings.createdAt), desc(mailings.id))
}

/** One mailing of an edition. */
export async function findMailing(editionId: string, id: string | undefined): Promise<TitledMailing | undefined> {
  if (!isUuid(id)) return undefined
  const [found] = await titled().where(and(eq(mailings.editionId, editionId), eq(mailings.id, id)))
  return found
}

function titled() {
  return db
    .select({ ...getTableColumns(mailings), activityTitle: activities.title })
    .from(mailings)
    .leftJoin(activities, eq(activities.id, mailings.activityId))
    .$dynamic()
}
