import { decorate, INKS, type Pdf } from './document.server'
import { type LabelSheet, labelsPerSheet } from './label-sheets'

type Structure = PDFKit.PDFStructureElement

/** Points. */
export type LabelBox = { x: number; y: number; width: number; height: number }
type Draw = (index: number, box: LabelBox, parent: Structure) => void

const POINTS_PER_MILLIMETRE = 72 / 25.4
const MARK = mm(3)

/** Millimetres in points. */
export function mm(millimetres: number): number {
  return millimetres * POINTS_PER_MILLIMETRE
}

/**
 * As many pages as needed for `count` labels, each drawn in its own box (points) and tagged under its own section. `start`
 * places of the first sheet are used already.
 */
export function layLabels(pdf: Pdf, sheet: LabelSheet, count: number, draw: Draw, start = 0): void {
  const each = labelsPerSheet(sheet)
  for (let index = 0; index < count; index++) {
    const place = (start + index) % each
    if (index === 0 || place === 0) openSheet(pdf, sheet)
    const section = pdf.doc.struct('Sect')
    pdf.root.add(section)
    draw(index, labelBox(sheet, place), section)
  }
}

/** Where a label stands on its sheet, in points: from left to right, then down. */
export function labelBox(sheet: LabelSheet, place: number): LabelBox {
  const column = place % sheet.columns
  const row = Math.floor(place / sheet.columns)
  return {
    x: mm(sheet.left + column * (sheet.width + sheet.gapX)),
    y: mm(sheet.top + row * (sheet.height + sheet.gapY)),
    width: mm(sheet.width),
    height: mm(sheet.height),
  }
}

function openSheet(pdf: Pdf, sheet: LabelSheet): void {
  pdf.doc.addPage()
  if (sheet.isCut) decorate(pdf, () => drawCuts(pdf, sheet))
}

/** Short marks at every corner: a line all along would show on a card cut a little beside it. */
function drawCuts({ doc }: Pdf, sheet: LabelSheet): void {
  doc.save().lineWidth(0.4)
  for (let column = 0; column <= sheet.columns; column++) {
    for (let row = 0; row <= sheet.rows; row++) {
      const x = mm(sheet.left + column * sheet.width)
      const y = mm(sheet.top + row * sheet.height)
      doc.moveTo(x - MARK, y).lineTo(x + MARK, y)
      doc.moveTo(x, y - MARK).lineTo(x, y + MARK)
    }
  }
  doc.stroke(INKS.line).restore()
}
