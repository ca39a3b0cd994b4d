import { boxOf, type Outline, type Position } from '~/lib/geometry'

/** Positions in the boxes of outlines and around, a third of them a hair from a line: always the same for the same number. */
export function scatteredPositions(outlines: readonly Outline[], count: number): Position[] {
  const random = generator(2024)
  return Array.from({ length: count }, (_, index) => {
    const outline = outlines[Math.floor(random() * outlines.length)] ?? []
    return index % 3 === 0 ? nearLine(outline, random) : around(outline, random)
  })
}

function around(outline: Outline, random: () => number): Position {
  const { west, south, east, north } = boxOf(outline)
  const within = (from: number, to: number) => from - (to - from) / 2 + random() * (to - from) * 2
  return [within(west, east), within(south, north)]
}

/** On a side, then aside by a centimetre, a metre or not at all. */
function nearLine(outline: Outline, random: () => number): Position {
  const ring = outline[0]?.[0] ?? []
  const index = Math.floor(random() * (ring.length - 1))
  const [ax = 0, ay = 0] = ring[index] ?? []
  const [bx = 0, by = 0] = ring[index + 1] ?? []
  const along = random() < 0.1 ? 0 : random()
  const aside = [0, 1e-7, -1e-7, 1e-5, -1e-5][Math.floor(random() * 5)] ?? 0
  return [ax + (bx - ax) * along + aside, ay + (by - ay) * along - aside]
}

/** Numbers from 0 to 1 that look drawn by lot (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
