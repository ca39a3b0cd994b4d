import { type Box, type Style, type TextTag, text } from './boxes.server'
import { type Pdf, printable } from './document.server'

type Room = { width: number; height: number; least?: number }

/**
 * Lines of text as large as asked, made smaller until they fit a room (points), then cut with an ellipsis. A word is broken
 * only where no size of the room holds it.
 */
export function fitted(pdf: Pdf, content: string, style: Style, room: Room, tag: TextTag = 'P'): Box {
  const { width, height, least = 6 } = room
  const sized = (size: number) => text(pdf, content, { ...style, size }, tag)
  const isWhole = (size: number) => longestWord(pdf, content, { ...style, size }) <= width
  const isLow = (size: number) => sized(size).height(width) <= height
  const sizes: number[] = []
  for (let size = style.size; size >= least; size -= 0.5) sizes.push(size)
  const size = sizes.find(one => isWhole(one) && isLow(one)) ?? sizes.find(isLow)
  if (size !== undefined) return sized(size)

  const smallest = { ...style, size: least }
  for (let end = content.length - 1; end > 1; end--) {
    const box = text(pdf, `${content.slice(0, end).trimEnd()}…`, smallest, tag)
    if (box.height(width) <= height) return box
  }
  return text(pdf, content.slice(0, 1), smallest, tag)
}

/** What a line cannot break: up to a space, or with the hyphen that ends it. */
function longestWord({ doc }: Pdf, content: string, { face, size }: Style): number {
  doc.font(face).fontSize(size)
  const words = printable(content, face).split(/ |(?<=-)/)
  return Math.max(0, ...words.map(word => doc.widthOfString(word)))
}
