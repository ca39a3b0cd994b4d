type Point = readonly [x: number, y: number]

/**
 * Slanted lines inside rings, `gap` apart, as SVG path data. Lines rather than a pattern: a pattern needs an id, and two
 * pictures on one page would share it. `isRising` leans them the other way.
 */
export function hatching(rings: readonly (readonly Point[])[], gap: number, isRising = true): string {
  const sign = isRising ? 1 : -1
  const crossings = new Map<number, number[]>()
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      crossSide(ring[index - 1] as Point, ring[index] as Point, { gap, sign, crossings })
    }
  }
  return [...crossings]
    .flatMap(([line, found]) => {
      const along = found.sort((a, b) => a - b)
      return along.flatMap((from, index) =>
        index % 2 === 0 ? [segment(line * gap, from, along[index + 1] ?? from)] : [],
      )
    })
    .join('')

  function segment(across: number, from: number, to: number): string {
    const point = (along: number) => `${round((across + along) / 2)} ${round((sign * (across - along)) / 2)}`
    return `M${point(from)}L${point(to)}`
  }
}

type Lines = { gap: number; sign: number; crossings: Map<number, number[]> }

/** Notes where a side crosses the lines, in coordinates turned by an eighth: across them, and along them. */
function crossSide([ax, ay]: Point, [bx, by]: Point, { gap, sign, crossings }: Lines): void {
  const [fromAcross, toAcross] = [ax + sign * ay, bx + sign * by]
  const [fromAlong, toAlong] = [ax - sign * ay, bx - sign * by]
  const [low, high] = [Math.min(fromAcross, toAcross), Math.max(fromAcross, toAcross)]
  for (let line = Math.floor(low / gap) + 1; line * gap <= high; line++) {
    const part = (line * gap - fromAcross) / (toAcross - fromAcross)
    const found = crossings.get(line) ?? []
    found.push(fromAlong + part * (toAlong - fromAlong))
    crossings.set(line, found)
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
