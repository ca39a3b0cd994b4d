import type { Box, Place } from './boxes.server'
import { type Face, INKS, type Ink, type Pdf, printable } from './document.server'

type Structure = PDFKit.PDFStructureElement

/** Words in one face; `to` is where they lead: an address, or `#name` for a place of the document; a plain one is not underlined. */
export type Run = { text: string; face: Face; isOblique?: boolean; to?: string; ink?: Ink; isPlain?: boolean }
export type RichStyle = { size: number; ink?: Ink; tag?: 'P' | 'H2' | 'H3' }

/** `bare` is its width without the space that ends it. */
type Piece = { run: Run; text: string; width: number; bare: number }
type Line = Piece[]
type Segment = { run: Run; text: string; x: number; baseline: number; width: number }

/** In parts of the size: the font is made for screens, its lines stand closer on paper. */
const PITCH = 1.22
const BASELINE = 0.93
const LEAST_LINES = 2
/** What can be broken nowhere else, such as a long address, is broken here. */
const LONGEST = 24

/** A paragraph in several faces, with its links and its own line ends. It may be cut between two lines. */
export function richText(pdf: Pdf, runs: Run[], style: RichStyle): Box {
  const laid = new Map<number, Line[]>()
  return linesBox(pdf, style, width => {
    const lines = laid.get(width) ?? breakLines(piecesOf(pdf, runs, style.size), width)
    laid.set(width, lines)
    return lines
  })
}

function linesBox(pdf: Pdf, style: RichStyle, linesIn: (width: number) => Line[]): Box {
  const pitch = style.size * PITCH
  return {
    isTitle: style.tag?.startsWith('H'),
    height: width => linesIn(width).length * pitch,
    draw(place, parent) {
      drawLines(pdf, linesIn(place.width), style, place, parent)
    },
    split(width, height) {
      const lines = linesIn(width)
      const kept = Math.min(Math.floor(height / pitch), lines.length - LEAST_LINES)
      if (kept < LEAST_LINES) return undefined
      return [linesBox(pdf, style, () => lines.slice(0, kept)), linesBox(pdf, style, () => lines.slice(kept))]
    },
  }
}

const measured = new WeakMap<object, Map<string, number>>()

/** The width of a word at one point, measured once in each document. */
function widthOf({ doc }: Pdf, text: string, face: Face): number {
  const widths = measured.get(doc) ?? new Map<string, number>()
  measured.set(doc, widths)
  const key = `${face} ${text}`
  const width = widths.get(key) ?? doc.font(face).fontSize(100).widthOfString(text) / 100
  widths.set(key, width)
  return width
}

function piecesOf(pdf: Pdf, runs: Run[], size: number): Piece[] {
  const longest = new RegExp(`[^]{1,${LONGEST}}`, 'g')
  return runs.flatMap(run =>
    run.text
      .split(/(?<=[ \n/-])/)
      .flatMap(word => word.match(longest) ?? [])
      .flatMap(word => (word.endsWith('\n') ? [word.slice(0, -1), '\n'] : [word]))
      .map(word => {
        const text = word === '\n' ? word : printable(word, run.face)
        const wide = (part: string) => (part === '\n' ? 0 : widthOf(pdf, part, run.face) * size)
        return { run, text, width: wide(text), bare: wide(text.replace(/ $/, '')) }
      }),
  )
}

function breakLines(pieces: Piece[], width: number): Line[] {
  const lines: Line[] = [[]]
  let length = 0
  for (const word of wordsOf(pieces)) {
    const isEnd = word.at(-1)?.text === '\n'
    const shown = word.filter(({ text }) => text !== '\n')
    const whole = sum(shown)
    const last = shown.at(-1)
    // The space that ends a line may stand outside.
    const needed = whole - (last ? last.width - last.bare : 0)
    if (length > 0 && length + needed > width) {
      lines.push([])
      length = 0
    }
    lines.at(-1)?.push(...shown)
    length += whole
    if (isEnd) {
      lines.push([])
      length = 0
    }
  }
  return lines.filter(line => line.length > 0)
}

/** Pieces that no space, hyphen or slash parts go together. */
function wordsOf(pieces: Piece[]): Piece[][] {
  const words: Piece[][] = [[]]
  for (const piece of pieces) {
    words.at(-1)?.push(piece)
    if (/[ \n/-]$/.test(piece.text) || piece.text.length >= LONGEST) words.push([])
  }
  return words.filter(word => word.length > 0)
}

function drawLines(pdf: Pdf, lines: Line[], style: RichStyle, { x, y }: Place, parent: Structure): void {
  const segments = lines.flatMap((line, index) =>
    segmentsOf(line, { x, baseline: y + (index * PITCH + BASELINE) * style.size }),
  )
  const element = pdf.doc.struct(style.tag ?? 'P')
  parent.add(element)
  for (const group of groupsOf(segments)) {
    const to = group[0]?.run.to
    if (to) drawLink(pdf, group, style, to, element)
    else element.add(() => write(pdf, group, style))
  }
  element.end()
}

/** Neighbours of one run are written at once. */
function segmentsOf(line: Line, { x, baseline }: { x: number; baseline: number }): Segment[] {
  const segments: Segment[] = []
  let left = x
  for (const { run, text, width } of line) {
    const last = segments.at(-1)
    if (last?.run === run) {
      last.text += text
      last.width += width
    } else segments.push({ run, text, x: left, baseline, width })
    left += width
  }
  return segments
}

/** What is read without a link, and each link, in their order. */
function groupsOf(segments: Segment[]): Segment[][] {
  const groups: Segment[][] = []
  for (const segment of segments) {
    const last = groups.at(-1)?.[0]
    if (last && (last.run === segment.run || (!last.run.to && !segment.run.to))) groups.at(-1)?.push(segment)
    else groups.push([segment])
  }
  return groups
}

function drawLink(pdf: Pdf, group: Segment[], style: RichStyle, to: string, parent: Structure): void {
  const { doc } = pdf
  const link = doc.struct('Link')
  parent.add(link)
  link.add(() => write(pdf, group, style))
  // A plain string would be written as a name of the format.
  const words = new String(
    group
      .map(({ text }) => text)
      .join('')
      .trim(),
  )
  const about = { structParent: link, Contents: words } as unknown as PDFKit.Mixins.AnnotationOption
  for (const { x, baseline, width } of group) {
    const area = [x, baseline - BASELINE * style.size, width, PITCH * style.size] as const
    if (to.startsWith('#')) doc.goTo(...area, to.slice(1), about)
    else doc.link(...area, to, about)
  }
  link.end()
}

function write({ doc }: Pdf, segments: Segment[], { size, ink = 'ink' }: RichStyle): void {
  for (const { run, text, x, baseline, width } of segments) {
    const colour = INKS[run.ink ?? (run.to ? 'pastel' : ink)]
    if (run.to && !run.isPlain) {
      const y = baseline + size * 0.13
      doc
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(size * 0.05)
        .stroke(colour)
    }
    const options = { baseline: 'alphabetic', lineBreak: false, oblique: run.isOblique } as const
    doc.font(run.face).fontSize(size).fillColor(colour).text(text, x, baseline, options)
  }
}

function sum(pieces: Piece[]): number {
  return pieces.reduce((total, { width }) => total + width, 0)
}
