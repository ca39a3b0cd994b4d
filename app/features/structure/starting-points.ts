import type { District } from 'db/schema/neighbourhoods'
import type { NeighbourhoodInForce } from '~/features/neighbourhood/queries.server'
import { middleOf, type Position } from '~/lib/geometry'
import { slugify } from '~/lib/slug'
import { CITIES } from './cities'

/** A place that people name: a district stands at the middle of its priority neighbourhood, a city at its own. */
export type StartingPoint = {
  slug: string
  name: string
  city: string
  position: Position
  neighbourhood?: Pick<NeighbourhoodInForce, 'code' | 'name'>
}

/** The first place that a text names, its article or not; undefined without one. */
export function placeNamed<Place extends { slug: string }>(text: string, points: readonly Place[]): Place | undefined {
  const words = `-${slugify(text)}-`
  return points.find(({ slug }) => words.includes(`-${slug.replace(/^(la|le|les)-/, '')}-`))
}

/** The districts whose neighbourhood is known, in their order, then the cities. */
export function startingPoints(
  districts: readonly District[],
  inForce: readonly NeighbourhoodInForce[],
): StartingPoint[] {
  const byCode = new Map(inForce.map(one => [one.code, one]))
  const near = districts.flatMap(({ slug, name, city, neighbourhoodCode }) => {
    const found = byCode.get(neighbourhoodCode ?? '')
    if (!found) return []
    const neighbourhood = { code: found.code, name: found.name }
    return [{ slug, name, city, position: middleOf(found.outline), neighbourhood }]
  })
  return [...near, ...CITIES.map(city => ({ ...city, city: city.name }))]
}
