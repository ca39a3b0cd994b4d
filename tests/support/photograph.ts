import sharp, { type Create, type OutputInfo } from 'sharp'

type Faults = { turn?: number; tilt?: number; blur?: number; light?: number; noise?: number; quality?: number }

/**
 * A sheet of paper (PNG) as a phone takes it: turned by some degrees, tilted away (how much narrower its top is), a little out
 * of focus, in poor light, with the grain of a small sensor, and kept as a JPEG.
 */
export async function photograph(
  sheet: Buffer,
  { turn = 4, tilt = 0.12, blur = 1, light = 0.6, noise = 12, quality = 45 }: Faults = {},
): Promise<Buffer> {
  const turned = sharp(sheet).flatten({ background: '#fff' }).rotate(turn, { background: '#8a7f72' }).removeAlpha()
  const { data, info } = await turned.raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const tilted = await sharp(tilt === 0 ? data : tiltedAway(data, info, tilt), { raw: { width, height, channels } })
    .blur(blur)
    .linear(light, 10)
    .png()
    .toBuffer()
  const grain = { width, height, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 128, sigma: noise } }
  const grains = await sharp({ create: grain as Create })
    .png()
    .toBuffer()
  return sharp(tilted)
    .composite([{ input: grains, blend: 'soft-light' }])
    .jpeg({ quality })
    .toBuffer()
}

/** As a camera sees a sheet that lies: lines that go away come closer, and shorter towards the top. */
function tiltedAway(data: Buffer, { width, height, channels }: OutputInfo, tilt: number): Buffer {
  const seen = Buffer.alloc(data.length, 0x7a)
  for (let v = 0; v < height; v++) {
    // 1 at the foot, nearest to the eye.
    const nearness = 1 / (1 - tilt + (tilt * v) / height)
    const y = Math.round(height - (height - v) * nearness)
    if (y < 0) continue
    for (let u = 0; u < width; u++) {
      const x = Math.round(width / 2 + (u - width / 2) * nearness)
      if (x < 0 || x >= width) continue
      data.copy(seen, (v * width + u) * channels, (y * width + x) * channels, (y * width + x + 1) * channels)
    }
  }
  return seen
}
