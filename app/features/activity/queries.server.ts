import { db } from 'db/client.server'
import { type Activity, activities, activityHosts } from 'db/schema/activities'
import { editions } from 'db/schema/editions'
import { type Organisation, organisations } from 'db/schema/organisations'
import { rooms } from 'db/schema/venues'
import type { ActivityKind } from 'db/schema/words'
import { and, asc, count, eq, isNull, lte } from 'drizzle-orm'

export type ProgrammeActivity = Activity & { room: string | null; hosts: Pick<Organisation, 'slug' | 'name'>[] }

/** The whole programme of an edition by time, cancelled activities among the others. Two queries, whatever its length. */
export async function listProgramme(editionId: string): Promise<ProgrammeActivity[]> {
  const found = await db
    .select({ activity: activities, room: rooms.name })
    .from(activities)
    .leftJoin(rooms, eq(rooms.id, activities.roomId))
    .where(eq(activities.editionId, editionId))
    .orderBy(asc(activities.startsAt), asc(activities.position), asc(activities.slug))
  const hosts = Map.groupBy(await listHosts(editionId), host => host.activityId)
  return found.map(({ activity, room }) => ({
    ...activity,
    room,
    hosts: (hosts.get(activity.id) ?? []).map(({ slug, name }) => ({ slug, name })),
  }))
}

/** The addresses of every activity of the published editions. */
export function listActivityAddresses(): Promise<{ edition: string; activity: string }[]> {
  return db
    .select({ edition: editions.slug, activity: activities.slug })
    .from(activities)
    .innerJoin(editions, eq(editions.id, activities.editionId))
    .where(lte(editions.publishedAt, new Date()))
    .orderBy(asc(editions.number), asc(activities.startsAt), asc(activities.slug))
}

/** How many activities of each kind will take place; a kind without any is absent. */
export async function activitiesByKind(editionId: string): Promise<Partial<Record<ActivityKind, number>>> {
  const found = await db
    .select({ kind: activities.kind, number: count() })
    .from(activities)
    .where(and(eq(activities.editionId, editionId), isNull(activities.cancelledAt)))
    .groupBy(activities.kind)
  return Object.fromEntries(found.map(row => [row.kind, row.number]))
}

function listHosts(editionId: string) {
  return db
    .select({ activityId: activityHosts.activityId, slug: organisations.slug, name: organisations.name })
    .from(activityHosts)
    .innerJoin(activities, eq(activities.id, activityHosts.activityId))
    .innerJoin(organisations, eq(organisations.id, activityHosts.organisationId))
    .where(eq(activities.editionId, editionId))
    .orderBy(asc(organisations.slug))
}
