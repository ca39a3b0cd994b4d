import { blurred, coarse, cracked, dim, glared, grainy, moved, rippled } from './faults'
import { type Picture, photograph, type Random, randomFrom, ticketText } from './picture'

const OF_EACH = 30
/** Pixels of a code's side: six for each module. */
const SIDE = 250

type Maker = (text: string, severity: number, random: Random) => Picture

/** The severity goes from 0, hardly seen, to 1, which no decoder is expected to read. */
const FAMILIES: Record<string, Maker> = {
  blur(text, severity, random) {
    const sharp = photograph(text, { side: SIDE, roll: tilt(random, 10) }, random)
    return random() < 0.5 ? blurred(sharp, 1 + severity * 5) : moved(sharp, 3 + severity * 15, random() * Math.PI)
  },
  rotation(text, severity, random) {
    return blurred(photograph(text, { side: SIDE, roll: random() * 360, yaw: severity * 20 }, random), 1.2)
  },
  perspective(text, severity, random) {
    const [first, second] = [20 + severity * 50, tilt(random, 15)]
    const turned = random() < 0.5 ? { yaw: first, pitch: second } : { yaw: second, pitch: first }
    return blurred(photograph(text, { side: SIDE, roll: tilt(random, 20), ...turned }, random), 0.8)
  },
  'low light'(text, severity, random) {
    return dim(
      blurred(photograph(text, { side: SIDE, roll: tilt(random, 15) }, random), 1),
      0.25 - severity * 0.225,
      random,
    )
  },
  glare(text, severity, random) {
    return glared(photograph(text, { side: SIDE, roll: tilt(random, 15) }, random), 0.1 + severity * 0.45, SIDE, random)
  },
  'low resolution'(text, severity, random) {
    return coarse(photograph(text, { side: SIDE, roll: tilt(random, 15) }, random), 2 + severity * 3.5)
  },
  'cracked screen'(text, severity, random) {
    const screen = photograph(text, { side: SIDE, roll: tilt(random, 15), yaw: tilt(random, 15) }, random)
    return cracked(screen, 2 + Math.round(severity * 12), SIDE, random)
  },
  moiré(text, severity, random) {
    return rippled(
      blurred(photograph(text, { side: SIDE, roll: tilt(random, 15) }, random), 1),
      0.2 + severity * 0.7,
      random,
    )
  },
  'all together'(text, severity, random) {
    const pose = {
      side: SIDE,
      roll: random() * 360,
      yaw: tilt(random, 30 * severity),
      pitch: tilt(random, 30 * severity),
    }
    const seen = rippled(blurred(photograph(text, pose, random), 0.8 + severity * 1.5), severity * 0.4, random)
    const hurt = glared(cracked(seen, Math.round(severity * 8), SIDE, random), severity * 0.15, SIDE, random)
    return coarse(dim(hurt, 0.9 - severity * 0.6, random), 1 + severity * 1.2)
  },
}

export type Degraded = { family: string; text: string; picture: Picture }

/** Degraded pictures of tickets, always the same ones, one at a time: they are large. */
export function* degradedPictures(ofEach = OF_EACH): Generator<Degraded> {
  for (const [order, [family, make]] of Object.entries(FAMILIES).entries()) {
    for (let index = 0; index < ofEach; index++) {
      const random = randomFrom(order * 1000 + index)
      const text = ticketText(random)
      const seen = make(text, ofEach > 1 ? index / (ofEach - 1) : 0, random)
      yield { family, text, picture: grainy(seen, 3, random) }
    }
  }
}

/** A picture as browsers hand it over. */
export function toImageData({ width, height, light }: Picture) {
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let index = 0; index < data.length; index++) if (index % 4 < 3) data[index] = light[index >> 2] ?? 0
  return { width, height, data, colorSpace: 'srgb' as const }
}

const tilt = (random: Random, most: number) => (random() * 2 - 1) * most
