import { seed } from 'db/seed/seed.server'
import { expect, test } from 'vitest'
import { searchAll } from '~/features/guide-search/search.server'
import { EXPECTED } from './expected'

test('of sixty things residents type, at least 55 have the right pages among their first three answers', async () => {
  const now = new Date()
  await seed(now, { demo: true, adminEmail: undefined })
  const wrong: string[] = []
  for (const [query, ...pages] of EXPECTED) {
    const first = (await searchAll({ query, now, most: 3 })).slice(0, 3)
    const found = first.map(({ address }) => address.split('/').at(-1) ?? '')
    if (!pages.every(page => found.includes(page))) wrong.push(`${query}: ${found.join(', ')}`)
  }
  expect(EXPECTED).toHaveLength(60)
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(5)
}, 300_000)
