import { drawQr } from '../qr'
import type { Box } from './boxes.server'
import { INKS, type Pdf } from './document.server'

/** A QR on white, `side` points with its quiet zone, at the left of its place; those who listen hear `alt`. */
export function qrCode(pdf: Pdf, content: string, { side, alt }: { side: number; alt: string }): Box {
  const qr = drawQr(content)
  return {
    height: () => side,
    draw({ x, y }, parent) {
      const draw = () => {
        pdf.doc.save().rect(x, y, side, side).fill('#FFFFFF')
        pdf.doc.translate(x, y).scale(side / qr.side)
        pdf.doc.path(qr.path).fill(INKS.ink).restore()
      }
      const options = { alt, bbox: [x, y, x + side, y + side], placement: 'Block' }
      parent.add(pdf.doc.struct('Figure', options as PDFKit.Mixins.StructureElementOptions, draw))
    },
  }
}
