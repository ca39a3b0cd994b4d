import { type Box, text } from '~/lib/pdf/boxes.server'
import { decorate, INKS, type Pdf } from '~/lib/pdf/document.server'
import { drawLaid, type Laid, layOut, pagesOf } from '~/lib/pdf/flow.server'
import { richText } from '~/lib/pdf/rich.server'
import { FRAME } from './paper.server'

/** A line of the contents. `name` is its place in the document; `page` is printed. */
export type Entry = { title: string; level: 1 | 2 | 3; name: string; page: number }

const NUMBER_WIDTH = 30
const STYLES = {
  1: { size: 12.5, face: 'heading', left: 0, air: 8 },
  2: { size: 11, face: 'bold', left: 0, air: 3 },
  3: { size: 10.5, face: 'text', left: 14, air: 0 },
} as const

/** How many pages the contents take, whatever the numbers in it. */
export function contentsPages(pdf: Pdf, entries: Entry[]): number {
  return pagesOf(lay(pdf, entries))
}

/** Each line leads to its page. */
export function drawContents(pdf: Pdf, entries: Entry[]): void {
  drawLaid(pdf, lay(pdf, entries), FRAME_OF)
}

const FRAME_OF = { ...FRAME, bottom: FRAME.bottom + 8, gap: 2 }

function lay(pdf: Pdf, entries: Entry[]): Laid {
  const title = text(pdf, 'Sommaire', { face: 'heading', size: 30, ink: 'brick' }, 'H2')
  const endsGroup = (index: number) => entries[index]?.level === 3 && entries[index + 1]?.level !== 3
  const lines = entries.map((entry, index) => {
    const box = line(pdf, entry)
    // The last of a group is never alone at the head of a page.
    return { ...box, isTitle: box.isTitle || endsGroup(index + 1) }
  })
  return layOut([title, ...lines], FRAME_OF)
}

function line(pdf: Pdf, { title, level, name, page }: Entry): Box {
  const { size, face, left, air } = STYLES[level]
  const ink = level === 2 ? 'brick' : 'ink'
  const words = richText(pdf, [{ text: title, face, to: `#${name}`, ink, isPlain: true }], { size })
  const number = richText(pdf, [{ text: String(page), face, to: `#${name}`, ink, isPlain: true }], { size })
  return {
    isTitle: level < 3,
    height: width => words.height(width - left - NUMBER_WIDTH) + air,
    draw({ x, y, width }, parent) {
      const top = y + air
      words.draw({ x: x + left, y: top, width: width - left - NUMBER_WIDTH }, parent)
      const { doc } = pdf
      const wide = doc.font(face).fontSize(size).widthOfString(String(page))
      decorate(pdf, () => {
        const foot = top + size * 1.2
        doc
          .moveTo(x + left, foot)
          .lineTo(x + width, foot)
          .lineWidth(0.3)
          .stroke(INKS.line)
      })
      number.draw({ x: x + width - wide, y: top, width: wide + 1 }, parent)
    },
  }
}
