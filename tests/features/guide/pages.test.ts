import { db } from 'db/client.server'
import { expect, test } from 'vitest'
import { contentSchema } from '~/features/guide/content'
import { createPage } from '~/features/guide/create.server'
import { documentOf } from '~/features/guide/document'
import { saveDraft } from '~/features/guide/edit.server'
import { writeFirstPages } from '~/features/guide/first-pages.server'
import { noteReviews, publishPage, withdrawPage } from '~/features/guide/publish.server'
import {
  findDraft,
  findPublished,
  listAllPublished,
  listPublished,
  listVersions,
} from '~/features/guide/queries.server'
import { aContent, aGuideDraft, aGuidePage } from '../../factories/guide'
import { aMember, theMember } from '../../factories/member'

const now = new Date('2026-11-20T09:00:00Z')
const publication = (page: { id: string }, read: number) => ({ page, read, reviewedOn: '2026-11-20', now, actor: null })

test('a draft is read by nobody until it is published', async () => {
  const page = await aGuideDraft('use', { title: 'Suivre un colis' })
  expect(await findPublished('use', 'suivre-un-colis')).toBeUndefined()

  expect(await publishPage(publication(page, 1))).toEqual({ outcome: 'published' })
  expect(await findPublished('use', 'suivre-un-colis')).toMatchObject({
    title: 'Suivre un colis',
    reviewedOn: '2026-11-20',
  })
})

test('what is written after a publication stays a draft', async () => {
  const page = await aGuidePage('use', { title: 'Suivre un colis', summary: 'Avant.' })
  const content = aContent('use', { title: 'Suivre un colis', summary: 'Après.' })
  const actor = await theMember(await aMember())
  expect(await saveDraft({ page: { ...page, kind: 'use' }, read: 1, content, actor })).toEqual({
    outcome: 'saved',
    number: 2,
  })

  expect((await findPublished('use', page.slug))?.content.summary).toBe('Avant.')
  expect((await findDraft(page.id))?.draft.content.summary).toBe('Après.')
  expect((await listVersions(page.id)).map(({ number }) => number)).toEqual([2, 1])
})

test('the same text again is no new version', async () => {
  const page = await aGuidePage('use')
  const content = aContent('use')
  expect(await saveDraft({ page: { ...page, kind: 'use' }, read: 1, content, actor: null })).toEqual({
    outcome: 'same',
    number: 1,
  })
})

test('whoever saves or publishes what somebody else has changed in the meantime is told', async () => {
  const page = await aGuidePage('use')
  const own = { ...page, kind: 'use' as const }
  const save = (summary: string) =>
    saveDraft({ page: own, read: 1, content: aContent('use', { summary }), actor: null })
  const outcomes = await Promise.all([save('Une.'), save('Deux.')])

  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['overtaken', 'saved'])
  expect(await publishPage(publication(page, 1))).toEqual({ outcome: 'overtaken' })
})

test('a new title gives a new address, and the former one goes on leading there', async () => {
  const page = await aGuidePage('use', { title: 'Suivre un colis' })
  const content = aContent('use', { title: 'Où est mon colis ?' })
  await saveDraft({ page: { ...page, kind: 'use' }, read: 1, content, actor: null })
  await publishPage(publication(page, 2))

  expect((await findPublished('use', 'suivre-un-colis'))?.slug).toBe('ou-est-mon-colis')
  const other = await aGuidePage('use', { title: 'Suivre un colis' })
  expect(other.slug).toBe('suivre-un-colis-2')
})

test('a page takes back an address it had', async () => {
  const page = await aGuidePage('use', { title: 'Suivre un colis' })
  for (const [index, title] of ['Où est mon colis ?', 'Suivre un colis'].entries()) {
    await saveDraft({
      page: { ...page, kind: 'use' },
      read: index + 1,
      content: aContent('use', { title }),
      actor: null,
    })
    await publishPage(publication(page, index + 2))
  }
  expect((await findPublished('use', 'ou-est-mon-colis'))?.slug).toBe('suivre-un-colis')
})

