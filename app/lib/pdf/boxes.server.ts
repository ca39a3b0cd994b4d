import { decorate, type Face, INKS, type Ink, type Pdf, printable } from './document.server'

type Structure = PDFKit.PDFStructureElement
export type Place = { x: number; y: number; width: number }

/** Something that can be measured, then drawn somewhere, tagged under an element. Points everywhere. */
export type Box = {
  height(width: number): number
  draw(place: Place, parent: Structure): void
  /** Cuts what fits in that height from what follows; undefined when nothing does. */
  split?(width: number, height: number): [Box, Box] | undefined
  /** A title: never alone at the foot of a page. */
  isTitle?: boolean
}

export type Style = { face: Face; size: number; ink?: Ink; lineGap?: number; align?: 'left' | 'right' | 'center' }
export type TextTag = 'P' | 'H1' | 'H2' | 'H3' | 'Caption' | 'BlockQuote'

/** Measures once for each width: boxes stand in boxes, and every one asks those inside it. */
export function once(measure: (width: number) => number): (width: number) => number {
  const known = new Map<number, number>()
  return width => {
    const height = known.get(width) ?? measure(width)
    known.set(width, height)
    return height
  }
}

const NOTHING: Box = { height: () => 0, draw: () => {} }

/** Lines of text with their tag. */
export function text({ doc }: Pdf, content: string, style: Style, tag: TextTag = 'P'): Box {
  const words = printable(content, style.face)
  const options = (width: number) => ({ width, align: style.align, lineGap: style.lineGap ?? 1 })
  const set = () => doc.font(style.face).fontSize(style.size)
  return {
    isTitle: tag.startsWith('H'),
    height: once(width => set().heightOfString(words, options(width))),
    draw({ x, y, width }, parent) {
      const write = () => {
        set()
          .fillColor(INKS[style.ink ?? 'ink'])
          .text(words, x, y, options(width))
      }
      parent.add(doc.struct(tag, {}, write))
    },
  }
}

/** Empty height. */
export function space(height: number): Box {
  return { height: () => height, draw: () => {} }
}

/** Boxes one below the other, always on one page. */
export function stack(boxes: Box[], gap = 0): Box {
  const [only] = boxes
  if (!only) return NOTHING
  return {
    isTitle: boxes.length === 1 && only.isTitle,
    height: once(width => boxes.reduce((sum, box) => sum + box.height(width) + gap, -gap)),
    draw({ x, y, width }, parent) {
      let top = y
      for (const box of boxes) {
        box.draw({ x, y: top, width }, parent)
        top += box.height(width) + gap
      }
    },
  }
}

/** Boxes side by side, their widths as shares of what is left between the gaps. */
export function beside(boxes: [share: number, box: Box][], gap: number): Box {
  const all = boxes.reduce((sum, [share]) => sum + share, 0)
  const widthOf = (share: number, width: number) => ((width - gap * (boxes.length - 1)) * share) / all
  return {
    height: once(width => Math.max(...boxes.map(([share, box]) => box.height(widthOf(share, width))))),
    draw({ x, y, width }, parent) {
      let left = x
      for (const [share, box] of boxes) {
        box.draw({ x: left, y, width: widthOf(share, width) }, parent)
        left += widthOf(share, width) + gap
      }
    },
  }
}

/** Boxes two by two, side by side; the last one may stand alone, as wide as the others. */
export function pairs(boxes: Box[], gap = 24): Box[] {
  const lefts = boxes.filter((_, index) => index % 2 === 0)
  return lefts.map((left, index) =>
    beside(
      [
        [1, left],
        [1, boxes[2 * index + 1] ?? NOTHING],
      ],
      gap,
    ),
  )
}

/** What stands inside one element of the structure, such as a list or a section. */
export function grouped({ doc }: Pdf, tag: string, box: Box): Box {
  return {
    ...box,
    split: undefined,
    draw(place, parent) {
      const group = doc.struct(tag)
      parent.add(group)
      box.draw(place, group)
    },
  }
}

/** The same over a surface of that ink, `padding` inside its edges. */
export function framed(pdf: Pdf, box: Box, { ink, padding }: { ink: Ink; padding: number }): Box {
  const inner = (width: number) => width - 2 * padding
  return {
    height: width => box.height(inner(width)) + 2 * padding,
    draw({ x, y, width }, parent) {
      const height = box.height(inner(width)) + 2 * padding
      decorate(pdf, () => pdf.doc.roundedRect(x, y, width, height, 3).fill(INKS[ink]))
      box.draw({ x: x + padding, y: y + padding, width: inner(width) }, parent)
    },
  }
}

/** The same below a thick line of brick. */
export function topped(pdf: Pdf, box: Box): Box {
  const above = 12
  return {
    height: width => box.height(width) + above,
    draw({ x, y, width }, parent) {
      decorate(pdf, () => pdf.doc.rect(x, y, width, 5).fill(INKS.brick))
      box.draw({ x, y: y + above, width }, parent)
    },
  }
}
