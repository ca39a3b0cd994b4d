import { type Database, db, rows } from 'db/client.server'
import { type Activity, activities } from 'db/schema/activities'
import { activityGuidePages } from 'db/schema/guide-uses'
import { rooms } from 'db/schema/venues'
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { listPublished, listPublishedById, type PublishedPage } from '~/features/guide/queries.server'

/** The pages tied to an activity, published or not. */
export async function listLinkedIds(activityId: string, database: Database = db): Promise<string[]> {
  const found = await database
    .select({ pageId: activityGuidePages.pageId })
    .from(activityGuidePages)
    .where(eq(activityGuidePages.activityId, activityId))
  return found.map(({ pageId }) => pageId)
}

/** The published pages that go with these activities, each once, by title. Two queries, however many there are. */
export async function listPagesOf(activityIds: readonly string[]): Promise<PublishedPage[]> {
  if (activityIds.length === 0) return []
  const found = await db
    .selectDistinct({ pageId: activityGuidePages.pageId })
    .from(activityGuidePages)
    .where(inArray(activityGuidePages.activityId, [...activityIds]))
  return listPublishedById(found.map(({ pageId }) => pageId))
}

/** The published pages that go with each activity of an edition, by title. Two queries. */
export async function listPagesByActivity(editionId: string): Promise<Map<string, PublishedPage[]>> {
  const links = await db
    .select({ activityId: activityGuidePages.activityId, pageId: activityGuidePages.pageId })
    .from(activityGuidePages)
    .innerJoin(activities, eq(activities.id, activityGuidePages.activityId))
    .where(eq(activities.editionId, editionId))
  const pages = await listPublishedById([...new Set(links.map(({ pageId }) => pageId))])
  const ofActivity = Map.groupBy(links, ({ activityId }) => activityId)
  return new Map(
    [...ofActivity].map(([id, own]) => [id, pages.filter(page => own.some(({ pageId }) => pageId === page.id))]),
  )
}

/** The published pages that name a job sheet by its address or a former one: trainings, portraits, uses… By title. Two queries. */
export async function listPagesAbout(jobId: string): Promise<PublishedPage[]> {
  const found = await rows<{ id: string }>(sql`
    select p.id from guide_pages p
    join guide_versions v on v.page_id = p.id and v.number = p.published_version
    where p.kind <> 'job' and exists (
      select from guide_addresses a
      where a.page_id = ${jobId} and a.kind = 'job' and v.content -> 'jobs' @> to_jsonb(a.slug)
    )`)
  return listPublishedById(found.map(({ id }) => id))
}

/** The published job sheets of these ROME codes, by title. One query, however many there are. */
export async function listJobsOfRome(codes: readonly string[]): Promise<PublishedPage<'job'>[]> {
  if (codes.length === 0) return []
  return (await listPublished('job')).filter(({ content }) => content.rome !== null && codes.includes(content.rome))
}

type ActivityAbout = Pick<Activity, 'slug' | 'kind' | 'format' | 'title' | 'startsAt' | 'endsAt'> & {
  room: string | null
}

/** The activities of an edition that go with a page and are not cancelled, by time. One query. */
export function listActivitiesAbout(page: { id: string }, edition: { id: string }): Promise<ActivityAbout[]> {
  const { slug, kind, format, title, startsAt, endsAt } = activities
  return db
    .select({ slug, kind, format, title, startsAt, endsAt, room: rooms.name })
    .from(activityGuidePages)
    .innerJoin(activities, eq(activities.id, activityGuidePages.activityId))
    .leftJoin(rooms, eq(rooms.id, activities.roomId))
    .where(
      and(eq(activityGuidePages.pageId, page.id), eq(activities.editionId, edition.id), isNull(activities.cancelledAt)),
    )
    .orderBy(asc(activities.startsAt), asc(activities.position), asc(activities.slug))
}
