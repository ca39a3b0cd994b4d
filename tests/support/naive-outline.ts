import type { Outline, Position } from '~/lib/geometry'

/** Inside or on the line, by the crossings of a ray to the east, with exact whole numbers: no box, no library, no haste. */
export function isInOutlineNaively(position: Position, outline: Outline): boolean {
  return outline.some(polygon => {
    const [outside = [], ...holes] = polygon
    const isIn = sideOf(position, outside)
    if (isIn === 'out') return false
    return isIn === 'line' || holes.every(hole => sideOf(position, hole) !== 'in')
  })
}

function sideOf(position: Position, ring: Position[]): 'in' | 'out' | 'line' {
  const [x, y] = exact(position)
  let isIn = false
  for (let index = 1; index < ring.length; index++) {
    const [ax, ay] = exact(ring[index - 1] as Position)
    const [bx, by] = exact(ring[index] as Position)
    const turn = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
    const isWithin = (a: bigint, b: bigint, value: bigint) =>
      a < b ? a <= value && value <= b : b <= value && value <= a
    if (turn === 0n && isWithin(ax, bx, x) && isWithin(ay, by, y)) return 'line'
    if (ay > y !== by > y && turn > 0n === by > ay) isIn = !isIn
  }
  return isIn ? 'in' : 'out'
}

/** A degree is a double: a whole number of 2⁻⁶⁰ once above a 256th. */
function exact([longitude = 0, latitude = 0]: Position): [bigint, bigint] {
  return [BigInt(longitude * 2 ** 60), BigInt(latitude * 2 ** 60)]
}
