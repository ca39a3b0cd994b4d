import { capitalise } from '~/features/edition/words'
import { type Box, stack, text } from '~/lib/pdf/boxes.server'
import { A4, closePdf, decorate, INKS, type Pdf } from '~/lib/pdf/document.server'
import { fitted } from '~/lib/pdf/fit.server'
import { qrCode } from '~/lib/pdf/qr.server'
import type { PaperFormat } from './papers'
import { drawTag, drawWall, openSheet, type SheetEdition } from './sheet.server'

/** `offers`: « 24 stands », « 12 ateliers »… */
type Poster = { edition: SheetEdition; format: PaperFormat; offers: string[]; now: Date }

/** How tall the surface at the foot is, on A4. */
const FOOT = 212
const FREE = 'Pour tout le monde. Sans CV, sans diplôme, sans e-mail.'

/** The edition's poster: what, when, where, how to come, that it is free, and a QR to its page. */
export function drawPoster({ edition, format, offers, now }: Poster): Promise<Buffer> {
  const pdf = openSheet('Affiche', edition, now)
  const { doc, root } = pdf
  doc.addPage({ size: format.toUpperCase(), margin: 0 })
  const { width: paper, height } = doc.page
  const unit = paper / A4.width
  const margin = 44 * unit
  const width = paper - 2 * margin
  decorate(pdf, () => doc.rect(0, 0, paper, height).fill(INKS.paper))
  drawWall(pdf, { scale: 1.15 * unit })
  drawTag(pdf, edition.tag, { x: margin, y: 140 * unit, size: 16 * unit })
  const boxes = headBoxes(pdf, edition, offers, { width, unit })
  let y = 190 * unit
  const free = height - FOOT * unit - y - boxes.reduce((sum, box) => sum + box.height(width), 0)
  const gap = Math.max(0, Math.min(26 * unit, free / boxes.length))
  for (const box of boxes) {
    box.draw({ x: margin, y, width }, root)
    y += box.height(width) + gap
  }
  drawFoot(pdf, edition, unit)
  return closePdf(pdf)
}

function headBoxes(
  pdf: Pdf,
  edition: SheetEdition,
  offers: string[],
  { width, unit }: { width: number; unit: number },
): Box[] {
  const [, first = edition.event, rest] = /^(Le Numérique) (.*)$/.exec(edition.event) ?? []
  const title = { face: 'heading', size: 64 * unit, lineGap: -9 * unit } as const
  return [
    stack([
      text(pdf, first, title, 'H1'),
      ...(rest ? [fitted(pdf, rest, { ...title, size: 57 * unit }, { width, height: 70 * unit }, 'H1')] : []),
    ]),
    text(pdf, 'Touchez, essayez, trouvez votre métier du numérique.', { face: 'bold', size: 18.5 * unit }),
    stack([
      fitted(
        pdf,
        capitalise(edition.day),
        { face: 'heading', size: 42 * unit, ink: 'brick', lineGap: -5 * unit },
        { width, height: 56 * unit },
        'H2',
      ),
      ...(edition.hours
        ? [text(pdf, capitalise(edition.hours), { face: 'heading', size: 30 * unit, ink: 'brick' })]
        : []),
    ]),
    stack([
      ...(edition.venue
        ? [fitted(pdf, edition.venue, { face: 'heading', size: 26 * unit }, { width, height: 66 * unit }, 'H2')]
        : []),
      ...[edition.address, edition.transport].flatMap(line =>
        line
          ? [fitted(pdf, line, { face: 'text', size: 15 * unit }, { width, height: 44 * unit, least: 9 * unit })]
          : [],
      ),
    ]),
    ...(offers.length > 0 ? [text(pdf, offers.join(' · '), { face: 'bold', size: 17 * unit })] : []),
  ]
}

/** A surface of ink at the foot, under a course of bricks: it is free, and the way to the programme. */
function drawFoot(pdf: Pdf, edition: SheetEdition, unit: number): void {
  const { doc, root } = pdf
  const { width: paper, height } = doc.page
  const tall = FOOT * unit
  const top = height - tall
  const margin = 44 * unit
  decorate(pdf, () => doc.rect(0, top, paper, tall).fill(INKS.sun))
  const side = 164 * unit
  const words = stack(
    [
      text(pdf, 'C’est gratuit', { face: 'heading', size: 40 * unit, lineGap: -4 * unit }, 'H2'),
      text(pdf, FREE, { face: 'bold', size: 17 * unit }),
      text(pdf, 'Le programme et votre billet\u00a0:', { face: 'text', size: 14 * unit }),
      fitted(
        pdf,
        shownAddress(edition.pageAddress),
        { face: 'bold', size: 14 * unit },
        { width: paper - 2 * margin - side - 24 * unit, height: 20 * unit },
      ),
    ],
    5 * unit,
  )
  const width = paper - 2 * margin - side - 24 * unit
  words.draw({ x: margin, y: top + (tall - words.height(width)) / 2, width }, root)
  const place = { x: paper - margin - side, y: top + (tall - side) / 2, width: side }
  qrCode(pdf, edition.pageAddress, { side, alt: 'QR de la page de l’édition' }).draw(place, root)
}

function shownAddress(address: string): string {
  return address.replace(/^https?:\/\//, '')
}
