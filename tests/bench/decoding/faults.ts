import { normal, type Picture, type Random } from './picture'

// What happens to the light between a ticket and a phone. Each gives a new picture back.

type Change = (light: number, u: number, v: number) => number

function map({ width, height, light }: Picture, change: Change): Picture {
  const found = new Float32Array(light.length)
  for (let v = 0, index = 0; v < height; v++) {
    for (let u = 0; u < width; u++, index++) found[index] = change(light[index] ?? 0, u, v)
  }
  return { width, height, light: found }
}

/** Out of focus: `sigma` in pixels. */
export function blurred(picture: Picture, sigma: number): Picture {
  const reach = Math.ceil(sigma * 3)
  const weights = Array.from({ length: 2 * reach + 1 }, (_, at) => Math.exp(-((at - reach) ** 2) / (2 * sigma ** 2)))
  return spread(spread(picture, weights, 1, 0), weights, 0, 1)
}

/** The hand moved: `length` in pixels, `angle` in radians. */
export function moved(picture: Picture, length: number, angle: number): Picture {
  const weights = Array.from({ length: Math.max(1, Math.round(length)) }, () => 1)
  return spread(picture, weights, Math.cos(angle), Math.sin(angle))
}

function spread(picture: Picture, weights: number[], du: number, dv: number): Picture {
  const { width, height, light } = picture
  const middle = (weights.length - 1) / 2
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const steps = weights.map((weight, at) => ({
    weight: weight / sum,
    u: Math.round((at - middle) * du),
    v: Math.round((at - middle) * dv),
  }))
  return map(picture, (_, u, v) => {
    let total = 0
    for (const step of steps) {
      const x = Math.min(width - 1, Math.max(0, u + step.u))
      const y = Math.min(height - 1, Math.max(0, v + step.v))
      total += step.weight * (light[y * width + x] ?? 0)
    }
    return total
  })
}

/** A dark hall: `share` of the light is left, darker on one side, and the sensor adds its own grain. */
export function dim(picture: Picture, share: number, random: Random): Picture {
  const angle = random() * 2 * Math.PI
  const slope = 0.5 / picture.width
  return map(picture, (light, u, v) => {
    const here =
      share * (1 - slope * (Math.cos(angle) * (u - picture.width / 2) + Math.sin(angle) * (v - picture.height / 2)))
    return light * here + normal(random) * Math.sqrt(2 + light * here * 0.15)
  })
}

/** A lamp reflected on the screen, over `share` of the code's side; what it covers is white. */
export function glared(picture: Picture, share: number, side: number, random: Random): Picture {
  const [u0, v0] = [picture.width / 2 + (random() - 0.5) * side, picture.height / 2 + (random() - 0.5) * side]
  const [wide, tall, angle] = [share * side * (0.6 + random()), share * side * 0.5, random() * Math.PI]
  return map(picture, (light, u, v) => {
    const x = ((u - u0) * Math.cos(angle) + (v - v0) * Math.sin(angle)) / wide
    const y = ((v - v0) * Math.cos(angle) - (u - u0) * Math.sin(angle)) / tall
    return light + 420 * Math.exp(-(x * x + y * y) * 2)
  })
}

/** A distant ticket or a poor camera: `factor` times fewer pixels on each side. */
export function coarse(picture: Picture, factor: number): Picture {
  const width = Math.floor(picture.width / factor)
  const height = Math.floor(picture.height / factor)
  const small = new Float32Array(width * height)
  for (let v = 0; v < height; v++) {
    for (let u = 0; u < width; u++) small[v * width + u] = meanOf(picture, u * factor, v * factor, factor)
  }
  return { width, height, light: small }
}

function meanOf({ width, light }: Picture, u0: number, v0: number, factor: number): number {
  let [sum, count] = [0, 0]
  for (let v = Math.floor(v0); v < v0 + factor; v++) {
    for (let u = Math.floor(u0); u < u0 + factor; u++, count++) sum += light[v * width + u] ?? 0
  }
  return sum / count
}

/** A broken screen: `count` lines run from where it was hit, some bright, some dark. */
export function cracked(picture: Picture, count: number, side: number, random: Random): Picture {
  const start = { u: picture.width / 2 + (random() - 0.5) * side, v: picture.height / 2 + (random() - 0.5) * side }
  const light = picture.light.slice()
  for (let line = 0; line < count; line++) {
    let { u, v } = start
    let angle = (line / count) * 2 * Math.PI + random()
    const [width, shade] = [1 + random() * 3.5, random() < 0.5 ? 250 : 25]
    for (let step = 0; step < side * 1.5; step++) {
      if (random() < 0.03) angle += (random() - 0.5) * 1.2
      u += Math.cos(angle)
      v += Math.sin(angle)
      dot(picture, light, { u, v, width, shade })
    }
  }
  return { ...picture, light }
}

type Dot = { u: number; v: number; width: number; shade: number }

function dot({ width: row, height }: Picture, light: Float32Array, { u, v, width, shade }: Dot) {
  for (let y = Math.floor(v - width / 2); y <= v + width / 2; y++) {
    for (let x = Math.floor(u - width / 2); x <= u + width / 2; x++) {
      if (x >= 0 && y >= 0 && x < row && y < height) light[y * row + x] = shade
    }
  }
}

/** A screen's own pixels against the sensor's: two gratings that beat, of this depth from 0 to 1. */
export function rippled(picture: Picture, depth: number, random: Random): Picture {
  const [first, second] = [grating(random), grating(random)]
  return map(picture, (light, u, v) => light * (1 - depth * (0.5 + 0.25 * (first(u, v) + second(u, v)))))
}

function grating(random: Random): (u: number, v: number) => number {
  const [pitch, angle] = [3 + random() * 14, random() * Math.PI]
  const [x, y] = [(Math.cos(angle) * 2 * Math.PI) / pitch, (Math.sin(angle) * 2 * Math.PI) / pitch]
  return (u, v) => Math.sin(u * x + v * y)
}

/** What every sensor adds. */
export function grainy(picture: Picture, sigma: number, random: Random): Picture {
  return map(picture, light => light + normal(random) * sigma)
}
