import { type Database, db } from 'db/client.server'
import { guideChanges, guideVersions } from 'db/schema/guide'
import { members } from 'db/schema/members'
import type { GuideKind, ProposalDecision } from 'db/schema/words'
import { and, eq, isNull } from 'drizzle-orm'
import { guideChangeDecidedMessage } from 'emails/proposal/guide-change-decided'
import { recordDeed } from '~/features/audit/record.server'
import { titleOf } from '~/features/guide/content'
import { lockPage, saveDraft } from '~/features/guide/edit.server'
import type { Content } from '~/features/guide/fields'
import { type DraftPage, findDraft } from '~/features/guide/queries.server'
import { queueMessages, writeMessage } from '~/features/message/send.server'
import { config } from '~/lib/config.server'
import { mergeChange } from './merge'
import { changeSubject } from './propose.server'

type Deciding = { change: { id: string; pageId: string }; actor: { id: string }; now: Date }
type Decision = { decision: ProposalDecision; answer: string | null }
type Change = typeof guideChanges.$inferSelect
type Decided<Outcome> = Promise<{ outcome: Outcome | 'decided-already' }>

/**
 * Says yes, once: the fields that the change touches become the draft of the page, to be published as any other. `overtaken`:
 * the draft is no longer the one that was read, nothing is decided.
 */
export function acceptChange({
  change,
  read,
  actor,
  now,
}: Deciding & { read: number }): Decided<'accepted' | 'overtaken'> {
  return db.transaction(async transaction => {
    const open = await lockOpen(change, transaction)
    if (!open) return { outcome: 'decided-already' }
    const { page, draft } = open.found
    if (draft.number !== read) return { outcome: 'overtaken' }
    const before = await findRead(open.change, transaction)
    const { content } = mergeChange({
      kind: page.kind,
      read: before,
      proposed: open.change.content,
      now: draft.content,
    })
    await saveDraft({ page, read, content: content as Content<GuideKind>, actor }, transaction)
    await decide(open, { decision: 'accepted', answer: null, actor, now }, transaction)
    return { outcome: 'accepted' }
  })
}

/** Says no, once, and why. */
export function declineChange({ change, answer, actor, now }: Deciding & { answer: string }): Decided<'declined'> {
  return db.transaction(async transaction => {
    const open = await lockOpen(change, transaction)
    if (!open) return { outcome: 'decided-already' }
    await decide(open, { decision: 'declined', answer, actor, now }, transaction)
    return { outcome: 'declined' }
  })
}

type Open = { change: Change; found: DraftPage }

/** Whoever decides waits for whoever writes the page or decides already. */
async function lockOpen({ id, pageId }: Deciding['change'], transaction: Database): Promise<Open | undefined> {
  await lockPage(pageId, transaction)
  const [change] = await transaction
    .select()
    .from(guideChanges)
    .where(and(eq(guideChanges.id, id), eq(guideChanges.pageId, pageId), isNull(guideChanges.decision)))
    .for('update')
  const found = await findDraft(pageId, transaction)
  return change && found && { change, found }
}

async function findRead({ pageId, version }: Change, transaction: Database): Promise<Record<string, unknown>> {
  const [read] = await transaction
    .select()
    .from(guideVersions)
    .where(and(eq(guideVersions.pageId, pageId), eq(guideVersions.number, version)))
  return read?.content ?? {}
}

/** Writes the decision down and queues the letter to the author. */
async function decide(
  { change, found: { page, draft } }: Open,
  { decision, answer, actor, now }: Decision & Omit<Deciding, 'change'>,
  transaction: Database,
): Promise<void> {
  await transaction.update(guideChanges).set({ decision, answer, decidedAt: now }).where(eq(guideChanges.id, change.id))
  const subject = changeSubject(page, draft.content)
  await recordDeed({ actor, verb: 'decide', ...subject, after: { decision } }, transaction)
  const title = titleOf(page.kind, draft.content)
  if (change.memberId) await writeTo(change.memberId, { decision, answer, title }, transaction)
}

async function writeTo(
  memberId: string,
  { decision, answer, title }: Decision & { title: string },
  transaction: Database,
): Promise<void> {
  const active = and(eq(members.id, memberId), isNull(members.deactivatedAt))
  const [author] = await transaction.select().from(members).where(active)
  if (!author) return
  const link = `${config.appUrl}/organisation/guide/mes-propositions`
  const letter = guideChangeDecidedMessage({ decision, answer: answer ?? '', title, link })
  const message = writeMessage({ template: 'guide-change-decided', to: author.email, ...letter })
  await queueMessages([message], transaction)
}
