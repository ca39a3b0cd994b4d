import { firstPages } from 'db/seed/guide/guide.server'
import { STRUCTURES } from 'db/seed/guide/structures'
import { expect, test } from 'vitest'
import { titleOf } from '~/features/guide/content'

const published = (demo: boolean) =>
  firstPages(demo)
    .filter(({ kind, isPublished }) => kind === 'structure' && isPublished)
    .map(({ content }) => titleOf('structure', content))

test('no structure is public before a person has checked it', () => {
  expect(STRUCTURES).toHaveLength(49)
  expect(published(false)).toEqual([])
})

test('a demonstration publishes the structures of Toulouse Métropole with a whole address and a position', () => {
  expect(published(true)).toEqual([
    'France Travail Castelginest',
    'France Travail Blagnac',
    'France Travail Saint-Jean',
    'France Travail Colomiers',
    'France Travail Toulouse La Cépière',
    'France Travail Toulouse Bellefontaine',
    'France Travail Toulouse Occitane',
    'France Travail Toulouse Jolimont',
    'France Travail Toulouse Cartoucherie',
    'France Travail Toulouse La Plaine',
    'France Travail Toulouse Borderouge',
  ])
})

test('a structure has its address and its position together, in the department', () => {
  for (const { title, address, postcode, latitude, longitude } of STRUCTURES.filter(one => one.latitude)) {
    expect({ title, address, postcode }).toEqual({
      title,
      address: expect.any(String),
      postcode: expect.stringMatching(/^31\d{3}$/),
    })
    expect(Number(latitude)).toBeGreaterThan(42.6)
    expect(Number(latitude)).toBeLessThan(43.95)
    expect(Number(longitude)).toBeGreaterThan(0.4)
    expect(Number(longitude)).toBeLessThan(2.1)
  }
  expect(STRUCTURES.filter(one => one.latitude)).toHaveLength(23)
})