test('pages of the same name written at once have an address each', async () => {
  const write = () => createPage({ kind: 'use', content: aContent('use'), actor: null })
  const pages = await Promise.all([write(), write(), write()])
  expect(pages.map(({ slug }) => slug).sort()).toEqual(['suivre-un-colis', 'suivre-un-colis-2', 'suivre-un-colis-3'])
})

test('a portrait waits for the agreement of its person', async () => {
  const page = await aGuideDraft('portrait', { agreedOn: null })
  expect(await publishPage(publication(page, 1))).toEqual({ outcome: 'without-agreement' })
  expect(await listPublished('portrait')).toEqual([])
})

test('a page that is withdrawn is read by nobody, and keeps its versions', async () => {
  const page = await aGuidePage('use')
  await withdrawPage({ id: page.id, now, actor: await theMember(await aMember()) })
  expect(await listPublished('use')).toEqual([])
  expect(await listVersions(page.id)).toHaveLength(1)
})

test('a page published without being read again stays to be verified, until it is', async () => {
  const page = await aGuidePage('structure', {}, { reviewedOn: null })
  expect((await listPublished('structure'))[0]?.reviewedOn).toBeNull()
  await noteReviews({ ids: [page.id], today: '2026-11-21', actor: await theMember(await aMember()) })
  expect((await listPublished('structure'))[0]?.reviewedOn).toBe('2026-11-21')
})

test('text is kept with French spaces, as organisers type it and as the first content is written', async () => {
  const texts = { title: 'Vrai ou faux ?', text: 'Deux mots :\r\n« un » et 30 %.' }
  const kept = { title: 'Vrai ou faux\u00a0?', text: 'Deux mots\u00a0:\n«\u00a0un\u00a0» et 30\u00a0%.' }
  const typed = { ...aContent('article'), ...texts, keywords: '', sources: '' }
  expect(contentSchema('article').safeParse(typed).data).toMatchObject(kept)

  const content = aContent('article', { ...texts, text: texts.text.replace('\r', '') })
  const first = [{ kind: 'article' as const, content, isPublished: true }]
  await db.transaction(transaction => writeFirstPages(first, now, transaction))
  expect((await findPublished('article', 'vrai-ou-faux'))?.content).toMatchObject(kept)
})

test('the same boxes ticked in another order are no new version', async () => {
  const page = await aGuidePage('job', { likes: ['hands', 'logic'] })
  const content = aContent('job', { likes: ['logic', 'hands'] })
  expect(await saveDraft({ page: { ...page, kind: 'job' }, read: 1, content, actor: null })).toEqual({
    outcome: 'same',
    number: 1,
  })
})

test('what is for the organisers alone is in no published page, nor among the words of searches', async () => {
  const page = await aGuidePage('portrait', { agreedOn: '2026-10-01', agreementKeptAt: 'Armoire secrète' })
  expect((await findDraft(page.id))?.draft.content.agreementKeptAt).toBe('Armoire secrète')

  const everywhere = [
    await listPublished('portrait'),
    await findPublished('portrait', page.slug),
    await listAllPublished(),
  ]
  expect(JSON.stringify(everywhere)).not.toMatch(/Armoire|2026-10-01/)
  expect(JSON.stringify(documentOf('portrait', aContent('portrait', { agreementKeptAt: 'Armoire' })))).not.toMatch(
    /Armoire/,
  )
})

test('pages are noted as read again together: those that nobody reads are left, and twice is once', async () => {
  const actor = await theMember(await aMember())
  const [one, other] = [
    await aGuidePage('use', {}, { reviewedOn: null }),
    await aGuidePage('resource', {}, { reviewedOn: null }),
  ]
  const draft = await aGuideDraft('article')
  const ids = [one.id, other.id, draft.id]
  expect(await noteReviews({ ids, today: '2026-11-21', actor })).toBe(2)
  expect(await noteReviews({ ids, today: '2026-11-21', actor })).toBe(2)
  expect((await listAllPublished()).map(({ reviewedOn }) => reviewedOn)).toEqual(['2026-11-21', '2026-11-21'])
  expect((await findDraft(draft.id))?.page.reviewedOn).toBeNull()
})
