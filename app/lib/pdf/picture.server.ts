import type { Box } from './boxes.server'
import { decorate, type Face, INKS, type Pdf, printable } from './document.server'

type Attributes = Record<string, string>
type Size = { width: number; height: number }
const TEXT_MIDDLE = 0.35

/**
 * An SVG text made by our own pictures, as vectors: paths, rectangles, circles, lines and texts, in groups. `widest` is in
 * points; those who listen hear `alt`.
 */
export function picture(pdf: Pdf, svg: string, { alt, widest }: { alt: string; widest: number }): Box {
  const size = sizeOf(svg)
  const scaleIn = (width: number) => Math.min(width, widest) / size.width
  return {
    height: width => size.height * scaleIn(width),
    draw({ x, y, width }, parent) {
      const scale = scaleIn(width)
      const bbox = [x, y, x + size.width * scale, y + size.height * scale]
      const options = { alt, bbox, placement: 'Block' } as PDFKit.Mixins.StructureElementOptions
      parent.add(pdf.doc.struct('Figure', options, () => drawSvg(pdf, svg, { x, y, scale })))
    },
  }
}

/** The same where it only decorates, as wide as asked, cut to a height. */
export function motif(pdf: Pdf, svg: string, place: { x: number; y: number; scale: number; clip: Size }): void {
  decorate(pdf, () => {
    pdf.doc.save().rect(place.x, place.y, place.clip.width, place.clip.height).clip()
    drawSvg(pdf, svg, place)
    pdf.doc.restore()
  })
}

function drawSvg({ doc }: Pdf, svg: string, { x, y, scale }: { x: number; y: number; scale: number }): void {
  doc.save().translate(x, y).scale(scale)
  const [left = 0, top = 0] = /viewBox="([^"]*)"/.exec(svg)?.[1]?.split(/[ ,]+/).map(Number) ?? []
  doc.translate(-left, -top)
  const inherited: Attributes[] = [{}]
  // What patterns and clips define is not drawn where it is defined.
  const drawn = svg.replace(/<defs>[\s\S]*?<\/defs>/g, '')
  for (const [, close, tag = '', given = '', selfClosed, content = ''] of drawn.matchAll(ELEMENT)) {
    const own = attributesOf(given)
    if (tag === 'g' || tag === 'svg') {
      if (close) {
        inherited.pop()
        if (tag === 'g') doc.restore()
      } else if (!selfClosed) {
        inherited.push({ ...inherited.at(-1), ...own, transform: '' })
        if (tag === 'g') transform(doc.save(), own.transform)
      }
    } else if (!close) {
      doc.save()
      transform(doc, own.transform)
      drawElement(doc, tag, { ...inherited.at(-1), ...own }, content)
      doc.restore()
    }
  }
  doc.restore()
}

const ELEMENT = /<(\/)?([a-z]+)\b((?:\s+[\w:-]+="[^"]*")*)\s*(\/)?>([^<]*)/gi

function drawElement(doc: PDFKit.PDFDocument, tag: string, look: Attributes, content: string): void {
  const number = (name: string) => Number.parseFloat(look[name] ?? '0') || 0
  if (tag === 'text') {
    drawText(doc, look, content)
    return
  }
  if (tag === 'path') doc.path(look.d ?? '')
  else if (tag === 'rect') doc.rect(number('x'), number('y'), number('width'), number('height'))
  else if (tag === 'circle') doc.circle(number('cx'), number('cy'), number('r'))
  else if (tag === 'line') doc.moveTo(number('x1'), number('y1')).lineTo(number('x2'), number('y2'))
  else return
  paint(doc, tag, look)
}

function paint(doc: PDFKit.PDFDocument, tag: string, look: Attributes): void {
  const fill = tag === 'line' ? undefined : colour(look.fill ?? '#000')
  const stroke = colour(look.stroke ?? 'none')
  doc.lineWidth(Number.parseFloat(look['stroke-width'] ?? '1'))
  const dashes = look['stroke-dasharray']?.split(/[ ,]+/).map(Number)
  if (dashes?.length && dashes.every(dash => dash > 0)) doc.dash(dashes[0] ?? 1, { space: dashes[1] ?? dashes[0] })
  if (fill && stroke) doc.fillAndStroke(fill, stroke)
  else if (fill) doc.fill(fill)
  else if (stroke) doc.stroke(stroke)
  // A path that is painted with nothing must still be closed.
  else doc.addContent('n')
}

function colour(value: string): string | undefined {
  if (value === 'none' || value === 'transparent') return undefined
  return /^#[0-9a-f]{3,8}$/i.test(value) ? value : undefined
}

function drawText(doc: PDFKit.PDFDocument, look: Attributes, content: string): void {
  const size = Number.parseFloat(look['font-size'] ?? '16')
  const isHeading = /Bricolage/.test(look['font-family'] ?? '')
  const face: Face = isHeading ? 'heading' : Number(look['font-weight'] ?? 400) >= 600 ? 'bold' : 'text'
  const text = printable(unescaped(content), face).trim()
  if (!text) return
  doc.font(face).fontSize(size)
  const length = doc.widthOfString(text)
  const anchor = look['text-anchor'] ?? 'start'
  const x = Number(look.x ?? 0) - (anchor === 'middle' ? length / 2 : anchor === 'end' ? length : 0)
  const isCentral = /central|middle/.test(look['dominant-baseline'] ?? '')
  const baseline = Number(look.y ?? 0) + (isCentral ? size * TEXT_MIDDLE : 0)
  doc
    .fillColor(colour(look.fill ?? '') ?? INKS.ink)
    .text(text, x, baseline, { baseline: 'alphabetic', lineBreak: false })
}

function transform(doc: PDFKit.PDFDocument, value = ''): PDFKit.PDFDocument {
  for (const [, name, list = ''] of value.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = list.split(/[ ,]+/).map(Number)
    if (name === 'translate') doc.translate(a, b)
    if (name === 'scale') doc.scale(a, b || a)
    if (name === 'rotate') doc.rotate(a, { origin: [b, c] })
    if (name === 'matrix') doc.transform(a, b, c, d, e, f)
  }
  return doc
}

/** Attributes, those written as a style included. */
function attributesOf(text: string): Attributes {
  const found = Object.fromEntries([...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]))
  const style = [...(found.style ?? '').matchAll(/([\w-]+)\s*:\s*([^;]+)/g)].map(([, name, value]) => [name, value])
  return { ...found, ...Object.fromEntries(style) }
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (all, code: string, name: string) =>
    code ? String.fromCodePoint(Number(code)) : (ENTITIES[name] ?? all),
  )
}

function sizeOf(svg: string): Size {
  const [, , width = 1, height = 1] = /viewBox="([^"]*)"/.exec(svg)?.[1]?.split(/[ ,]+/).map(Number) ?? []
  return { width, height }
}
