import { type Database, db, rows } from 'db/client.server'
import { type GuidePage, type GuideVersion, guideAddresses, guidePages, guideVersions } from 'db/schema/guide'
import { GUIDE_KINDS, type GuideKind } from 'db/schema/words'
import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import { isUuid } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'
import { isSlug } from '~/lib/slug'
import { openContent, titleOf } from './content'
import { type Content, fieldsOf } from './fields'
import { reviewedBefore } from './review'
import type { Family } from './words'

export type PublishedPage<Kind extends GuideKind = GuideKind> = Pick<
  GuidePage,
  'id' | 'slug' | 'reviewedOn' | 'publishedAt'
> & { kind: Kind; title: string; content: Content<Kind> }

/** A published page of some kind: `kind` says what its content holds. */
export type AnyPage = { [Kind in GuideKind]: PublishedPage<Kind> }[GuideKind]

/** Joins a page to the version that everyone reads. */
export const isPublishedVersion = and(
  eq(guideVersions.pageId, guidePages.id),
  eq(guideVersions.number, guidePages.publishedVersion),
)

/** The published pages of a kind, or those of these slugs, in the order of their titles. */
export async function listPublished<Kind extends GuideKind>(
  kind: Kind,
  slugs?: readonly string[],
): Promise<PublishedPage<Kind>[]> {
  if (slugs?.length === 0) return []
  const wanted = slugs && inArray(guidePages.id, idsOf(kind, slugs))
  const found = await published().where(and(eq(guidePages.kind, kind), wanted))
  return inOrder(found.map(row => asPublished(kind, row)))
}

/** Published pages by their ids, whatever their kind, in the order of their titles. */
export async function listPublishedById(ids: readonly string[]): Promise<PublishedPage[]> {
  if (ids.length === 0) return []
  const found = await published().where(inArray(guidePages.id, [...ids]))
  return inOrder(found.map(row => asPublished(row.kind, row)))
}

/** All published pages, of every kind, in the order of their titles. */
export async function listAllPublished(): Promise<PublishedPage[]> {
  const found = await published()
  return inOrder(found.map(row => asPublished(row.kind, row)))
}

/** The addresses of every published page, by kind. */
export function listPublishedAddresses(): Promise<Pick<GuidePage, 'kind' | 'slug'>[]> {
  return db
    .select({ kind: guidePages.kind, slug: guidePages.slug })
    .from(guidePages)
    .where(isNotNull(guidePages.publishedAt))
    .orderBy(asc(guidePages.kind), asc(guidePages.slug))
}

/** How many pages are published of each kind, and of each family of jobs, and the last day something was written or read again. */
export function countPublished(): Promise<
  { kind: GuideKind; family: Family | null; count: number; lastDay: string | null }[]
> {
  return rows(sql`
    select p.kind, v.content ->> 'family' as family, count(*)::int as count,
      greatest(max(p.reviewed_on), max((p.published_at at time zone 'Europe/Paris')::date))::text as "lastDay"
    from guide_pages p join guide_versions v on v.page_id = p.id and v.number = p.published_version
    group by 1, 2`)
}

/** The published page that has, or had, that address; its own `slug` is the one in force. */
export async function findPublished<Kind extends GuideKind>(
  kind: Kind,
  slug: string | undefined,
): Promise<PublishedPage<Kind> | undefined> {
  if (!isSlug(slug)) return undefined
  const [found] = await published()
    .innerJoin(guideAddresses, eq(guideAddresses.pageId, guidePages.id))
    .where(and(eq(guideAddresses.kind, kind), eq(guideAddresses.slug, slug)))
  return found && asPublished(kind, found)
}

/** A page with its last version, published or not. */
export type DraftPage = { page: GuidePage; draft: GuideVersion }

/** Every page with its last version, for those who write them, the latest written first. */
export function listDrafts(): Promise<DraftPage[]> {
  return drafts().orderBy(desc(guideVersions.createdAt), asc(guidePages.slug), asc(guidePages.kind))
}

/** The pages of a kind with their last versions. */
export function listDraftsOf(kind: GuideKind, database: Database = db): Promise<DraftPage[]> {
  return drafts(database).where(eq(guidePages.kind, kind))
}

/** Pages by their ids, with their last versions. */
export function listDraftsById(ids: readonly string[], database: Database): Promise<DraftPage[]> {
  return drafts(database).where(inArray(guidePages.id, [...ids]))
}

/** One page with its last version. */
export async function findDraft(id: string | undefined, database: Database = db): Promise<DraftPage | undefined> {
  if (!isUuid(id)) return undefined
  const [found] = await drafts(database).where(eq(guidePages.id, id))
  return found
}

