import { drawTag, drawWall } from '~/features/door-sheet/sheet.server'
import { config } from '~/lib/config.server'
import { longDay } from '~/lib/dates'
import { text } from '~/lib/pdf/boxes.server'
import { A4, decorate, INKS, type Pdf } from '~/lib/pdf/document.server'
import { qrCode } from '~/lib/pdf/qr.server'
import { richText } from '~/lib/pdf/rich.server'
import type { PrintedGuide } from './find.server'
import { EVENT, GUIDE, shownAddress } from './paper.server'

const MARGIN = 48
const WALL_TALL = 130
const QR = 116

/** What it is, what is in it, where it lives. */
export function drawCover(pdf: Pdf, guide: PrintedGuide, now: Date): void {
  const { doc, root } = pdf
  doc.addPage()
  decorate(pdf, () => doc.rect(0, 0, A4.width, A4.height).fill(INKS.paper))
  drawWall(pdf, { scale: 1.3 })
  const width = A4.width - 2 * MARGIN
  const at = (y: number) => ({ x: MARGIN, y, width })
  drawTag(pdf, EVENT, { x: MARGIN, y: 176, size: 15 })
  const title = text(pdf, GUIDE, { face: 'heading', size: 66, ink: 'brick', lineGap: -10 }, 'H1')
  title.draw(at(216), root)
  let y = 216 + title.height(width) + 18
  for (const [words, size, face] of [
    ['Des métiers, des formations, des lieux près de chez vous.', 21, 'bold'],
    ['Comment y entrer, même sans diplôme.', 21, 'bold'],
    [countsOf(guide), 14, 'text'],
  ] as const) {
    const box = text(pdf, words, { face, size })
    box.draw(at(y), root)
    y += box.height(width) + 6
  }
  const address = `${config.appUrl}/guide`
  const top = A4.height - WALL_TALL - QR - 24
  qrCode(pdf, address, { side: QR, alt: 'QR du guide en ligne' }).draw({ ...at(top), width: QR }, root)
  const beside = { x: MARGIN + QR + 18, width: width - QR - 18 }
  text(pdf, 'Le guide à jour, en ligne', { face: 'heading', size: 18 }).draw({ ...beside, y: top + 22 }, root)
  richText(pdf, [{ text: shownAddress(address), face: 'bold', to: address }], { size: 14 }).draw(
    { ...beside, y: top + 46 },
    root,
  )
  text(pdf, `Imprimé le ${longDay(now, 'fr')}. Gratuit.`, { face: 'text', size: 12, ink: 'stone' }).draw(
    { ...beside, y: top + 68 },
    root,
  )
  drawWall(pdf, { y: A4.height - WALL_TALL, scale: 1.3 })
}

function countsOf({ job, training, structure }: PrintedGuide): string {
  const count = (number: number, one: string, many: string) =>
    number > 0 ? [`${number}\u00a0${number === 1 ? one : many}`] : []
  return [
    ...count(job.length, 'fiche métier', 'fiches métiers'),
    ...count(training.length, 'formation', 'formations'),
    ...count(structure.length, 'adresse utile', 'adresses utiles'),
  ].join(' · ')
}
