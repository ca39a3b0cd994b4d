import { type Box, type Style, type TextTag, text } from './boxes.server'
import type { Pdf } from './document.server'

type Room = { width: number; height: number; least?: number }

/** Lines of text as large as asked, made smaller until they fit a room (points), then cut with an ellipsis. */
export function fitted(pdf: Pdf, content: string, style: Style, room: Room, tag: TextTag = 'P'): Box {
  const { width, height, least = 6 } = room
  for (let size = style.size; size > least; size -= 0.5) {
    const box = text(pdf, content, { ...style, size }, tag)
    if (longestWord(pdf, content, { ...style, size }) <= width && box.height(width) <= height) return box
  }
  const smallest = { ...style, size: least }
  for (let end = content.length; end > 1; end--) {
    const cut = end === content.length ? content : `${content.slice(0, end).trimEnd()}…`
    const box = text(pdf, cut, smallest, tag)
    if (box.height(width) <= height) return box
  }
  return text(pdf, content.slice(0, 1), smallest, tag)
}

function longestWord({ doc }: Pdf, content: string, { face, size }: Style): number {
  doc.font(face).fontSize(size)
  return Math.max(0, ...content.split(/[ -]/).map(word => doc.widthOfString(word)))
}
