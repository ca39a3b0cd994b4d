import type { Box } from './boxes.server'
import { A4, type Pdf } from './document.server'
import { type Laid, layOut, pagesOf } from './flow.server'

/** Where two columns stand: `top` on the first page, `nextTop` on those after it. Points. */
export type ColumnFrame = { x: number; width: number; top: number; nextTop?: number; bottom: number; gap: number }

const COLUMNS = 2
const GUTTER = 22
const STEP = 6

/** `end` is how low they reach on the last page. */
export type Columns = { pages: number; end: number; draw(pdf: Pdf, page: number): void }

/** Boxes in two columns down as many pages as they need; on a single page, both are about as tall. */
export function layColumns(boxes: Box[], frame: ColumnFrame): Columns {
  const { x, width, top, nextTop = top, bottom, gap } = frame
  const column = (width - GUTTER) / COLUMNS
  const topOf = (index: number) => (index < COLUMNS ? top : nextTop)
  const lay = (foot: number) => layOut(boxes, { x, width: column, top: topOf, bottom: foot, gap })
  let laid = lay(bottom)
  if (pagesOf(laid) <= COLUMNS) {
    const tall = boxes.reduce((sum, box) => sum + box.height(column) + gap, 0)
    // From half of it down, until the two hold everything.
    for (let foot = A4.height - top - tall / 2; foot > bottom; foot -= STEP) {
      const closer = lay(foot)
      if (pagesOf(closer) > COLUMNS || endOf(closer, column) > A4.height - foot) continue
      laid = closer
      break
    }
  }
  const pages = Math.ceil(pagesOf(laid) / COLUMNS)
  return {
    pages,
    end: endOf(
      laid.filter(({ page }) => Math.floor(page / COLUMNS) === pages - 1),
      column,
    ),
    draw({ root }, page) {
      for (const { box, page: index, y } of laid) {
        if (Math.floor(index / COLUMNS) !== page) continue
        box.draw({ x: x + (index % COLUMNS) * (column + GUTTER), y, width: column }, root)
      }
    },
  }
}

function endOf(laid: Laid, width: number): number {
  return Math.max(0, ...laid.map(({ box, y }) => y + box.height(width)))
}
