import { type Box, beside, stack, text } from '~/lib/pdf/boxes.server'
import { A4, closePdf, decorate, INKS, type Pdf } from '~/lib/pdf/document.server'
import { fitted } from '~/lib/pdf/fit.server'
import { qrCode } from '~/lib/pdf/qr.server'
import type { Arrow, PaperFormat } from './papers'
import { drawTag, drawWall, openSheet, type SheetEdition } from './sheet.server'

type Sign = { edition: SheetEdition; format: PaperFormat; arrow: Arrow; now: Date }

const TURNS = { gauche: 180, droite: 0, 'tout-droit': -90 } as const

/** What hangs at the entrance: which way, that it is free, what to have in hand; in French, then in English. */
export function drawDoorSign({ edition, format, arrow, now }: Sign): Promise<Buffer> {
  const pdf = openSheet('Panneau d’entrée', edition, now)
  const { doc, root } = pdf
  doc.addPage({ size: format.toUpperCase(), margin: 0 })
  const { width: paper, height } = doc.page
  const unit = paper / A4.width
  const margin = 48 * unit
  const width = paper - 2 * margin
  decorate(pdf, () => doc.rect(0, 0, paper, height).fill(INKS.paper))
  drawWall(pdf, { scale: unit })
  drawTag(pdf, edition.tag, { x: margin, y: 128 * unit, size: 15 * unit })
  text(pdf, 'Entrée', { face: 'heading', size: 128 * unit, ink: 'brick', lineGap: -16 * unit }, 'H1').draw(
    { x: margin - 5 * unit, y: 158 * unit, width },
    root,
  )
  fitted(pdf, edition.event, { face: 'heading', size: 31 * unit }, { width, height: 40 * unit }).draw(
    { x: margin, y: 312 * unit, width },
    root,
  )
  if (arrow !== 'sans') drawArrow(pdf, TURNS[arrow], { x: paper / 2, y: 452 * unit, unit })
  // Without an arrow, the words and the QR take its place.
  const [size, side, share] = arrow === 'sans' ? [1.3 * unit, 208 * unit, 1.3] : [unit, 144 * unit, 2.3]
  const words = beside(
    [
      [share, wording(pdf, size)],
      [1, qrCode(pdf, edition.registerAddress, { side, alt: 'QR de la page d’inscription' })],
    ],
    22 * unit,
  )
  words.draw({ x: margin, y: height - 56 * unit - words.height(width), width }, root)
  return closePdf(pdf)
}

function drawArrow(pdf: Pdf, turn: number, { x, y, unit }: { x: number; y: number; unit: number }): void {
  const alt = { 0: 'Flèche vers la droite', 180: 'Flèche vers la gauche', [-90]: 'Flèche vers l’avant' }[turn]
  // One that points up has less room for its length, none too little for its breadth.
  const [long, broad] = turn === -90 ? [0.55 * unit, 0.9 * unit] : [unit, unit]
  const half = 160 * long
  const options = { alt, bbox: [x - half, y - half, x + half, y + half], placement: 'Block' }
  const draw = () => {
    pdf.doc.save().translate(x, y).rotate(turn).scale(long, broad)
    pdf.doc.path('M-160 -24H56V-76L160 0L56 76V24H-160Z').fill(INKS.ink).restore()
  }
  pdf.root.add(pdf.doc.struct('Figure', options as PDFKit.Mixins.StructureElementOptions, draw))
}

function wording(pdf: Pdf, unit: number): Box {
  const big = { face: 'bold', size: 19 * unit } as const
  const plain = { face: 'text', size: 15 * unit } as const
  const english = { face: 'text', size: 12.5 * unit, ink: 'stone' } as const
  return stack(
    [
      text(pdf, 'C’est gratuit, entrez.', { face: 'heading', size: 30 * unit }, 'H2'),
      text(pdf, 'Vous avez un billet\u00a0?', big),
      text(pdf, 'Préparez-le, sur le téléphone ou sur papier.', plain),
      text(pdf, 'Pas de billet\u00a0?', big),
      text(pdf, 'Entrez quand même\u00a0: on vous accueille. Ou visez ce QR pour vous inscrire en une minute.', plain),
      text(pdf, 'Free entry, with or without a ticket. Scan to register.', english),
    ],
    5 * unit,
  )
}
