import { breathe } from '~/features/door-sheet/sheet.server'
import { pageAddress } from '~/features/guide/kinds'
import { FAMILIES } from '~/features/guide/words'
import { stack, text, topped } from '~/lib/pdf/boxes.server'
import { layColumns } from '~/lib/pdf/columns.server'
import { closePdf, type Pdf } from '~/lib/pdf/document.server'
import type { Leading } from '~/lib/pdf/markdown.server'
import { type Chapter, firstChapters, lastChapters } from './chapters.server'
import { contentsPages, drawContents, type Entry } from './contents.server'
import { drawCover } from './cover.server'
import { familiesOf, type PrintedGuide, sheetOf } from './find.server'
import { FRAME, finishPages, GUIDE, leadingTo, openPaper } from './paper.server'
import { laySheet } from './sheet.server'

/** Pages that follow each other: where its titles stand among them, from 0, and how to draw one. */
type Part = { entries: Entry[]; pages: number; draw(page: number): void }

const COVER_PAGES = 1
const LARGEST = 10.5
const SMALLER = [10, 9.5]
const BETWEEN = 30

/** The whole guide, with its contents, its bookmarks, and links that lead from page to page. */
export async function drawGuide(guide: PrintedGuide, now: Date): Promise<Buffer> {
  const pdf = openPaper(GUIDE, now)
  const parts = partsOf(pdf, guide)
  const entries = numbered(
    parts,
    COVER_PAGES +
      contentsPages(
        pdf,
        parts.flatMap(part => part.entries),
      ),
  )
  drawCover(pdf, guide, now)
  drawContents(pdf, entries)
  const bookmark = bookmarks(pdf)
  for (const { entries, pages, draw } of parts) {
    for (let page = 0; page < pages; page++) {
      pdf.doc.addPage()
      for (const entry of entries) if (entry.page === page) bookmark(entry)
      draw(page)
    }
    await breathe()
  }
  finishPages(pdf, { first: COVER_PAGES, isNumbered: true })
  return closePdf(pdf)
}

function partsOf(pdf: Pdf, guide: PrintedGuide): Part[] {
  const [first, last] = [firstChapters(guide), lastChapters(guide)]
  const told = [...guide.job, ...[...first, ...last].flatMap(({ pages }) => pages)]
  const leading = leadingTo(new Set(told.map(pageAddress)))
  return [
    ...chapterParts(pdf, guide, first, leading),
    ...sheetParts(pdf, guide, leading),
    ...chapterParts(pdf, guide, last, leading),
  ]
}

function sheetParts(pdf: Pdf, guide: PrintedGuide, leading: Leading): Part[] {
  return familiesOf(guide).flatMap(({ family, jobs }, familyIndex) =>
    jobs.map((page, index): Part => {
      const laid = laySheet(pdf, sheetOf(guide, page), { leading, tag: 'H2' })
      const entry = (title: string, level: Entry['level'], name: string): Entry => ({ title, level, name, page: 0 })
      const entries = [
        ...(familyIndex === 0 && index === 0 ? [entry('Les fiches métiers', 1, 'metiers')] : []),
        ...(index === 0 ? [entry(FAMILIES[family], 2, `metiers-${family}`)] : []),
        entry(page.title, 3, pageAddress(page)),
      ]
      return { ...laid, entries }
    }),
  )
}

/** Chapters one after the other; a short one begins on the page where the one before ends, if it fits there. */
function chapterParts(pdf: Pdf, guide: PrintedGuide, chapters: Chapter[], leading: Leading): Part[] {
  const parts: (Part & { end: number })[] = []
  for (const chapter of chapters) {
    const before = parts.at(-1)
    const joined = before && layChapter(pdf, guide, chapter, { leading, top: before.end + BETWEEN })
    if (before && joined?.pages === 1) {
      const page = before.pages - 1
      parts.splice(-1, 1, {
        entries: [...before.entries, ...joined.entries.map(entry => ({ ...entry, page }))],
        pages: before.pages,
        end: joined.end,
        draw(at) {
          before.draw(at)
          if (at === page) joined.draw(0)
        },
      })
    } else parts.push(layChapter(pdf, guide, chapter, { leading, top: FRAME.top }))
  }
  return parts
}

type Start = { leading: Leading; top: number }

function layChapter(pdf: Pdf, guide: PrintedGuide, chapter: Chapter, { leading, top }: Start): Part & { end: number } {
  const { title, about, name } = chapter
  const head = topped(
    pdf,
    stack([
      text(pdf, title, { face: 'heading', size: 26, ink: 'brick', lineGap: -3 }, 'H2'),
      ...(about ? [text(pdf, about, { face: 'text', size: 12.5 })] : []),
    ]),
  )
  const below = top + head.height(FRAME.width) + 8
  const lay = (size: number) =>
    layColumns(chapter.boxes({ pdf, guide, leading, size }), { ...FRAME, top: below, nextTop: FRAME.top, gap: 3 })
  const usual = lay(LARGEST)
  // A little smaller, when that saves a page.
  const columns = SMALLER.map(lay).find(({ pages }) => pages < usual.pages) ?? usual
  return {
    entries: [{ title, level: 1, name, page: 0 }],
    pages: columns.pages,
    end: columns.end,
    draw(page) {
      if (page === 0) head.draw({ x: FRAME.x, y: top, width: FRAME.width }, pdf.root)
      columns.draw(pdf, page)
    },
  }
}

/** With the numbers of their pages, from 1. */
function numbered(parts: Part[], before: number): Entry[] {
  let first = before + 1
  return parts.flatMap(({ entries, pages }) => {
    const own = entries.map(entry => ({ ...entry, page: first + entry.page }))
    first += pages
    return own
  })
}

/** Makes the page being drawn one that links and the reader's list of bookmarks lead to. */
function bookmarks({ doc }: Pdf): (entry: Entry) => void {
  const parents = [doc.outline]
  return ({ title, level, name }) => {
    doc.addNamedDestination(name, 'XYZ', 0, 0, null)
    // The library counts from the right.
    const item = parents[level - 1]?.addItem(title, { left: doc.page.width } as object)
    if (item) parents.splice(level, parents.length, item)
  }
}
