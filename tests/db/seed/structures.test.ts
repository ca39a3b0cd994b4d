import { seed } from 'db/seed/seed.server'
import { expect, test } from 'vitest'
import { listDrafts, listPublished } from '~/features/guide/queries.server'

const now = new Date('2026-11-20T09:00:00Z')

test('a demonstration shows eleven structures that nobody has checked', async () => {
  await seed(now, { demo: true, adminEmail: undefined })

  const shown = await listPublished('structure')
  expect(shown.map(({ reviewedOn }) => reviewedOn)).toEqual(Array(11).fill(null))
})

test('a real installation keeps its 49 structures for organisers to check', async () => {
  await seed(now, { demo: false, adminEmail: undefined })

  expect(await listPublished('structure')).toEqual([])
  expect((await listDrafts()).filter(({ page }) => page.kind === 'structure')).toHaveLength(49)
})
