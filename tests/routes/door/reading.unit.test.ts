import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, expect, test } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { READING } from '~/routes/door/camera/reading'
import { toImageData } from '../../bench/decoding/collection'
import { draw, normal, photograph, randomFrom, ticketText } from '../../bench/decoding/picture'

const wasmFile = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
// EAN-13 of 4006381333931: guards, left digits, middle, right digits (ISO/IEC 15420).
const BARS = '10100011010100111010111101111010001001011001101010100001010000101000010111010010000101100110101'

// Micro QR (M1) of 041. Nothing in one can correct an error: pieces of a picture full of QR are taken for one.
const MICRO = [
  '####### # #',
  '#     #    ',
  '# ### # ###',
  '# ### #  ##',
  '# ### #   #',
  '#     # #  ',
  '####### # #',
  '        # #',
  '##     #   ',
  '  ### #   #',
  '# # ## ## #',
]

beforeAll(() =>
  prepareZXingModule({
    overrides: { wasmBinary: readFileSync(wasmFile).buffer as ArrayBuffer },
    fireImmediately: true,
  }),
)

const texts = async (image: ReturnType<typeof toImageData>, options = READING) =>
  (await readBarcodes(image, options)).map(code => code.text)

/** A product's bar code on white, four pixels a bar. */
function product() {
  const bar = (u: number) => BARS[Math.floor((u - 130) / 4)] === '1'
  return toImageData(draw((u, v) => (v > 120 && v < 360 && u > 130 && bar(u) ? 20 : 235)))
}

test('the bar code of a bottle is not read, though a reader of all codes would', async () => {
  expect(await texts(product(), { formats: [] })).toEqual(['4006381333931'])
  expect(await texts(product())).toEqual([])
})

test('a micro code is not read, though a reader of all kinds of QR would', async () => {
  const isDark = (u: number, v: number) => MICRO[Math.floor((v - 150) / 16)]?.[Math.floor((u - 230) / 16)] === '#'
  const picture = toImageData(draw((u, v) => (isDark(u, v) ? 20 : 235)))
  expect(await texts(picture, { formats: ['QRCode'] })).toEqual(['041'])
  expect(await texts(picture)).toEqual([])
})

test('a camera’s noise is read as nothing', async () => {
  for (let seed = 1; seed <= 10; seed++) {
    const random = randomFrom(seed)
    const stripes = 8 + random() * 20
    const noise = draw(u => 128 + 90 * Math.sign(Math.sin((u * stripes) / 100 + normal(random))) + normal(random) * 20)
    expect(await texts(toImageData(noise))).toEqual([])
  }
})

test('a ticket is read, upside down too, and in inverted colours', async () => {
  const random = randomFrom(7)
  const text = ticketText(random)
  const picture = photograph(text, { side: 250, roll: 170, yaw: 20 }, random)
  const inverted = { ...picture, light: picture.light.map(light => 255 - light) }
  expect([await texts(toImageData(picture)), await texts(toImageData(inverted))]).toEqual([[text], [text]])
})
