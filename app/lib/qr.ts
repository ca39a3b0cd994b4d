import QRCode from 'qrcode'

/** White modules that a reader needs around the code (ISO/IEC 18004). */
export const QUIET_ZONE = 4

/**
 * A QR, of level M unless told: modules on a side, and an SVG path of its dark modules, one unit each, its corner at 0,0.
 * Level L is for a lit screen, which nothing creases nor stains.
 */
export function drawQr(text: string, errorCorrectionLevel: 'L' | 'M' = 'M'): { size: number; path: string } {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel }).modules
  let path = ''
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue
      let end = x + 1
      while (end < size && data[y * size + end]) end++
      path += `M${x} ${y}h${end - x}v1h-${end - x}z`
      x = end
    }
  }
  return { size, path }
}