/** Every version of a page, the last one first. */
export function listVersions(pageId: string): Promise<GuideVersion[]> {
  return db.select().from(guideVersions).where(eq(guideVersions.pageId, pageId)).orderBy(desc(guideVersions.number))
}

/** The pages of a kind that others may name, as everyone reads them or as they are written, with every address they have had. */
export async function listNameable(kind: GuideKind, as: 'published' | 'drafts') {
  const [found, addresses] = await Promise.all([
    as === 'published' ? listPublished(kind) : listDraftTitles(kind),
    db.select().from(guideAddresses).where(eq(guideAddresses.kind, kind)),
  ])
  return found.map(({ id, slug, title }) => ({
    ...{ id, slug, title },
    addresses: addresses.filter(({ pageId }) => pageId === id).map(address => address.slug),
  }))
}

/** How many published pages are to be read again, as `isReviewDue` says of each. */
export function countReviewsDue(today: string): Promise<number> {
  const due = or(isNull(guidePages.reviewedOn), lte(guidePages.reviewedOn, reviewedBefore(today)))
  return db.$count(guidePages, and(isNotNull(guidePages.publishedAt), due))
}

/** True once the guide has its first pages. */
export async function hasGuide(database: Database = db): Promise<boolean> {
  return (await database.select({ id: guidePages.id }).from(guidePages).limit(1)).length > 0
}

async function listDraftTitles(kind: GuideKind) {
  const found = await listDraftsOf(kind)
  return inOrder(found.map(({ page: { id, slug }, draft }) => ({ id, slug, title: titleOf(kind, draft.content) })))
}

/** The fields by which pages name job sheets. */
const NAMING_JOBS = new Set(
  GUIDE_KINDS.flatMap(kind => fieldsOf(kind).flatMap(([name, { type }]) => (type === 'pages' ? [name] : []))),
)

/** The address in force of each published job sheet that a content names, by the address it is named by. */
const JOBS_IN_FORCE = sql<Record<string, string>>`(
  select coalesce(jsonb_object_agg(address.slug, job.slug), '{}')
  from guide_addresses as address join guide_pages as job on job.id = address.page_id
  where address.kind = 'job' and job.published_at is not null and address.slug = any(array(
    select jsonb_array_elements_text(${sql.join(
      [...NAMING_JOBS].map(name => sql`coalesce(${guideVersions.content} -> ${sql.raw(`'${name}'`)}, '[]')`),
      sql` || `,
    )})
  ))
)`

function published() {
  const { id, kind, slug, reviewedOn, publishedAt } = guidePages
  return db
    .select({ id, kind, slug, reviewedOn, publishedAt, content: guideVersions.content, inForce: JOBS_IN_FORCE })
    .from(guidePages)
    .innerJoin(guideVersions, isPublishedVersion)
    .$dynamic()
}

type Row = Omit<PublishedPage, 'title' | 'content'> & {
  content: Record<string, unknown>
  inForce: Record<string, string>
}

function asPublished<Kind extends GuideKind>(kind: Kind, { inForce, ...row }: Row): PublishedPage<Kind> {
  const content = openContent(kind, { ...row.content, ...jobsNamedBy(kind, row.content, inForce) })
  return { ...row, kind, title: titleOf(kind, row.content), content }
}

/** What a content names, said by the addresses of today: everybody reads of no sheet that is not published. */
function jobsNamedBy(kind: GuideKind, content: Row['content'], inForce: Row['inForce']): Record<string, string[]> {
  const named = fieldsOf(kind).filter(([, { type }]) => type === 'pages')
  return Object.fromEntries(
    named.map(([name]) => [
      name,
      [...new Set([content[name] ?? []].flat().flatMap(slug => ownValue(inForce, String(slug)) ?? []))],
    ]),
  )
}

function inOrder<Page extends { title: string }>(pages: Page[]): Page[] {
  return pages.sort((one, other) => one.title.localeCompare(other.title, 'fr'))
}

/** The pages that have, or had, one of these addresses. */
function idsOf(kind: GuideKind, slugs: readonly string[]) {
  return db
    .select({ id: guideAddresses.pageId })
    .from(guideAddresses)
    .where(and(eq(guideAddresses.kind, kind), inArray(guideAddresses.slug, [...slugs])))
}

function drafts(database: Database = db) {
  const last = sql`(select max(number) from guide_versions as last where last.page_id = ${guidePages.id})`
  return database
    .select({ page: guidePages, draft: guideVersions })
    .from(guidePages)
    .innerJoin(guideVersions, and(eq(guideVersions.pageId, guidePages.id), eq(guideVersions.number, last)))
    .$dynamic()
}
