import { writeFileSync } from 'node:fs'
import QRCode from 'qrcode'

const WIDTH = 640
const HEIGHT = 480
const FRAMES = 10
const QUIET_ZONE = 4
const [BLACK, GREY, WHITE] = [16, 128, 235]

/** Film frames that each code is held for, of ten a second. */
const HELD = 2

/**
 * Writes a film for Chromium's fake camera (`--use-file-for-fake-video-capture`): this text's QR, held still; an empty
 * text films a blank sheet; several texts are shown one after the other, again and again. The format is YUV4MPEG2, 4:2:0.
 */
export function writeFilm(file: string, text: string | string[]): void {
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`)
  const frames = typeof text === 'string' ? Array<Buffer>(FRAMES).fill(frameOf(text)) : text.flatMap(heldFrames)
  writeFileSync(file, Buffer.concat([head, ...frames]))
}

function heldFrames(text: string): Buffer[] {
  return Array<Buffer>(HELD).fill(frameOf(text))
}

function frameOf(text: string): Buffer {
  const light = Buffer.alloc(WIDTH * HEIGHT, WHITE)
  if (text) drawCode(light, text)
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, GREY)
  return Buffer.concat([Buffer.from('FRAME\n'), light, colour])
}

function drawCode(light: Buffer, text: string) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const scale = Math.floor(HEIGHT / (modules.size + 2 * QUIET_ZONE))
  const start = { x: (WIDTH - modules.size * scale) >> 1, y: (HEIGHT - modules.size * scale) >> 1 }
  for (let y = 0; y < modules.size * scale; y++) {
    for (let x = 0; x < modules.size * scale; x++) {
      const isDark = modules.get(Math.floor(y / scale), Math.floor(x / scale))
      if (isDark) light[(start.y + y) * WIDTH + start.x + x] = BLACK
    }
  }
}
