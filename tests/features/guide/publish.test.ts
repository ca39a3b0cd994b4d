import { expect, test } from 'vitest'
import { publishPage } from '~/features/guide/publish.server'
import { listPublished } from '~/features/guide/queries.server'
import { confirmStructures, previewStructures, receiveStructures } from '~/features/structure-import/import.server'
import { aGuideDraft } from '../../factories/guide'
import { aMember, theMember } from '../../factories/member'

const publication = (page: { id: string }, read: number) => ({
  ...{ page, read, reviewedOn: '2026-11-20', now: new Date('2026-11-20T09:00:00Z'), actor: null },
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
