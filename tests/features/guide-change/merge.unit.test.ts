import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withOrderOf } from '~/features/guide/differences'
import { mergeChange } from '~/features/guide-change/merge'

const text = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null })
const content = fc.record({ title: fc.constantFrom('x', 'y'), description: text, keywords: fc.array(fc.constant('k')) })

test('a change onto the very text that was read gives what it proposes', () => {
  fc.assert(
    fc.property(content, content, (read, proposed) => {
      const merged = mergeChange({ kind: 'use', read, proposed, now: read })
      expect(merged.content).toMatchObject(proposed)
      expect(merged.disputed).toEqual([])
    }),
  )
})

test('what a change leaves alone stays as the page says it now', () => {
  fc.assert(
    fc.property(content, content, (read, now) => {
      const merged = mergeChange({ kind: 'use', read, proposed: read, now })
      expect(merged.content).toMatchObject(now)
      expect(merged.disputed).toEqual([])
    }),
  )
})

test('a field changed otherwise on both sides is as proposed, and is told', () => {
  const read = { title: 'Colis', summary: 'Un colis.', description: 'Avant' }
  const merged = mergeChange({
    kind: 'use',
    read,
    proposed: { ...read, description: 'Proposé', summary: 'Un paquet.' },
    now: { ...read, description: 'Changé', summary: 'Un paquet.', title: 'Suivre' },
  })
  expect(merged.content).toMatchObject({ title: 'Suivre', summary: 'Un paquet.', description: 'Proposé' })
  expect(merged.disputed).toEqual(['description'])
})

test('the same boxes ticked in another order are no change', () => {
  const before = { title: 'Colis', jobs: ['b', 'a'], keywords: ['y', 'x'] }
  const sent = { title: 'Paquet', jobs: ['a', 'b'], keywords: ['x', 'y'] }
  expect(withOrderOf('use', before, sent)).toEqual({ ...sent, jobs: ['b', 'a'] })
  expect(withOrderOf('use', before, { ...sent, jobs: ['a'] })).toEqual({ ...sent, jobs: ['a'] })
})
