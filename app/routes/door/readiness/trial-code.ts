import { drawQr } from '~/lib/qr'

/** As long as a ticket, and none. */
export const TRIAL = `HTTPS://LNPSQ.FR/ESSAI/${'ESSAI'.repeat(23)}`
const PIXELS_EACH = 6

/** A QR to read, of the size of a ticket's. */
export function drawTrial(): HTMLCanvasElement {
  const { side, path } = drawQr(TRIAL)
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = side * PIXELS_EACH
  const context = canvas.getContext('2d')
  if (!context) return canvas
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.scale(PIXELS_EACH, PIXELS_EACH)
  context.fillStyle = 'black'
  context.fill(new Path2D(path))
  return canvas
}
