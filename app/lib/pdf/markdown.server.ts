import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import { parseMarkdown } from '../markdown/parse'
import { type Box, stack } from './boxes.server'
import type { Pdf } from './document.server'
import { type RichStyle, type Run, richText } from './rich.server'

type Structure = PDFKit.PDFStructureElement

/** Where a link of a text leads on paper: an address or `#name`, and what is written after its words for those who only see it. */
export type Leading = (url: string) => { to: string; shown?: string } | undefined
type Way = { size: number; leading: Leading }
type Look = Pick<Run, 'face' | 'isOblique'>

const PLAIN: Look = { face: 'text' }
const INDENT = 1.05

/** A Markdown text as boxes one below the other: paragraphs, titles, items of lists, quotes. Pictures are told in words. */
export function markdownBoxes(pdf: Pdf, text: string, way: Way): Box[] {
  return parseMarkdown(text).children.flatMap(node => blockBoxes(pdf, node, way))
}

function blockBoxes(pdf: Pdf, node: RootContent, way: Way): Box[] {
  if (node.type === 'list') {
    const items = node.children.map(({ children }) => stackOf(pdf, children, way))
    return listBoxes(pdf, items, { size: way.size, start: node.ordered ? (node.start ?? 1) : undefined })
  }
  if (node.type === 'blockquote') return [indented(way.size, stackOf(pdf, node.children, way))]
  const style: RichStyle = { size: way.size, tag: node.type === 'heading' ? 'H3' : 'P' }
  const look = node.type === 'heading' ? ({ face: 'bold' } as const) : PLAIN
  const runs = runsOf(node, look, way.leading)
  return runs.length > 0 ? [richText(pdf, runs, style)] : []
}

function stackOf(pdf: Pdf, nodes: readonly RootContent[], way: Way): Box {
  return stack(
    nodes.flatMap(node => blockBoxes(pdf, node, way)),
    way.size * 0.25,
  )
}

/** Each item is a box, so that a list may go on in the next column; they stand in one element, made with the first. */
export function listBoxes(pdf: Pdf, items: Box[], { size, start }: { size: number; start?: number }): Box[] {
  let list: Structure | undefined
  const listIn = (parent: Structure) => {
    if (list) return list
    list = pdf.doc.struct('L')
    parent.add(list)
    return list
  }
  return items.map((item, index) => {
    const sign = start === undefined ? '•' : `${start + index}.`
    const label = richText(pdf, [{ text: sign, face: 'bold', ink: 'brick' }], { size })
    const body = indented(size, item)
    return {
      height: body.height,
      draw(place, parent) {
        const [entry, mark, said] = [pdf.doc.struct('LI'), pdf.doc.struct('Lbl'), pdf.doc.struct('LBody')]
        listIn(parent).add(entry)
        entry.add(mark)
        label.draw(place, mark)
        entry.add(said)
        body.draw(place, said)
      },
    }
  })
}

function indented(size: number, box: Box): Box {
  const left = size * INDENT
  return {
    height: width => box.height(width - left),
    draw: ({ x, y, width }, parent) => box.draw({ x: x + left, y, width: width - left }, parent),
  }
}

function runsOf(node: Nodes, look: Look, leading: Leading): Run[] {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'html' || node.type === 'code') {
    return [{ text: node.value.replace(/\s*\n\s*/g, ' '), ...look }]
  }
  if (node.type === 'break') return [{ text: '\n', ...look }]
  if (node.type === 'image') return node.alt ? [{ text: `[Image\u00a0: ${node.alt}]`, ...look, isOblique: true }] : []
  if (node.type === 'strong') return inside(node.children, { ...look, face: 'bold' }, leading)
  if (node.type === 'emphasis') return inside(node.children, { ...look, isOblique: true }, leading)
  if (node.type === 'link') {
    const found = leading(node.url)
    const words = inside(node.children, look, leading)
    if (!found) return words
    const text = words.map(run => run.text).join('')
    const isSeen = !found.shown || text.includes(found.shown)
    return [{ text, ...look, to: found.to }, ...(isSeen ? [] : [{ text: ` (${found.shown})`, ...look }])]
  }
  return 'children' in node ? inside(node.children as PhrasingContent[], look, leading) : []
}

function inside(nodes: readonly Nodes[], look: Look, leading: Leading): Run[] {
  return nodes.flatMap(node => runsOf(node, look, leading))
}
