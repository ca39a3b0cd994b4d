import { type Box, once, type Place } from './boxes.server'
import { decorate, type Face, INKS, type Pdf, printable } from './document.server'

type Structure = PDFKit.PDFStructureElement
type Table = {
  caption: string
  columns: string[]
  rows: string[][]
  size?: number
  /** Columns of texts, besides the first; the others are numbers. */
  texts?: number[]
}
type Widths = { x: number; width: number }[]
type Line = { cells: string[]; face: Face; tags: ('TH' | 'TD')[]; scope?: 'Column' }

const GAP = 8
/** The font is made for screens: lines of a table stand closer, in parts of their size. */
const TIGHT = -0.22

/** A table with its caption above, its header again on every page, numbers on the right of their columns. */
export function table(pdf: Pdf, { caption, columns, rows, size = 9, texts = [] }: Table): Box {
  const head: Line = { cells: columns, face: 'bold', tags: columns.map(() => 'TH'), scope: 'Column' }
  const body = rows.map(
    (cells): Line => ({ cells, face: 'text', tags: cells.map((_, index) => (index === 0 ? 'TH' : 'TD')) }),
  )
  const isNumber = (column: number) => column > 0 && !texts.includes(column)
  const padding = size * 0.2
  // Parts of a table that was cut stand in one element, made when the first is drawn.
  let element: Structure | undefined
  const tall = new Map<Line, Map<Widths, number>>()
  const wide = new Map<number, Widths>()
  return part(body, true)

  function part(lines: Line[], isFirst: boolean): Box {
    const captionHeight = (width: number) => (isFirst ? captionTall(width) : 0)
    const heights = (width: number) => {
      const spans = widthsIn(width)
      return [head, ...lines].map(line => heightOf(line, spans))
    }
    return {
      height: once(width => captionHeight(width) + sum(heights(width))),
      draw(place, parent) {
        drawPart(place, parent, lines, isFirst)
      },
      split(width, height) {
        const all = heights(width)
        const fits = all.findIndex((_, index) => captionHeight(width) + sum(all.slice(0, index + 1)) > height)
        // The header is one of them; three lines at least stand on either side.
        const kept = Math.min(fits - 1, lines.length - 3)
        return kept >= 3 ? [part(lines.slice(0, kept), isFirst), part(lines.slice(kept), false)] : undefined
      },
    }
  }

  function drawPart({ x, y, width }: Place, parent: Structure, lines: Line[], isFirst: boolean) {
    const spans = widthsIn(width)
    let top = y
    if (!element) {
      element = pdf.doc.struct('Table')
      parent.add(element)
    }
    if (isFirst) {
      const write = () =>
        font('bold', size)
          .fillColor(INKS.stone)
          .text(printable(caption, 'bold'), x, top, { width, lineGap: size * TIGHT })
      element.add(pdf.doc.struct('Caption', {}, write as () => void))
      top += captionTall(width)
      top = drawLine(head, { x, y: top, width }, spans, element)
    } else {
      // Those who listen have heard it.
      decorate(pdf, () => {
        for (const [index, cell] of head.cells.entries()) write(cell, index, { x, y: top, width }, spans, head.face)
      })
      top += heightOf(head, spans)
    }
    for (const line of lines) {
      decorate(pdf, () => rule(x, top, width))
      top = drawLine(line, { x, y: top, width }, spans, element)
    }
  }

  function drawLine(line: Line, place: Place, spans: Widths, parent: Structure): number {
    const row = pdf.doc.struct('TR')
    parent.add(row)
    for (const [index, cell] of line.cells.entries()) {
      const tag = line.tags[index] ?? 'TD'
      const scope = tag === 'TH' ? (line.scope ?? 'Row') : undefined
      row.add(
        pdf.doc.struct(tag, { scope } as PDFKit.Mixins.StructureElementOptions, () =>
          write(cell, index, place, spans, line.face),
        ),
      )
    }
    return place.y + heightOf(line, spans)
  }

  function write(cell: string, column: number, { x, y }: Place, spans: Widths, face: Face) {
    const span = spans[column]
    if (!span) return
    const align = isNumber(column) ? ('right' as const) : ('left' as const)
    const options = { width: span.width, align, lineGap: size * TIGHT }
    font(face, size)
      .fillColor(INKS.ink)
      .text(printable(cell, face), x + span.x, y + padding, options)
  }

  function rule(x: number, y: number, width: number) {
    pdf.doc
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.4)
      .stroke(INKS.line)
  }

  function heightOf(line: Line, spans: Widths): number {
    const known = tall.get(line) ?? new Map<Widths, number>()
    const height = known.get(spans) ?? measure(line, spans)
    tall.set(line, known.set(spans, height))
    return height
  }

  function measure({ cells, face }: Line, spans: Widths): number {
    const tallest = cells.map((cell, index) =>
      font(face, size).heightOfString(printable(cell, face) || ' ', {
        width: spans[index]?.width,
        lineGap: size * TIGHT,
      }),
    )
    return Math.max(...tallest) + 2 * padding
  }

  /** Every column as wide as its widest word or number; the first takes what is left. */
  function widthsIn(width: number): Widths {
    const widths = wide.get(width) ?? shareOut(width)
    wide.set(width, widths)
    return widths
  }

  function shareOut(width: number): Widths {
    const others = columns.map((_, column) => (column === 0 ? 0 : widest(column)))
    const first = Math.max(60, width - sum(others) - GAP * (columns.length - 1))
    const shrink = Math.min(1, (width - first - GAP * (columns.length - 1)) / Math.max(1, sum(others)))
    let x = 0
    return columns.map((_, column) => {
      const span = { x, width: column === 0 ? first : (others[column] ?? 0) * shrink }
      x += span.width + GAP
      return span
    })
  }

  function widest(column: number): number {
    const ofHeader = (columns[column] ?? '')
      .split(' ')
      .map(word => font('bold', size).widthOfString(printable(word, 'bold')))
    const ofCells = rows.map(cells => font('text', size).widthOfString(printable(cells[column] ?? '', 'text')))
    return Math.min(150, Math.ceil(Math.max(0, ...ofHeader, ...ofCells)) + 1)
  }

  function captionTall(width: number): number {
    return font('bold', size).heightOfString(printable(caption, 'bold'), { width, lineGap: size * TIGHT }) + 4
  }

  function font(face: Face, points: number) {
    return pdf.doc.font(face).fontSize(points)
  }
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
