import { geoDistance } from 'd3-geo'
import type { Language } from 'db/schema/words'
import type { Content } from '~/features/guide/fields'
import type { Position } from '~/lib/geometry'
import { formatNumber } from '~/lib/numbers'

/** The mean radius of the Earth, in metres (IUGG). */
const EARTH = 6_371_009
const NOWHERE = Number.MAX_VALUE

/** A structure with its position, and how far it is in metres; undefined: not known. */
export type Placed<Structure> = Structure & { position: Position | undefined; metres: number | undefined }

/** How far two positions are as the crow flies, in metres. */
export function metresBetween([west = 0, south = 0]: Position, [east = 0, north = 0]: Position): number {
  return geoDistance([west, south], [east, north]) * EARTH
}

/** Where a structure is; undefined when it is not said, or is nowhere on Earth. */
export function positionOf({ latitude, longitude }: Pick<Content<'structure'>, 'latitude' | 'longitude'>) {
  const position: Position = [degrees(longitude), degrees(latitude)]
  const [east = NaN, north = NaN] = position
  return Math.abs(east) <= 180 && Math.abs(north) <= 90 ? position : undefined
}

/**
 * Structures from the nearest to the farthest, in the order given when they are as far or when no start is chosen; those
 * whose position is not known come last.
 */
export function nearestFirst<Structure extends { content: Content<'structure'> }>(
  structures: readonly Structure[],
  start: Position | undefined,
): Placed<Structure>[] {
  return structures
    .map(structure => {
      const position = positionOf(structure.content)
      return { ...structure, position, metres: position && start && metresBetween(start, position) }
    })
    .sort((one, other) => rankOf(one) - rankOf(other))
}

/** `800 m` · `1,2 km` · `14 km`: no finer than the middle of a neighbourhood allows. */
export function formatDistance(metres: number, language: Language): string {
  if (metres < 950) return `${Math.max(100, Math.round(metres / 100) * 100)}\u00a0m`
  const kilometres = metres / 1000
  return `${formatNumber(kilometres < 10 ? Math.round(kilometres * 10) / 10 : Math.round(kilometres), language)}\u00a0km`
}

function rankOf({ position, metres }: Placed<unknown>): number {
  return position ? (metres ?? 0) : NOWHERE
}

function degrees(text: string | null): number {
  return text ? Number(text) : NaN
}
