import pointInPolygon from 'point-in-polygon-hao'

/** Longitude and latitude, WGS 84. */
export type Position = number[]
/** Coordinates of a GeoJSON MultiPolygon (RFC 7946): polygons of rings, the first one outside, the others holes. */
export type Outline = Position[][][]
export type Box = { west: number; south: number; east: number; north: number }

/** The smallest box around an outline. */
export function boxOf(outline: Outline): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (const [longitude = 0, latitude = 0] of outline.flat(2)) {
    box.west = Math.min(box.west, longitude)
    box.east = Math.max(box.east, longitude)
    box.south = Math.min(box.south, latitude)
    box.north = Math.max(box.north, latitude)
  }
  return box
}

/** The middle of the smallest box around an outline. */
export function middleOf(outline: Outline): Position {
  const { west, south, east, north } = boxOf(outline)
  return [(west + east) / 2, (south + north) / 2]
}

/** True inside a box and on its sides. */
export function isInBox([longitude = 0, latitude = 0]: Position, { west, south, east, north }: Box): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north
}

/** True inside an outline and on its line; false in its holes. */
export function isInOutline(position: Position, outline: Outline): boolean {
  return outline.some(polygon => pointInPolygon(position as [number, number], polygon as never) !== false)
}
