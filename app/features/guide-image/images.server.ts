import { randomUUID } from 'node:crypto'
import { db } from 'db/client.server'
import { type GuideImage, guideImages } from 'db/schema/guide'
import { and, eq, notExists } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { putFile, removeFile } from '~/features/file/store.server'
import { drawWebp } from '~/lib/pictures/still-picture.server'
import { publishedUses } from './queries.server'

const LARGEST = { width: 1200, height: 1200 }

/** Keeps a picture for the guide, drawn again from the file sent, with the words for those who do not see it. */
export async function addImage({
  file,
  alt,
  actor,
}: {
  file: Uint8Array
  alt: string
  actor: Actor
}): Promise<{ outcome: 'added'; image: GuideImage } | { outcome: 'not-a-picture' }> {
  const [drawn] = (await drawWebp(file, [LARGEST])) ?? []
  if (!drawn) return { outcome: 'not-a-picture' }
  const { content, width, height } = drawn
  const key = `guide/${randomUUID()}.webp`
  await putFile(key, { mediaType: 'image/webp', content })
  const image = await db.transaction(async transaction => {
    const [image] = await transaction.insert(guideImages).values({ key, alt, width, height }).returning()
    if (!image) throw new Error('The image was not written')
    await recordDeed({ actor, verb: 'create', ...subjectOf(image) }, transaction)
    return image
  })
  return { outcome: 'added', image }
}

/** Says otherwise what a picture shows; texts where it already stands keep their own words. */
export async function changeAlt({
  image,
  alt,
  actor,
}: {
  image: GuideImage
  alt: string
  actor: Actor
}): Promise<void> {
  if (image.alt === alt) return
  await db.transaction(async transaction => {
    await transaction.update(guideImages).set({ alt }).where(eq(guideImages.id, image.id))
    const change = { before: { alt: image.alt }, after: { alt } }
    await recordDeed({ actor, verb: 'update', ...change, ...subjectOf({ ...image, alt }) }, transaction)
  })
}

/** Forgets a picture and its file, unless a page that everyone reads shows it: `in-use`. */
export async function removeImage(image: GuideImage, actor: Actor): Promise<{ outcome: 'removed' | 'in-use' }> {
  const isRemoved = await db.transaction(async transaction => {
    const [removed] = await transaction
      .delete(guideImages)
      .where(and(eq(guideImages.id, image.id), notExists(publishedUses(image.id, transaction))))
      .returning({ id: guideImages.id })
    if (removed) await recordDeed({ actor, verb: 'delete', ...subjectOf(image) }, transaction)
    return removed !== undefined
  })
  if (isRemoved) await removeFile(image.key)
  return { outcome: isRemoved ? 'removed' : 'in-use' }
}

function subjectOf({ id, alt }: GuideImage) {
  return { subject: 'guide-image', subjectId: id, label: alt }
}
