import { db } from 'db/client.server'
import { guideChanges } from 'db/schema/guide'
import type { GuideKind } from 'db/schema/words'
import { and, eq, isNull } from 'drizzle-orm'
import { recordDeed } from '~/features/audit/record.server'
import { subjectOf } from '~/features/guide/create.server'
import { differencesOf, withOrderOf } from '~/features/guide/differences'
import { lockPage } from '~/features/guide/edit.server'
import type { Content } from '~/features/guide/fields'
import { findProposable } from './queries.server'

type Proposed = {
  page: { id: string }
  /** The number of the version that its author had read. */
  read: number
  content: Content<GuideKind>
  reason: string
  actor: { id: string }
}

/**
 * Keeps what somebody would write instead, until an organiser decides; what they had proposed for the page and still waits
 * gives way. `same`: nothing would change. `overtaken`: what everyone reads is another version, nothing is kept.
 */
export function proposeChange({ page: { id }, read, content: sent, reason, actor }: Proposed) {
  return db.transaction(async (transaction): Promise<{ outcome: 'proposed' | 'same' | 'overtaken' | 'gone' }> => {
    await lockPage(id, transaction)
    const found = await findProposable(id, transaction)
    if (!found) return { outcome: 'gone' }
    const { page, version } = found
    if (version.number !== read) return { outcome: 'overtaken' }
    const content = withOrderOf(page.kind, version.content, sent)
    if (differencesOf(page.kind, version.content, content).length === 0) return { outcome: 'same' }

    // Another row, so that nobody accepts words that came after those that were read.
    const mine = and(eq(guideChanges.pageId, id), eq(guideChanges.memberId, actor.id), isNull(guideChanges.decision))
    const former = await transaction.delete(guideChanges).where(mine).returning({ id: guideChanges.id })
    await transaction.insert(guideChanges).values({ pageId: id, version: read, content, reason, memberId: actor.id })
    const verb = former.length > 0 ? 'update' : 'create'
    await recordDeed({ actor, verb, ...changeSubject(page, version.content) }, transaction)
    return { outcome: 'proposed' }
  })
}

/** How the log names a change: by its page. */
export function changeSubject(page: { id: string; kind: GuideKind }, content: Record<string, unknown>) {
  return { ...subjectOf(page, content), subject: 'guide-change' }
}
