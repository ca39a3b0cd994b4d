import { type Box, stack, text } from '~/lib/pdf/boxes.server'
import { closePdf, decorate, INKS, type Pdf, printable } from '~/lib/pdf/document.server'
import { fitted } from '~/lib/pdf/fit.server'
import { type LabelSheet, labelsPerSheet } from '~/lib/pdf/label-sheets'
import { type LabelBox, layLabels, mm } from '~/lib/pdf/labels.server'
import { qrCode } from '~/lib/pdf/qr.server'
import { breathe, drawCourses, openSheet, type SheetEdition } from './sheet.server'

type Structure = PDFKit.PDFStructureElement

export type Badge = {
  /** What is read from afar; empty: a line to write it on. */
  name: string
  about?: string
  /** K7M 4XD */
  code?: string
  /** What the QR holds. */
  ticket?: string
}
type Sheets = { edition: SheetEdition; sheet: LabelSheet; start: number; badges: Badge[]; now: Date }

const TALL = mm(50)
/** Between a name and what stands below it. */
const GAP = mm(2)

/** Badges or stickers, as many sheets as needed. `start` labels of the first one are used already. */
export async function drawBadges({ edition, sheet, start, badges, now }: Sheets): Promise<Buffer> {
  const pdf = openSheet('Badges', edition, now)
  const each = labelsPerSheet(sheet)
  for (let first = 0; first < badges.length; ) {
    const used = first === 0 ? start : 0
    const count = Math.min(each - used, badges.length - first)
    const draw = (index: number, box: LabelBox, parent: Structure) => {
      const badge = badges[first + index]
      if (badge) drawBadge(pdf, badge, { edition, box, parent })
    }
    layLabels(pdf, sheet, count, draw, used)
    first += count
    await breathe()
  }
  return closePdf(pdf)
}

type Place = { edition: SheetEdition; box: LabelBox; parent: Structure }

function drawBadge(pdf: Pdf, badge: Badge, { edition, box, parent }: Place): void {
  const isTall = box.height >= TALL
  const pad = mm(isTall ? 5 : 2.5)
  const head = isTall ? mm(5) : 0
  if (isTall) drawCourses(pdf, { x: box.x + pad, y: box.y + pad, width: box.width - 2 * pad, brick: mm(4) })
  const top = box.y + pad + head
  const room = { width: box.width - 2 * pad, height: box.height - 2 * pad - head }
  const side = badge.ticket ? Math.min(room.height, room.width * 0.45) : 0
  if (badge.ticket) {
    const place = { x: box.x + box.width - pad - side, y: top + (room.height - side) / 2, width: side }
    qrCode(pdf, badge.ticket, { side, alt: `QR du billet ${badge.code ?? ''}`.trim() }).draw(place, parent)
  }
  const width = room.width - (side && side + mm(1))
  const foot = stack(feet(pdf, badge, { edition, isTall, width }))
  const name = nameBox(pdf, badge, { width, height: room.height - foot.height(width) - GAP })
  const free = room.height - foot.height(width) - GAP - name.height(width)
  name.draw({ x: box.x + pad, y: top + free / 2, width }, parent)
  foot.draw({ x: box.x + pad, y: top + room.height - foot.height(width), width }, parent)
}

function nameBox(pdf: Pdf, badge: Badge, room: { width: number; height: number }): Box {
  if (!badge.name) return blank(pdf, room)
  // Another alphabet may leave nothing of it.
  const name = printable(badge.name, 'heading').trim() || 'Bienvenue'
  const about = badge.about
    ? [fitted(pdf, badge.about, { face: 'text', size: 11 }, { width: room.width, height: room.height * 0.35 })]
    : []
  const height = room.height - about.reduce((sum, box) => sum + box.height(room.width), 0)
  const style = { face: 'heading', size: 34, lineGap: -3 } as const
  return stack([fitted(pdf, name, style, { width: room.width, height, least: 7.5 }), ...about])
}

/** « Bonjour, moi c’est » and a line to write on. */
function blank(pdf: Pdf, room: { width: number; height: number }): Box {
  const hello = text(pdf, 'Bonjour, moi c’est', { face: 'bold', size: 11 })
  return {
    height: () => room.height,
    draw(place, parent) {
      hello.draw(place, parent)
      const y = place.y + room.height - mm(2)
      decorate(pdf, () => {
        pdf.doc
          .moveTo(place.x, y)
          .lineTo(place.x + room.width, y)
          .lineWidth(0.8)
          .stroke(INKS.line)
      })
    },
  }
}

function feet(
  pdf: Pdf,
  { code }: Badge,
  { edition, isTall, width }: { edition: SheetEdition; isTall: boolean; width: number },
): Box[] {
  const event = { face: 'text', size: isTall ? 8 : 7, ink: 'stone' } as const
  return [
    ...(code ? [text(pdf, code, { face: 'bold', size: isTall ? 13 : 10 })] : []),
    fitted(pdf, isTall ? edition.event : edition.name, event, { width, height: 12, least: 5 }),
  ]
}
