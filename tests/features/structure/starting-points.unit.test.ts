import { expect, test } from 'vitest'
import { placeNamed, startingPoints } from '~/features/structure/starting-points'

const OUTLINE = [
  [
    [
      [1.39, 43.57],
      [1.4, 43.57],
      [1.4, 43.58],
      [1.39, 43.57],
    ],
  ],
]
const district = (slug: string, name: string) => ({ slug, name, city: 'Toulouse', neighbourhoodCode: 'QN03107M' })
const POINTS = startingPoints(
  [district('la-reynerie', 'La Reynerie'), district('le-mirail', 'Le Mirail'), district('papus', 'Papus')],
  [{ code: 'QN03107M', name: 'Grand Mirail', city: 'Toulouse', population: null, outline: OUTLINE }],
)

test.each([
  ['la reynerie', 'la-reynerie'],
  ['aide à LA REYNERIE', 'la-reynerie'],
  ['reynerie', 'la-reynerie'],
  ['mission locale mirail', 'le-mirail'],
  ['formation à l’Union', 'l-union'],
  ['Villeneuve Tolosane', 'villeneuve-tolosane'],
  ['toulouse papus', 'papus'],
  ['reyneries', undefined],
  ['union', undefined],
  ['', undefined],
])('"%s" names %s', (text, slug) => {
  expect(placeNamed(text, POINTS)?.slug).toBe(slug)
})
