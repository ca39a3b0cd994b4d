import type { Box } from './boxes.server'
import { A4, type Pdf } from './document.server'

/** `top` may be told of each page, from 0. */
export type Frame = { x: number; width: number; top: number | ((page: number) => number); bottom: number; gap: number }
export type Laid = { box: Box; page: number; y: number }[]

/** What follows begins a page. */
export const NEW_PAGE: Box = { height: () => 0, draw: () => {} }

/** A table is not cut for less room than this. */
const LEAST = 90
/** Titles in a row that go with what follows; the boxes after them are not measured. */
const MOST_TOGETHER = 3

/**
 * Boxes down as many pages as they need: nothing is drawn yet. A title goes with what follows it, and what can be cut is only
 * cut for want of room.
 */
export function layOut(boxes: Box[], { width, top, bottom, gap }: Frame): Laid {
  const end = A4.height - bottom
  const topOf = (page: number) => (typeof top === 'function' ? top(page) : top)
  const laid: Laid = []
  const waiting = [...boxes]
  let [page, y] = [0, topOf(0)]
  const turn = () => {
    page += 1
    y = topOf(page)
  }
  const put = (box: Box) => {
    laid.push({ box, page, y })
    y += box.height(width) + gap
  }
  for (let box = waiting.shift(); box; box = waiting.shift()) {
    if (box === NEW_PAGE) {
      if (y > topOf(page)) turn()
      continue
    }
    if (box.height(width) + roomBelow(box, waiting.slice(0, MOST_TOGETHER)) <= end - y) {
      put(box)
      continue
    }
    const [first, rest] = (!box.isTitle && box.split?.(width, end - y)) || []
    if (first && rest) {
      put(first)
      waiting.unshift(rest)
      turn()
    } else if (y === topOf(page)) {
      // Taller than a page: it will run over its foot.
      put(box)
    } else {
      waiting.unshift(box)
      turn()
    }
  }
  return laid

  /** What a title needs below itself: the next box, or as much of it as may stand alone. */
  function roomBelow(box: Box, [next, ...others]: readonly Box[]): number {
    if (!box.isTitle || !next) return 0
    const whole = next.height(width) + roomBelow(next, others)
    return gap + (next.split ? Math.min(whole, LEAST) : whole)
  }
}

/** How many pages they take. */
export function pagesOf(laid: Laid): number {
  return (laid.at(-1)?.page ?? -1) + 1
}

/** Draws them, from a new page on. */
export function drawLaid({ doc, root }: Pdf, laid: Laid, { x, width }: Frame): void {
  let drawn = -1
  for (const { box, page, y } of laid) {
    for (; drawn < page; drawn++) doc.addPage()
    box.draw({ x, y, width }, root)
  }
}
