import { expect, test } from 'vitest'
import { differencesOf } from '~/features/guide/differences'

test('the same pages in another order are no difference', () => {
  expect(differencesOf('use', { jobs: ['web-designer', 'analyste'] }, { jobs: ['analyste', 'web-designer'] })).toEqual(
    [],
  )
})

test('a page more is one, and so is another order of lines', () => {
  expect(differencesOf('use', { jobs: ['web-designer'] }, { jobs: ['web-designer', 'analyste'] })).toEqual([
    { name: 'jobs', label: 'Les métiers derrière', before: 'web-designer', after: 'analyste, web-designer' },
  ])
  expect(differencesOf('use', { sources: ['Une', 'Deux'] }, { sources: ['Deux', 'Une'] })).toMatchObject([
    { name: 'sources', before: 'Une\nDeux', after: 'Deux\nUne' },
  ])
})

test('pages that are named stand by their title where it is known', () => {
  const findTitle = (kind: string, slug: string) =>
    kind === 'job' && slug === 'analyste' ? 'Analyste en données' : undefined
  expect(differencesOf('use', { jobs: [] }, { jobs: ['analyste', 'web-designer'] }, findTitle)[0]?.after).toBe(
    'Analyste en données, web-designer',
  )
})
