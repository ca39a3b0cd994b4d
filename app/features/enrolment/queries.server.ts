import { type Database, db } from 'db/client.server'
import { type Activity, activities } from 'db/schema/activities'
import { enrolments } from 'db/schema/enrolments'
import { rooms } from 'db/schema/venues'
import { and, asc, eq, gt, inArray, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { isUuid } from '~/lib/http.server'
import { isSlug } from '~/lib/slug'

const BOOKABLE = {
  id: activities.id,
  slug: activities.slug,
  kind: activities.kind,
  format: activities.format,
  title: activities.title,
  room: rooms.name,
  startsAt: activities.startsAt,
  endsAt: activities.endsAt,
  seriesId: activities.seriesId,
  capacity: activities.capacity,
  placesTaken: activities.placesTaken,
  cancelledAt: activities.cancelledAt,
  revision: activities.revision,
  revisedAt: activities.revisedAt,
}

export type BookableActivity = Pick<Activity, Exclude<keyof typeof BOOKABLE, 'room'>> & { room: string | null }

/** What people can take a place in, of an edition: all that has not started, by time. One query. */
export function listBookable(editionId: string, now: Date): Promise<BookableActivity[]> {
  return selectBookable(and(eq(activities.editionId, editionId), gt(activities.startsAt, now), isBookable()))
}

/** The same for all that is not over yet: for the screen in the hall. */
export function listComing(editionId: string, now: Date): Promise<BookableActivity[]> {
  return selectBookable(and(eq(activities.editionId, editionId), gt(activities.endsAt, now), isBookable()))
}

/** All that people can or could take a place in, past or not. */
export function listAllBookable(editionId: string): Promise<BookableActivity[]> {
  return selectBookable(and(eq(activities.editionId, editionId), isBookable()))
}

/** An activity of an edition by its address, or by its id. */
export async function findActivity(editionId: string, name: string | undefined): Promise<BookableActivity | undefined> {
  if (!isSlug(name)) return undefined
  const isNamed = isUuid(name) ? eq(activities.id, name) : eq(activities.slug, name)
  const [activity] = await selectBookable(and(eq(activities.editionId, editionId), isNamed))
  return activity
}

export type OwnEnrolment = BookableActivity & {
  confirmedAt: Date | null
  promotedAt: Date | null
  /** In the line, from 1; null with a place. */
  rank: number | null
}

/** What a registration holds or waits for, by time. One query. */
export function listOwnEnrolments(registrationId: string): Promise<OwnEnrolment[]> {
  return db
    .select({
      ...BOOKABLE,
      confirmedAt: enrolments.confirmedAt,
      promotedAt: enrolments.promotedAt,
      rank: sql<number | null>`case when ${enrolments.confirmedAt} is null then (
        select count(*)::int from enrolments w
        where w.activity_id = ${enrolments.activityId} and w.confirmed_at is null and w.cancelled_at is null
          and w.line <= ${enrolments.line}
      ) end`,
    })
    .from(enrolments)
    .innerJoin(activities, eq(activities.id, enrolments.activityId))
    .leftJoin(rooms, eq(rooms.id, activities.roomId))
    .where(and(eq(enrolments.registrationId, registrationId), isNull(enrolments.cancelledAt)))
    .orderBy(asc(activities.startsAt), asc(activities.slug))
}

export type Choice = Pick<Activity, 'id' | 'title' | 'startsAt' | 'endsAt'> & {
  registrationId: string
  room: string | null
  confirmedAt: Date | null
}

/** What each of these registrations holds or waits for, by time, cancelled activities aside. One query. */
export async function listChoicesOf(
  registrationIds: string[],
  database: Database = db,
): Promise<Map<string, Choice[]>> {
  const { id, title, room, startsAt, endsAt } = BOOKABLE
  const { registrationId, confirmedAt } = enrolments
  const found = await database
    .select({ registrationId, confirmedAt, id, title, room, startsAt, endsAt })
    .from(enrolments)
    .innerJoin(activities, eq(activities.id, enrolments.activityId))
    .leftJoin(rooms, eq(rooms.id, activities.roomId))
    .where(
      and(inArray(registrationId, registrationIds), isNull(enrolments.cancelledAt), isNull(activities.cancelledAt)),
    )
    .orderBy(asc(activities.startsAt), asc(activities.slug))
  return Map.groupBy(found, choice => choice.registrationId)
}

/** The ids of the activities in which a place is held, cancelled ones aside. */
export function heldIn(choices: OwnEnrolment[]): string[] {
  return choices.filter(({ confirmedAt, cancelledAt }) => confirmedAt && !cancelledAt).map(({ id }) => id)
}

/** All that a registration ever held or waited for, given back or not: for the copy of a person's data. */
export function listEnrolmentHistory(registrationId: string) {
  return db
    .select({
      title: activities.title,
      askedAt: enrolments.createdAt,
      confirmedAt: enrolments.confirmedAt,
      endedAt: enrolments.cancelledAt,
      ending: enrolments.ending,
    })
    .from(enrolments)
    .innerJoin(activities, eq(activities.id, enrolments.activityId))
    .where(eq(enrolments.registrationId, registrationId))
    .orderBy(asc(enrolments.line))
}

function selectBookable(condition: SQL | undefined): Promise<BookableActivity[]> {
  return db
    .select(BOOKABLE)
    .from(activities)
    .leftJoin(rooms, eq(rooms.id, activities.roomId))
    .where(condition)
    .orderBy(asc(activities.startsAt), asc(activities.position), asc(activities.slug))
}

/** As `takesEnrolments` says. */
function isBookable() {
  return and(
    isNull(activities.cancelledAt),
    ne(activities.kind, 'stand'),
    or(eq(activities.kind, 'after-work'), isNotNull(activities.capacity)),
  )
}
