import { db } from 'db/client.server'
import { type Activity, activities, activityHosts, activitySpeakers } from 'db/schema/activities'
import { editions } from 'db/schema/editions'
import { type Organisation, organisations } from 'db/schema/organisations'
import { rooms } from 'db/schema/venues'
import type { ActivityKind } from 'db/schema/words'
import { and, asc, count, eq, inArray, isNull, lte } from 'drizzle-orm'
import { isSlug } from '~/lib/slug'
import type { Speaker } from './speakers'

export type ProgrammeActivity = Activity & {
  room: string | null
  hosts: Pick<Organisation, 'id' | 'slug' | 'name'>[]
  speakers: Speaker[]
}

/** The whole programme of an edition by time, cancelled activities among the others. Three queries, whatever its length. */
export async function listProgramme(editionId: string): Promise<ProgrammeActivity[]> {
  const found = await db
    .select({ activity: activities, room: rooms.name })
    .from(activities)
    .leftJoin(rooms, eq(rooms.id, activities.roomId))
    .where(eq(activities.editionId, editionId))
    .orderBy(asc(activities.startsAt), asc(activities.position), asc(activities.slug))
  const hosts = Map.groupBy(await listHosts(editionId), host => host.activityId)
  const speakers = Map.groupBy(await listSpeakers(editionId), speaker => speaker.activityId)
  return found.map(({ activity, room }) => ({
    ...activity,
    room,
    hosts: (hosts.get(activity.id) ?? []).map(({ id, slug, name }) => ({ id, slug, name })),
    speakers: (speakers.get(activity.id) ?? []).map(({ name, about }) => ({ name, about })),
  }))
}

/** One activity of an edition by its address, cancelled or not. */
export async function findActivity(editionId: string, slug: string | undefined): Promise<Activity | undefined> {
  if (!isSlug(slug)) return undefined
  const [activity] = await db
    .select()
    .from(activities)
    .where(and(eq(activities.editionId, editionId), eq(activities.slug, slug)))
  return activity
}

/** Those of the ids that are activities of the edition, by time; an id of another one is left out. */
export async function listOwn(editionId: string, ids: string[]): Promise<Activity[]> {
  if (ids.length === 0) return []
  return db
    .select()
    .from(activities)
    .where(and(eq(activities.editionId, editionId), inArray(activities.id, ids)))
    .orderBy(asc(activities.startsAt), asc(activities.position), asc(activities.slug))
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

/** How many activities will take place in each of these editions; an edition without any is absent. */
export async function activitiesByEdition(editionIds: string[]): Promise<Map<string, number>> {
  const found = await db
    .select({ editionId: activities.editionId, number: count() })
    .from(activities)
    .where(and(inArray(activities.editionId, editionIds), isNull(activities.cancelledAt)))
    .groupBy(activities.editionId)
  return new Map(found.map(({ editionId, number }) => [editionId, number]))
}

function listHosts(editionId: string) {
  return db
    .select({
      activityId: activityHosts.activityId,
      id: organisations.id,
      slug: organisations.slug,
      name: organisations.name,
    })
    .from(activityHosts)
    .innerJoin(activities, eq(activities.id, activityHosts.activityId))
    .innerJoin(organisations, eq(organisations.id, activityHosts.organisationId))
    .where(eq(activities.editionId, editionId))
    .orderBy(asc(organisations.slug))
}

function listSpeakers(editionId: string) {
  return db
    .select({ activityId: activitySpeakers.activityId, name: activitySpeakers.name, about: activitySpeakers.about })
    .from(activitySpeakers)
    .innerJoin(activities, eq(activities.id, activitySpeakers.activityId))
    .where(eq(activities.editionId, editionId))
    .orderBy(asc(activitySpeakers.activityId), asc(activitySpeakers.position))
}
