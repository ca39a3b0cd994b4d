import { expect, test } from 'vitest'
import { saveDraft } from '~/features/guide/edit.server'
import { publishPage } from '~/features/guide/publish.server'
import { findPublished, listPublished } from '~/features/guide/queries.server'
import { confirmStructures, previewStructures, receiveStructures } from '~/features/structure-import/import.server'
import { aContent, aGuideDraft, aGuidePage } from '../../factories/guide'
import { aMember, theMember } from '../../factories/member'

const publication = (page: { id: string }, read: number, reviewedOn: string | null = null) => ({
  ...{ page, read, reviewedOn, now: new Date('2026-11-20T09:00:00Z'), actor: null },
})

test('structures are published while a file of them is confirmed: neither stops the other', async () => {
  const actor = await theMember(await aMember())
  const drafts = []
  for (let index = 0; index < 8; index++) drafts.push(await aGuideDraft('structure', { title: `Lieu ${index}` }))
  const lines = Array.from({ length: 200 }, (_, index) => `b${index},Espace ${index},Toulouse,31000`)
  await receiveStructures({ bytes: Buffer.from(['id,nom,commune,code_postal', ...lines].join('\n')), actor })
  const stamp = (await previewStructures())?.stamp ?? ''

  const [confirmed, ...published] = await Promise.all([
    confirmStructures({ stamp, actor }),
    ...drafts.map(page => publishPage(publication(page, 1))),
  ])
  expect(confirmed).toBe('written')
  expect(published).toEqual(drafts.map(() => ({ outcome: 'published' })))
  expect(await listPublished('structure')).toHaveLength(8)
})

test('a page read again is to be verified once another text of it is published unread; a draft changes nothing', async () => {
  const page = await aGuidePage('training', {}, { reviewedOn: '2026-11-02' })
  const content = aContent('training', { summary: 'Un an pour apprendre.' })
  await saveDraft({ page: { id: page.id, kind: 'training' }, read: 1, content, actor: null })
  expect((await findPublished('training', page.slug))?.reviewedOn).toBe('2026-11-02')
  await publishPage(publication(page, 2))
  expect((await findPublished('training', page.slug))?.reviewedOn).toBeNull()
  await publishPage(publication(page, 2, '2026-11-20'))
  expect((await findPublished('training', page.slug))?.reviewedOn).toBe('2026-11-20')
})

test('what an import changes in a page read again is to be verified once published unread', async () => {
  const actor = await theMember(await aMember())
  const page = await aGuidePage('structure', { title: 'Espace', postcode: '31000' }, { reviewedOn: '2026-11-02' })
  const file = 'id,nom,commune,code_postal,adresse\nb1,Espace,Toulouse,31000,1 rue du Pré'
  await receiveStructures({ bytes: Buffer.from(file), actor })
  await confirmStructures({ stamp: (await previewStructures())?.stamp ?? '', actor })
  expect((await findPublished('structure', page.slug))?.reviewedOn).toBe('2026-11-02')
  await publishPage(publication(page, 2))
  expect(await findPublished('structure', page.slug)).toMatchObject({
    reviewedOn: null,
    content: { address: '1 rue du Pré' },
  })
})
