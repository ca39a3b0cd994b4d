import { type Database, db } from 'db/client.server'
import { guideAddresses, guideDocuments, guidePages } from 'db/schema/guide'
import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { nameOf } from './content'
import { freeSlug, lockAddresses, subjectOf } from './create.server'
import { documentOf } from './document'
import { lockPage } from './edit.server'
import { type DraftPage, findDraft, listDraftsById } from './queries.server'

type Publication = {
  page: { id: string }
  /** The number of the version that was read before it was published. */
  read: number
  /** The day on which it was read again, today; null: published without, and shown as "à vérifier". */
  reviewedOn: string | null
  now: Date
  actor: Actor
}
export type Published = { outcome: 'published' | 'overtaken' | 'gone' | 'without-agreement' }

/**
 * Makes the draft what everyone reads. Its address follows its title; the former one goes on leading there. A portrait waits
 * for the agreement of its person: `without-agreement`.
 */
export function publishPage(
  { page: { id }, read, reviewedOn, now, actor }: Publication,
  database: Database = db,
): Promise<Published> {
  return database.transaction(async transaction => {
    // Before the page, as an import does, so that neither waits for the other.
    await lockAddresses(transaction)
    await lockPage(id, transaction)
    const found = await findDraft(id, transaction)
    if (!found) return { outcome: 'gone' }
    const { page, draft } = found
    if (draft.number !== read) return { outcome: 'overtaken' }
    if (page.kind === 'portrait' && !draft.content.agreedOn) return { outcome: 'without-agreement' }

    const slug = await giveAddress(found, transaction)
    const [after] = await transaction
      .update(guidePages)
      .set({ slug, publishedVersion: draft.number, publishedAt: now, withdrawnAt: null, reviewedOn })
      .where(eq(guidePages.id, id))
      .returning()
    const words = documentOf(page.kind, draft.content)
    await transaction
      .insert(guideDocuments)
      .values({ pageId: id, ...words })
      .onConflictDoUpdate({ target: guideDocuments.pageId, set: words })
    if (actor)
      await recordDeed({ actor, verb: 'publish', before: page, after, ...subjectOf(page, draft.content) }, transaction)
    return { outcome: 'published' }
  })
}

/** Takes a page away from everyone's eyes; its versions stay. Twice is once. */
export async function withdrawPage({ id, now, actor }: { id: string; now: Date; actor: Actor }): Promise<void> {
  await db.transaction(async transaction => {
    await lockPage(id, transaction)
    const found = await findDraft(id, transaction)
    if (!found?.page.publishedAt) return
    const withdrawn = { publishedVersion: null, publishedAt: null, withdrawnAt: now }
    await transaction.update(guidePages).set(withdrawn).where(eq(guidePages.id, id))
    await transaction.delete(guideDocuments).where(eq(guideDocuments.pageId, id))
    await recordDeed({ actor, verb: 'withdraw', ...subjectOf(found.page, found.draft.content) }, transaction)
  })
}

/**
 * Notes that pages were read again today and found right, as they are published; those that nobody reads are left as they are.
 * Gives back how many are published.
 */
export function noteReviews({ ids, today, actor }: { ids: string[]; today: string; actor: Actor }): Promise<number> {
  return db.transaction(async transaction => {
    const isOne = and(inArray(guidePages.id, ids), isNotNull(guidePages.publishedAt))
    // In one order, so that two people never wait for each other.
    const locked = await transaction.select().from(guidePages).where(isOne).orderBy(guidePages.id).for('update')
    const due = locked.filter(({ reviewedOn }) => reviewedOn !== today).map(({ id }) => id)
    const pages = await listDraftsById(due, transaction)
    await transaction.update(guidePages).set({ reviewedOn: today }).where(inArray(guidePages.id, due))
    for (const { page, draft } of pages) {
      const change = { before: { reviewedOn: page.reviewedOn }, after: { reviewedOn: today } }
      await recordDeed({ actor, verb: 'update', ...change, ...subjectOf(page, draft.content) }, transaction)
    }
    return locked.length
  })
}

async function giveAddress({ page, draft }: DraftPage, database: Database): Promise<string> {
  const slug = await freeSlug(page.kind, nameOf(page.kind, draft.content), database, page)
  await database.insert(guideAddresses).values({ kind: page.kind, slug, pageId: page.id }).onConflictDoNothing()
  return slug
}
