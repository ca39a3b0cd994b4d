import { rows } from 'db/client.server'
import type { ActivityKind } from 'db/schema/words'
import { sql } from 'drizzle-orm'

/** The ids of the editions where an organisation has a part, or holds something that is not cancelled. One statement. */
export async function listEditionIdsOf(organisationId: string): Promise<Set<string>> {
  const found = await rows<{ id: string }>(sql`
    select edition_id as id from participations where organisation_id = ${organisationId}
    union
    select a.edition_id from activity_hosts h join activities a on a.id = h.activity_id
    where h.organisation_id = ${organisationId} and a.cancelled_at is null`)
  return new Set(found.map(({ id }) => id))
}

export type HostedActivity = {
  id: string
  slug: string
  kind: ActivityKind
  title: string
  startsAt: Date
  endsAt: Date
  /** Null: no limit. */
  capacity: number | null
}

/** What an organisation holds in an edition, in the order of the programme; not what was cancelled. One statement. */
export async function listHosted(organisationId: string, editionId: string): Promise<HostedActivity[]> {
  const found = await rows<HostedActivity>(sql`
    select a.id, a.slug, a.kind, a.title, a.starts_at as "startsAt", a.ends_at as "endsAt", a.capacity
    from activities a join activity_hosts h on h.activity_id = a.id
    where h.organisation_id = ${organisationId} and a.edition_id = ${editionId} and a.cancelled_at is null
    order by a.starts_at, a.position, a.id`)
  return found.map(activity => ({
    ...activity,
    startsAt: new Date(activity.startsAt),
    endsAt: new Date(activity.endsAt),
  }))
}
