import { firstPages } from 'db/seed/guide/guide.server'
import { expect, test } from 'vitest'
import { nameOf } from '~/features/guide/content'
import { CHAPTERS, pageAddress } from '~/features/guide/kinds'
import { slugify } from '~/lib/slug'

test('the texts of the first guide lead to pages that are there', () => {
  const pages = firstPages()
  const known = [
    '/guide/orientation',
    ...Object.values(CHAPTERS).map(chapter => `/guide/${chapter}`),
    ...pages.map(({ kind, content }) => pageAddress({ kind, slug: slugify(nameOf(kind, content)) })),
  ]
  const named = [...JSON.stringify(pages).matchAll(/\]\((.*?)\)/g)].map(([, address]) => address)

  expect(named.filter(address => !known.includes(address as string))).toEqual([])
  expect(new Set(named).size).toBe(9)
})
