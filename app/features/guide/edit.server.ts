import { type Database, db } from 'db/client.server'
import { guidePages, guideVersions } from 'db/schema/guide'
import type { GuideKind } from 'db/schema/words'
import { eq } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { subjectOf } from './create.server'
import { withOrderOf } from './differences'
import type { Content } from './fields'
import { findDraft } from './queries.server'

type Change<Kind extends GuideKind> = {
  page: { id: string; kind: Kind }
  /** The number of the version that was read before it was changed. */
  read: number
  content: Content<Kind>
  actor: Actor
}

/**
 * Keeps a new version of a page, as its draft: what everyone reads stays. `overtaken`: somebody has written another one in
 * the meantime, nothing is kept. The same again writes nothing.
 */
export function saveDraft<Kind extends GuideKind>(
  { page, read, content: sent, actor }: Change<Kind>,
  database: Database = db,
): Promise<{ outcome: 'saved' | 'same'; number: number } | { outcome: 'overtaken' | 'gone' }> {
  return database.transaction(async transaction => {
    await lockPage(page.id, transaction)
    const before = await findDraft(page.id, transaction)
    if (!before) return { outcome: 'gone' }
    const { number: last, content: former } = before.draft
    if (last !== read) return { outcome: 'overtaken' }
    const content = withOrderOf(page.kind, former, sent)
    if (isSame(former, content)) return { outcome: 'same', number: last }
    const number = last + 1
    await transaction.insert(guideVersions).values({ pageId: page.id, number, content, memberId: actor?.id })
    const change = { before: changedKeys(former, content), after: changedKeys(content, former) }
    await recordDeed({ actor, verb: 'update', ...change, ...subjectOf(page, content) }, transaction)
    return { outcome: 'saved', number }
  })
}

/** Says who answers for a page; null: nobody. */
export async function setOwner(page: { id: string }, ownerId: string | null, actor: Actor): Promise<void> {
  await db.transaction(async transaction => {
    await lockPage(page.id, transaction)
    const found = await findDraft(page.id, transaction)
    if (!found || found.page.ownerId === ownerId) return
    await transaction.update(guidePages).set({ ownerId }).where(eq(guidePages.id, page.id))
    const change = { before: { ownerId: found.page.ownerId }, after: { ownerId } }
    await recordDeed({ actor, verb: 'update', ...change, ...subjectOf(found.page, found.draft.content) }, transaction)
  })
}

/** Whoever changes a page waits for whoever changes it already. */
export async function lockPage(id: string, database: Database): Promise<void> {
  await database.select({ id: guidePages.id }).from(guidePages).where(eq(guidePages.id, id)).for('update')
}

function changedKeys(one: Record<string, unknown>, other: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(one).filter(([key, value]) => !isEqual(value, other[key])))
}

function isSame(one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  return [...Object.keys(one), ...Object.keys(other)].every(key => isEqual(one[key] ?? null, other[key] ?? null))
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
