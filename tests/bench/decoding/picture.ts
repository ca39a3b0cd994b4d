import QRCode from 'qrcode'

/** Light from 0 to 255, pixel by pixel. */
export type Picture = { width: number; height: number; light: Float32Array }

/** Where the ticket stands before the camera. Angles in degrees; `side`: pixels of the code's side, seen from the front. */
export type Pose = { side: number; roll?: number; yaw?: number; pitch?: number; shift?: { x: number; y: number } }

export type Random = () => number

/** A cheap phone's frame. */
const [WIDTH, HEIGHT] = [640, 480]
const QUIET_ZONE = 4
const FOCAL_LENGTH = 650
const SAMPLES = [0.25, 0.75]
const [BLACK, WHITE] = [22, 232]

/** Numbers from 0 to 1, always the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Near enough to a normal number of mean 0 and variance 1, and fast: millions are drawn. */
export function normal(random: Random): number {
  return (random() + random() + random() - 1.5) * 2
}

/** As long as a ticket's address, in its alphabet; signed by nobody. */
export function ticketText(random: Random): string {
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  return `HTTPS://LNPSQ.FR/T/${Array.from({ length: 122 }, () => signs[Math.floor(random() * 32)]).join('')}`
}

/** A ticket on its white card before an uneven wall, as a perfect camera would see it. */
export function photograph(text: string, pose: Pose, random: Random): Picture {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const card = modules.size / 2 + QUIET_ZONE
  const wall = uneven(random)
  const toCard = projection(pose, pose.side / modules.size)
  return draw((u, v) => {
    const { x, y } = toCard(u, v)
    if (Math.abs(x) > card || Math.abs(y) > card) return wall(u, v)
    const column = Math.floor(x + modules.size / 2)
    const row = Math.floor(y + modules.size / 2)
    if (column < 0 || row < 0 || column >= modules.size || row >= modules.size) return WHITE
    return modules.get(row, column) ? BLACK : WHITE
  })
}

/** Each pixel is the mean of what several points of it see. */
export function draw(lightAt: (u: number, v: number) => number): Picture {
  const light = new Float32Array(WIDTH * HEIGHT)
  for (let v = 0; v < HEIGHT; v++) {
    for (let u = 0; u < WIDTH; u++) {
      let sum = 0
      for (const dv of SAMPLES) for (const du of SAMPLES) sum += lightAt(u + du, v + dv)
      light[v * WIDTH + u] = sum / SAMPLES.length ** 2
    }
  }
  return { width: WIDTH, height: HEIGHT, light }
}

/** From a point of the picture to the point of the card seen there, in modules from the code's middle (pinhole camera). */
function projection({ roll = 0, yaw = 0, pitch = 0, shift = { x: 0, y: 0 } }: Pose, module: number) {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const [r, y, p] = [radians(roll), radians(yaw), radians(pitch)]
  const right = turn([Math.cos(r), Math.sin(r), 0], y, p)
  const down = turn([-Math.sin(r), Math.cos(r), 0], y, p)
  const away = cross(right, down)
  const middle: Vector = [shift.x, shift.y, FOCAL_LENGTH]
  const [distance, atX, atY] = [dot(away, middle), dot(right, middle), dot(down, middle)]
  return (u: number, v: number) => {
    const ray = [u - WIDTH / 2, v - HEIGHT / 2, FOCAL_LENGTH] as const
    const reach = distance / dot(away, ray)
    if (reach <= 0) return { x: Infinity, y: Infinity }
    return { x: (dot(ray, right) * reach - atX) / module, y: (dot(ray, down) * reach - atY) / module }
  }
}

type Vector = readonly [number, number, number]

function turn([x, y, z]: Vector, yaw: number, pitch: number): Vector {
  const [x1, z1] = [x * Math.cos(yaw) + z * Math.sin(yaw), z * Math.cos(yaw) - x * Math.sin(yaw)]
  return [x1, y * Math.cos(pitch) - z1 * Math.sin(pitch), y * Math.sin(pitch) + z1 * Math.cos(pitch)]
}

const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]

function uneven(random: Random): (u: number, v: number) => number {
  const waves = Array.from({ length: 4 }, () => ({
    x: (random() - 0.5) / 40,
    y: (random() - 0.5) / 40,
    phase: random() * 6,
    height: 10 + random() * 25,
  }))
  return (u, v) => waves.reduce((sum, { x, y, phase, height }) => sum + height * Math.sin(u * x + v * y + phase), 110)
}
