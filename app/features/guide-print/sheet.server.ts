import { drawTag } from '~/features/door-sheet/sheet.server'
import { FAMILIES } from '~/features/guide/words'
import { type Box, beside, framed, stack, text } from '~/lib/pdf/boxes.server'
import { type Columns, layColumns } from '~/lib/pdf/columns.server'
import { A4, closePdf, decorate, INKS, type Pdf } from '~/lib/pdf/document.server'
import { fitted } from '~/lib/pdf/fit.server'
import { type Leading, markdownBoxes } from '~/lib/pdf/markdown.server'
import { qrCode } from '~/lib/pdf/qr.server'
import { richText } from '~/lib/pdf/rich.server'
import type { Sheet } from './find.server'
import { FRAME, finishPages, leadingTo, onlineAddress, openPaper, pageLinks, shownAddress } from './paper.server'
import { reviewWords, sheetFacts } from './words'

const { x, width } = FRAME
const [LARGEST, SMALLEST, STEP] = [12, 9.5, 0.25]
/** The others are online. */
const MOST_LINKS = 5
const QR = 76
/** Above the foot of the page: the QR, where to read more, the sources. */
const FOOT = QR + 12

type Laid = { pages: number; draw(page: number): void }

/** A job sheet on one side of A4. */
export function drawJobSheet(sheet: Sheet, now: Date): Promise<Buffer> {
  const pdf = openPaper(sheet.page.title, now)
  const laid = laySheet(pdf, sheet, { leading: leadingTo(), tag: 'H1' })
  for (let page = 0; page < laid.pages; page++) {
    pdf.doc.addPage()
    laid.draw(page)
  }
  finishPages(pdf, { first: 0, isNumbered: false })
  return closePdf(pdf)
}

/** The same, to be drawn on pages of a larger document; its text is as large as one page allows. */
export function laySheet(pdf: Pdf, sheet: Sheet, { leading, tag }: { leading: Leading; tag: 'H1' | 'H2' }): Laid {
  const head = headOf(pdf, sheet, tag)
  const columns = fittingColumns(pdf, sheet, leading, FRAME.top + 34 + head.height(width) + 14)
  return {
    pages: columns.pages,
    draw(page) {
      drawTag(pdf, FAMILIES[sheet.page.content.family], { x, y: FRAME.top, size: 12 })
      head.draw({ x, y: FRAME.top + 34, width }, pdf.root)
      columns.draw(pdf, page)
      drawFoot(pdf, sheet)
    },
  }
}

function headOf(pdf: Pdf, { page }: Sheet, tag: 'H1' | 'H2'): Box {
  const title = { face: 'heading', size: 25, ink: 'brick', lineGap: -4 } as const
  const facts = sheetFacts(page).map(([label, words]): [number, Box] => [
    words.length > 40 ? 1.5 : 1,
    stack([
      text(pdf, label, { face: 'text', size: 9, ink: 'stone' }),
      fitted(pdf, words, { face: 'bold', size: 10.5, lineGap: -2.5 }, { width: 200, height: 60 }),
    ]),
  ])
  return stack(
    [
      fitted(pdf, page.title, title, { width, height: 60, least: 15 }, tag),
      text(pdf, page.content.summary, { face: 'bold', size: 13, lineGap: -2 }),
      framed(pdf, beside(facts, 14), { ink: 'softBrick', padding: 9 }),
    ],
    7,
  )
}

/** As large as one page allows, within what can be read; a longer text goes on overleaf. */
function fittingColumns(pdf: Pdf, sheet: Sheet, leading: Leading, top: number): Columns {
  const lay = (size: number) =>
    layColumns(blocksOf(pdf, sheet, leading, size), { ...FRAME, top, bottom: FRAME.bottom + FOOT, gap: size * 0.18 })
  let best = lay(SMALLEST)
  let [low, high] = [0, best.pages === 1 ? (LARGEST - SMALLEST) / STEP : 0]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const larger = lay(SMALLEST + middle * STEP)
    if (larger.pages === 1) [best, low] = [larger, middle]
    else high = middle - 1
  }
  return best
}

function blocksOf(pdf: Pdf, { page, related, trainings }: Sheet, leading: Leading, size: number): Box[] {
  const { content } = page
  const block = (title: string, boxes: Box[]) => (boxes.length > 0 ? [titleBox(pdf, title, size), ...boxes] : [])
  const words = (title: string, markdown: string | null) =>
    block(title, markdown ? markdownBoxes(pdf, markdown, { size, leading }) : [])
  return [
    ...words('Ce que l’on fait', content.tasks),
    ...words('Une journée', content.day),
    ...words('Ce qu’il faut savoir faire', content.skills),
    ...words('Les qualités utiles', content.qualities),
    ...words('Comment y entrer', content.access),
    ...block('Formations', pageLinks(pdf, trainings.slice(0, MOST_LINKS), { size, leading })),
    ...words('Salaire', content.salary && `${content.salary} (${content.salarySource})`),
    ...block('Métiers proches', pageLinks(pdf, related.slice(0, MOST_LINKS), { size, leading })),
  ]
}

/** A title over a little air. */
function titleBox(pdf: Pdf, title: string, size: number): Box {
  const words = richText(pdf, [{ text: title, face: 'heading', ink: 'brick' }], { size: size * 1.2, tag: 'H3' })
  const air = size * 0.45
  return {
    isTitle: true,
    height: width => words.height(width) + air,
    draw: ({ x, y, width }, parent) => words.draw({ x, y: y + air, width }, parent),
  }
}

/** At the foot of each page, whoever was handed it finds the rest online. */
function drawFoot(pdf: Pdf, { page }: Sheet): void {
  const { content, reviewedOn } = page
  const top = A4.height - FRAME.bottom - QR
  decorate(pdf, () =>
    pdf.doc
      .moveTo(x, top - 6)
      .lineTo(x + width, top - 6)
      .lineWidth(1.5)
      .stroke(INKS.brick),
  )
  const address = onlineAddress(page)
  const room = width - QR - 16
  const small = { size: 9, ink: 'stone' } as const
  const lines = [
    richText(pdf, [{ text: 'Cette fiche en ligne, avec les formations et les prochains rendez-vous', face: 'bold' }], {
      size: 10.5,
    }),
    richText(pdf, [{ text: shownAddress(address), face: 'text', to: address }], { size: 10 }),
    richText(pdf, [{ text: reviewWords(reviewedOn), face: 'text' }], small),
    ...(content.rome
      ? [richText(pdf, [{ text: `Code ROME (pour France Travail)\u00a0: ${content.rome}`, face: 'text' }], small)]
      : []),
  ]
  const words = stack(lines, 1)
  words.draw({ x, y: top, width: room }, pdf.root)
  const below = words.height(room) + 1
  const sources = content.sources.length > 0 ? `Sources\u00a0: ${content.sources.join(' ; ')}.` : ''
  if (sources) {
    fitted(
      pdf,
      sources,
      { face: 'text', size: 7.5, ink: 'stone', lineGap: -1.5 },
      { width: room, height: QR - below, least: 5 },
    ).draw({ x, y: top + below, width: room }, pdf.root)
  }
  qrCode(pdf, address, { side: QR, alt: 'QR de la fiche en ligne' }).draw(
    { x: x + width - QR, y: top, width: QR },
    pdf.root,
  )
}
