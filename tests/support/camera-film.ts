import { writeFileSync } from 'node:fs'
import QRCode from 'qrcode'

const WIDTH = 640
const HEIGHT = 480
const FRAMES = 10
const QUIET_ZONE = 4
const [BLACK, GREY, WHITE] = [16, 128, 235]

/**
 * Writes a film for Chromium's fake camera (`--use-file-for-fake-video-capture`): this text's QR, held still; an empty
 * text films a blank sheet. The format is YUV4MPEG2, 4:2:0.
 */
export function writeFilm(file: string, text: string): void {
  const light = Buffer.alloc(WIDTH * HEIGHT, WHITE)
  if (text) drawCode(light, text)
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, GREY)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, colour])
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`)
  writeFileSync(file, Buffer.concat([head, ...Array<Buffer>(FRAMES).fill(frame)]))
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
