import { db } from 'db/client.server'
import { guideChanges, guideVersions } from 'db/schema/guide'
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

/** Keeps what somebody would write instead, until an organiser decides. `same`: nothing would change. Twice is once. */
export function proposeChange({ page: { id }, read, content: sent, reason, actor }: Proposed) {
  return db.transaction(async (transaction): Promise<{ outcome: 'proposed' | 'same' | 'gone' }> => {
    await lockPage(id, transaction)
    const found = await findProposable(id, transaction)
    if (!found) return { outcome: 'gone' }
    const { page, version } = found
    const number = read >= 1 ? Math.min(read, version.number) : version.number
    const [before] = await transaction
      .select()
      .from(guideVersions)
      .where(and(eq(guideVersions.pageId, id), eq(guideVersions.number, number)))
    const content = withOrderOf(page.kind, before?.content ?? {}, sent)
    if (differencesOf(page.kind, before?.content ?? {}, content).length === 0) return { outcome: 'same' }

    const mine = and(eq(guideChanges.pageId, id), eq(guideChanges.memberId, actor.id), isNull(guideChanges.decision))
    const waiting = await transaction.select().from(guideChanges).where(mine)
    const isKept = waiting.some(change => differencesOf(page.kind, change.content, content).length === 0)
    if (isKept) return { outcome: 'proposed' }
    await transaction.insert(guideChanges).values({ pageId: id, version: number, content, reason, memberId: actor.id })
    await recordDeed({ actor, verb: 'create', ...changeSubject(page, version.content) }, transaction)
    return { outcome: 'proposed' }
  })
}

/** How the log names a change: by its page. */
export function changeSubject(page: { id: string; kind: GuideKind }, content: Record<string, unknown>) {
  return { ...subjectOf(page, content), subject: 'guide-change' }
}
