import { readFileSync } from 'node:fs'
import { A4, closePdf, decorate, INKS, openPdf, type Pdf, printable } from '~/lib/pdf/document.server'
import { drawLaid, type Laid, layOut, NEW_PAGE, pagesOf } from '~/lib/pdf/flow.server'
import { motif } from '~/lib/pdf/picture.server'
import { drawCover } from './cover.server'
import { figuresPart } from './figures-part.server'
import { methodPart } from './method-part.server'
import { programmePart } from './programme-part.server'
import type { EditionReport, Said } from './report'

const FRAME = { x: 48, width: A4.width - 96, top: 50, bottom: 56 }
const WALL = 'public/brick-wall.svg'
const FOOT = 80
/** The cover aside. */
const [LEAST_PAGES, MOST_PAGES] = [3, 5]

/** How tight, and which parts begin a page: figures always do. */
type Layout = { density: number; programmeTurns?: boolean; methodTurns?: boolean }
const USUAL: Layout = { density: 1, methodTurns: true }
const AIRY: Layout = { ...USUAL, programmeTurns: true }
const TIGHT: Layout[] = [1, 0.92, 0.84, 0.76].map(density => ({ density }))

/** The report of an edition as a PDF of four to six A4 pages; longer when its programme leaves no choice. */
export async function drawReport(report: EditionReport, said: Said): Promise<Buffer> {
  const { t, words } = said
  const title = t('title', { name: report.edition.name })
  const pdf = openPdf({
    title: `${title}, ${report.when} – ${t('event')}`,
    subject: title,
    author: t('event'),
    language: words.language === 'fr' ? 'fr-FR' : 'en-GB',
    madeAt: report.now,
  })
  drawCover(pdf, report, said)
  const laid = fitting(pdf, report, said)
  drawLaid(pdf, laid, { ...FRAME, gap: 0 })
  fillFeet(pdf, laid)
  finishPages(pdf, report, said)
  return closePdf(pdf)
}

/** The first layout that takes as many pages as wanted, else the tightest. */
function fitting(pdf: Pdf, report: EditionReport, said: Said): Laid {
  const lay = ({ density, programmeTurns, methodTurns }: Layout) =>
    layOut(
      [
        ...figuresPart(pdf, report, said, density),
        ...(programmeTurns ? [NEW_PAGE] : []),
        ...programmePart(pdf, report, said),
        ...(methodTurns ? [NEW_PAGE] : []),
        ...methodPart(pdf, report, said),
      ],
      { ...FRAME, gap: 13 * density },
    )
  const airy = lay(AIRY)
  let laid = lay(USUAL)
  // Parts on pages of their own, when that costs none.
  if (pagesOf(airy) <= Math.max(LEAST_PAGES, pagesOf(laid))) laid = airy
  for (const layout of TIGHT) {
    if (pagesOf(laid) <= MOST_PAGES) break
    laid = lay(layout)
  }
  return laid
}

function pageCount({ doc }: Pdf): number {
  return doc.bufferedPageRange().count
}

/** A wall at the foot of the pages that have room for it. */
function fillFeet(pdf: Pdf, laid: Laid): void {
  const wall = readFileSync(WALL, 'utf8')
  for (let page = 0; page < pagesOf(laid); page++) {
    const end = Math.max(...laid.filter(each => each.page === page).map(({ box, y }) => y + box.height(FRAME.width)))
    const y = A4.height - FRAME.bottom - FOOT
    if (y - end < FOOT) continue
    pdf.doc.switchToPage(page + 1)
    motif(pdf, wall, { x: 0, y, scale: 0.8, clip: { width: A4.width, height: FOOT } })
  }
}

/** On every page but the cover: a course of bricks above, the edition and the page below. */
function finishPages(pdf: Pdf, report: EditionReport, { t }: Said): void {
  const { doc } = pdf
  const pages = pageCount(pdf)
  for (let page = 1; page < pages; page++) {
    doc.switchToPage(page)
    decorate(
      pdf,
      () => {
        for (let x = -6; x < A4.width; x += 24) doc.rect(x, 0, 21, 9)
        for (let x = -18; x < A4.width; x += 24) doc.rect(x, 11, 21, 9)
        doc.fill(INKS.brick)
        const y = A4.height - 38
        doc.font('text').fontSize(8).fillColor(INKS.stone)
        doc.text(printable(`${t('event')} · ${t('title', { name: report.edition.name })}`, 'text'), FRAME.x, y, {
          lineBreak: false,
        })
        const number = printable(t('page', { page: page + 1, pages }), 'text')
        doc.text(number, FRAME.x, y, { width: FRAME.width, align: 'right' })
      },
      'Pagination',
    )
  }
}
