import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import { messages } from 'db/schema/messages'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { saveDraft } from '~/features/guide/edit.server'
import { withdrawPage } from '~/features/guide/publish.server'
import { findDraft, findPublished, listVersions } from '~/features/guide/queries.server'
import { acceptChange, declineChange } from '~/features/guide-change/decide.server'
import { proposeChange } from '~/features/guide-change/propose.server'
import {
  countChanges,
  countOpenChanges,
  findChange,
  findProposable,
  listChanges,
  listChangesOf,
} from '~/features/guide-change/queries.server'
import { backgroundDone } from '~/lib/background.server'
import { aContent, aGuideChange, aGuideDraft, aGuidePage } from '../../factories/guide'
import { aMember, theMember } from '../../factories/member'

const now = new Date('2026-11-20T10:00:00Z')
const organiser = async () => theMember(await aMember())
const partner = async () => theMember(await aMember({ role: 'partner' }))
const decisionOf = async ({ id }: { id: string }) => (await findChange(id))?.change.decision

test('a change waits, and the page stays as it is until it is accepted', async () => {
  const page = await aGuidePage('structure')
  const change = await aGuideChange(page, { phone: '05 61 00 00 00' })
  expect(change).toMatchObject({ version: 1, decision: null, content: { phone: '05 61 00 00 00' } })
  expect(await countOpenChanges()).toBe(1)
  expect(await listVersions(page.id)).toHaveLength(1)
})

test('an accepted change becomes the draft, written by who accepted it, and is published afterwards', async () => {
  const [page, actor] = [await aGuidePage('structure'), await organiser()]
  const change = await aGuideChange(page, { phone: '05 61 00 00 00' })
  expect(await acceptChange({ change, read: 1, actor, now })).toEqual({ outcome: 'accepted' })
  expect((await findDraft(page.id))?.draft).toMatchObject({
    number: 2,
    memberId: actor.id,
    content: { phone: '05 61 00 00 00' },
  })
  expect((await findPublished('structure', page.slug))?.content.phone).toBeNull()
  expect(await decisionOf(change)).toBe('accepted')
})

test('onto a page that changed since, a change is accepted once that was read, and takes only its own fields', async () => {
  const [page, actor] = [await aGuidePage('structure'), await organiser()]
  const change = await aGuideChange(page, { phone: '05 61 00 00 00' })
  await saveDraft({ page, read: 1, content: aContent('structure', { hours: 'Le lundi' }), actor })
  expect(await acceptChange({ change, read: 1, actor, now })).toEqual({ outcome: 'overtaken' })
  expect(await decisionOf(change)).toBeNull()
  expect(await acceptChange({ change, read: 2, actor, now })).toEqual({ outcome: 'accepted' })
  expect((await findDraft(page.id))?.draft).toMatchObject({
    number: 3,
    content: { phone: '05 61 00 00 00', hours: 'Le lundi' },
  })
})

test('a declined change leaves the page, and its author reads why', async () => {
  const [page, actor, author] = [await aGuidePage('use'), await organiser(), await partner()]
  const change = await aGuideChange(page, { keywords: ['paquet'] }, author.id)
  expect(await declineChange({ change, answer: 'Déjà dit.', actor, now })).toEqual({ outcome: 'declined' })
  expect(await listVersions(page.id)).toHaveLength(1)
  const [own] = await listChangesOf(author.id)
  expect(own?.change).toMatchObject({ decision: 'declined', answer: 'Déjà dit.', decidedAt: now })
  await backgroundDone()
  const [letter] = await db.select().from(messages).where(eq(messages.recipient, author.email))
  expect(letter).toMatchObject({
    template: 'guide-change-decided',
    subject: expect.stringContaining('n’est pas retenue'),
  })
  expect(letter?.text).toContain('Déjà dit.')
})

test('of several decisions at once, one holds', async () => {
  const [page, actor] = [await aGuidePage('use'), await organiser()]
  const change = await aGuideChange(page)
  const outcomes = await Promise.all([
    acceptChange({ change, read: 1, actor, now }),
    declineChange({ change, answer: 'Non.', actor, now }),
    acceptChange({ change, read: 1, actor, now }),
    declineChange({ change, answer: 'Non.', actor, now }),
  ])
  expect(outcomes.filter(({ outcome }) => outcome === 'decided-already')).toHaveLength(3)
  const decision = await decisionOf(change)
  expect(await listVersions(page.id)).toHaveLength(decision === 'accepted' ? 2 : 1)
  expect(await db.$count(auditEntries, eq(auditEntries.verb, 'decide'))).toBe(1)
  expect(await db.$count(messages, eq(messages.template, 'guide-change-decided'))).toBe(1)
})

