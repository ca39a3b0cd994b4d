import QRCode from 'qrcode'

/** White modules that a reader needs around the code (ISO/IEC 18004). */
const QUIET_ZONE = 4

export type Qr = { side: number; path: string }

/**
 * A QR, of level M unless told: its side, quiet zone included, and an SVG path of its dark modules; the unit is a module.
 * Level L is for a lit screen, which nothing creases nor stains.
 */
export function drawQr(text: string, errorCorrectionLevel: 'L' | 'M' = 'M'): Qr {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel }).modules
  let path = ''
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue
      let end = x + 1
      while (end < size && data[y * size + end]) end++
      path += `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h${end - x}v1h-${end - x}z`
      x = end
    }
  }
  return { side: size + 2 * QUIET_ZONE, path }
}
