import { type Database, db } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { checkpoints } from 'db/schema/checkpoints'
import { validScans } from 'db/schema/door'
import type { Edition } from 'db/schema/editions'
import { asc, eq, sql } from 'drizzle-orm'
import { hasDayCome } from '~/features/edition/moments'
import { hasCome } from '~/features/statistics/arrivals-sql.server'

export type Seen = { id: string; title: string }

/** Where a person was seen besides the entrance, by hour; undefined when they were not seen there, or before the edition begins. */
export async function findPresence(
  { id, edition }: { id: string; edition: Edition },
  now: Date,
  database: Database = db,
): Promise<Seen[] | undefined> {
  if (edition.startsAt ? now < edition.startsAt : !hasDayCome(edition, now)) return undefined
  const seen = await database
    .selectDistinct({ id: checkpoints.activityId, title: activities.title, startsAt: activities.startsAt })
    .from(validScans)
    .innerJoin(checkpoints, eq(checkpoints.id, validScans.checkpointId))
    .leftJoin(activities, eq(activities.id, checkpoints.activityId))
    .where(eq(validScans.registrationId, id))
    .orderBy(asc(activities.startsAt), asc(activities.title), asc(checkpoints.activityId))
  const isEntrance = ({ id }: { id: string | null }) => id === null
  if (!seen.some(isEntrance)) return undefined
  return seen.flatMap(({ id, title }) => (id && title ? [{ id, title }] : []))
}

/** Of a row of `attestations` that names its person: not revoked, and the door's log still says all that is printed. */
export const isTrue = sql<boolean>`(
  attestations.revoked_at is null and ${hasCome(sql`attestations.registration_id`)} and not exists (
    select from unnest(attestations.activity_ids) as seen (id)
    where not exists (
      select from valid_scans s join checkpoints c on c.id = s.checkpoint_id
      where s.registration_id = attestations.registration_id and c.activity_id = seen.id
    )
  )
)`