test('the same change sent twice waits once; a change of nothing does not wait', async () => {
  const [page, actor] = [await aGuidePage('use'), await partner()]
  const sent = { page, read: 1, content: aContent('use', { keywords: ['paquet'] }), reason: 'Mieux.', actor }
  const outcomes = await Promise.all([proposeChange(sent), proposeChange(sent)])
  expect(outcomes).toEqual([{ outcome: 'proposed' }, { outcome: 'proposed' }])
  expect(await proposeChange({ ...sent, content: aContent('use') })).toEqual({ outcome: 'same' })
  const ticked = await aGuidePage('use', { title: 'Vendre', jobs: ['b', 'a'] })
  const content = aContent('use', { title: 'Vendre', jobs: ['a', 'b'] })
  expect(await proposeChange({ ...sent, page: ticked, content })).toEqual({ outcome: 'same' })
  expect(await listChangesOf(actor.id)).toHaveLength(1)
})

test('nothing is proposed for a page that nobody reads, nor for a portrait', async () => {
  const [draft, portrait, withdrawn] = [
    await aGuideDraft('use'),
    await aGuidePage('portrait'),
    await aGuidePage('article'),
  ]
  await withdrawPage({ id: withdrawn.id, now, actor: await organiser() })
  for (const page of [draft, portrait, withdrawn]) {
    expect(await findProposable(page.id)).toBeUndefined()
    const sent = { page, read: 1, content: aContent('use'), reason: 'Mieux.', actor: await partner() }
    expect(await proposeChange(sent)).toEqual({ outcome: 'gone' })
  }
  for (const id of [undefined, 'x', crypto.randomUUID()]) expect(await findProposable(id)).toBeUndefined()
})

test('the next change of somebody for a page takes the place of the one that waits, not of others', async () => {
  const [page, other, author] = [await aGuidePage('use'), await aGuidePage('use', { title: 'Vendre' }), await partner()]
  const decided = await aGuideChange(page, { keywords: ['a'] }, author.id)
  await declineChange({ change: decided, answer: 'Non.', actor: await organiser(), now })
  const sent = { page, read: 1, reason: 'Mieux.', actor: author }
  const former = await aGuideChange(page, { keywords: ['b'] }, author.id)
  const kept = [await aGuideChange(page), await aGuideChange(other, { keywords: ['b'] }, author.id)]
  await Promise.all(
    ['c', 'd', 'e'].map(word => proposeChange({ ...sent, content: aContent('use', { keywords: [word] }) })),
  )

  const open = (await listChangesOf(author.id)).filter(({ change }) => change.decision === null)
  expect(open.map(({ page }) => page.id).sort()).toEqual([page.id, other.id].sort())
  expect(await Promise.all(kept.map(decisionOf))).toEqual([null, null])
  expect(await findChange(decided.id)).toBeDefined()
  expect(await findChange(former.id)).toBeUndefined()
  const late = await acceptChange({ change: former, read: 1, actor: await organiser(), now })
  expect(late).toEqual({ outcome: 'decided-already' })
})

test('a change is proposed over what everyone reads, and over no other version', async () => {
  const page = await aGuidePage('use')
  const actor = await organiser()
  await saveDraft({ page, read: 1, content: aContent('use', { keywords: ['secret'] }), actor })
  const propose = (read: number) =>
    proposeChange({ page, read, content: aContent('use', { keywords: [`mot ${read}`] }), reason: 'Mieux.', actor })
  for (const read of [0, 2, 999]) expect(await propose(read)).toEqual({ outcome: 'overtaken' })
  expect(await countChanges()).toBe(0)
  expect(await propose(1)).toEqual({ outcome: 'proposed' })
})

test('those that wait come first, the oldest of them first', async () => {
  const [page, actor] = [await aGuidePage('use'), await organiser()]
  const first = await aGuideChange(page, { keywords: ['a'] })
  const second = await aGuideChange(page, { keywords: ['b'] })
  const third = await aGuideChange(page, { keywords: ['c'] })
  await declineChange({ change: first, answer: 'Non.', actor, now })
  const listed = async (limit: number, offset: number) =>
    (await listChanges({ limit, offset })).map(({ change }) => change.id)
  expect(await listed(2, 0)).toEqual([second.id, third.id])
  expect(await listed(2, 2)).toEqual([first.id])
})
