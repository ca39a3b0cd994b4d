import { type Database, db } from 'db/client.server'
import { type GuideImage, guideImages, guidePages, guideVersions } from 'db/schema/guide'
import { and, desc, eq, exists, inArray, sql } from 'drizzle-orm'
import { findFile } from '~/features/file/store.server'
import { titleOf } from '~/features/guide/content'
import { isPublishedVersion, listAllPublished, listDrafts } from '~/features/guide/queries.server'
import { isUuid } from '~/lib/http.server'

/** The guide's pictures, the last one first. */
export function listImages(): Promise<GuideImage[]> {
  return db.select().from(guideImages).orderBy(desc(guideImages.createdAt), guideImages.id)
}

/** One picture. */
export async function findImage(id: string | undefined): Promise<GuideImage | undefined> {
  if (!isUuid(id)) return undefined
  const [found] = await db.select().from(guideImages).where(eq(guideImages.id, id))
  return found
}

/** One picture that a published page shows. One query. */
export async function findShownImage(id: string | undefined): Promise<GuideImage | undefined> {
  if (!isUuid(id)) return undefined
  const [found] = await db
    .select()
    .from(guideImages)
    .where(and(eq(guideImages.id, id), exists(publishedUses(id))))
  return found
}

/** The WebP of a picture. */
export async function findImageFile(image: GuideImage): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return (await findFile(image.key))?.content
}

/** The pages that show a picture, in what everyone reads. */
export function publishedUses(id: string, database: Database = db) {
  return database
    .select({ id: guidePages.id })
    .from(guidePages)
    .innerJoin(guideVersions, isPublishedVersion)
    .where(sql`${guideVersions.content}::text like ${`%${written(id)}%`}`)
}

export type Use = { pageId: string; title: string; isPublished: boolean }

/** The pages that show each picture, by its id: published ones, and drafts that would. */
export async function listUses(): Promise<Map<string, Use[]>> {
  const [published, drafts] = await Promise.all([listAllPublished(), listDrafts()])
  const uses = new Map<string, Map<string, Use>>()
  const note = (content: object, use: Use) => {
    for (const id of shownBy(content)) {
      const own = uses.get(id) ?? new Map<string, Use>()
      if (!own.has(use.pageId)) own.set(use.pageId, use)
      uses.set(id, own)
    }
  }
  for (const { id, title, content } of published) note(content, { pageId: id, title, isPublished: true })
  for (const { page, draft } of drafts) {
    note(draft.content, { pageId: page.id, title: titleOf(page.kind, draft.content), isPublished: false })
  }
  return new Map([...uses].map(([id, own]) => [id, [...own.values()]]))
}

/** True for a content that shows a picture which is there no more. */
export async function lacksImages(content: object): Promise<boolean> {
  const ids = shownBy(content).filter(isUuid)
  return ids.length > 0 && (await db.$count(guideImages, inArray(guideImages.id, ids))) < ids.length
}

function shownBy(content: object): string[] {
  const found = JSON.stringify(content).matchAll(/image:([0-9a-f-]{36})/g)
  return [...new Set([...found].map(([, id = '']) => id))]
}

/** How a text names a picture. */
function written(id: string): string {
  return `image:${id}`
}
