import { capitalise } from '~/features/edition/words'
import type { Block } from '~/features/figures/blocks.server'
import { type Box, beside, pairs, stack, text, topped } from '~/lib/pdf/boxes.server'
import type { Pdf } from '~/lib/pdf/document.server'
import { picture } from '~/lib/pdf/picture.server'
import { table } from '~/lib/pdf/table.server'
import type { EditionReport, Said } from './report'
import { STYLES } from './styles'

const SHORT = 7
const SHORT_DRAWN = 3
const TALLEST_BESIDE = 24
const MOST_COLUMNS_BESIDE = 5
const WIDE = 285

/** The numbers that sum the edition up, then its questions, each with its picture and its table. */
export function figuresPart(pdf: Pdf, report: EditionReport, said: Said, density: number): Box[] {
  const { t } = said
  return [
    text(pdf, t('inBrief'), STYLES.section, 'H2'),
    ...keyFigures(pdf, report, said),
    ...aims(pdf, report, said),
    text(pdf, t('who'), STYLES.section, 'H2'),
    ...(report.blocks.length > 0
      ? questions(pdf, report.blocks, said, density)
      : [text(pdf, t('nothing'), STYLES.body)]),
    ...questions(pdf, [report.comparison], said, density),
  ]
}

function keyFigures(pdf: Pdf, { summary, counts }: EditionReport, { words }: Said): Box[] {
  const { t, number, percent } = words
  const shown = [...summary, ...counts].filter(({ value }, index) => index < 4 || value !== undefined)
  const boxes = shown.map(({ indicator, value, unit }) => {
    const known = value !== undefined
    const figure = known ? (unit === 'percent' ? percent(value) : number(value)) : t('unpublished')
    return topped(
      pdf,
      stack(
        [
          text(pdf, figure, known ? STYLES.number : { ...STYLES.number, size: 14 }),
          text(pdf, known ? t(`figures.${indicator}`) : capitalise(t(`figures.${indicator}`)), STYLES.small),
        ],
        1,
      ),
    )
  })
  return inRows(boxes).map(row => beside(row, 16))
}

/** Rows of three, four or five boxes, so that none stands alone; the last one filled with nothing. */
function inRows(boxes: Box[]): [number, Box][][] {
  const length = boxes.length === 5 ? 5 : boxes.length % 4 === 1 || boxes.length === 6 ? 3 : 4
  const rows = Array.from({ length: Math.ceil(boxes.length / length) }, (_, row) =>
    boxes.slice(row * length, (row + 1) * length),
  )
  return rows.map(row => Array.from({ length }, (_, index) => [1, row[index] ?? stack([])]))
}

function aims(pdf: Pdf, { aims }: EditionReport, { words, t }: Said): Box[] {
  if (aims.length === 0) return []
  const columns = [words.t('columns.what'), t('aim'), t('reached')]
  const rows = aims.map(({ what, aim, reached }) => [what, aim, reached])
  return [text(pdf, t('aims'), STYLES.question, 'H3'), table(pdf, { caption: t('aims'), columns, rows, size: 9 })]
}

/** Short questions stand two by two. */
function questions(pdf: Pdf, blocks: Block[], said: Said, density: number): Box[] {
  const boxes: Box[] = []
  for (let index = 0; index < blocks.length; index++) {
    const [block, next] = blocks.slice(index) as [Block, Block | undefined]
    if (!isShort(block)) boxes.push(...longQuestion(pdf, block, said, density))
    else {
      const row = next && isShort(next) ? [block, next] : [block]
      boxes.push(...pairs(row.map(each => shortQuestion(pdf, each, said, density))))
      index += row.length - 1
    }
  }
  return boxes
}

function isShort({ pictures, columns, rows }: Block): boolean {
  return columns.length <= 3 && rows.length <= (typeof pictures === 'object' ? SHORT_DRAWN : SHORT)
}

/** Title, picture, table, notes, one below the other. */
function shortQuestion(pdf: Pdf, block: Block, said: Said, density: number): Box {
  return stack(
    [
      titleOf(pdf, block),
      ...pictureOf(pdf, block, said, WIDE * density),
      tableOf(pdf, block, said, density),
      ...notesOf(pdf, block, density),
    ],
    5,
  )
}

/** The table beside its picture, notes below the shorter of the two; a large table below its picture. */
function longQuestion(pdf: Pdf, block: Block, said: Said, density: number): Box[] {
  const { columns, rows } = block
  const [wide, narrow] = columns.length <= 3 ? [WIDE, 190] : [235, 240]
  const title = titleOf(pdf, block)
  const drawn = pictureOf(pdf, block, said, wide * density)
  const numbers = tableOf(pdf, block, said, density)
  const notes = notesOf(pdf, block, density)
  if (drawn.length === 0 || columns.length > MOST_COLUMNS_BESIDE || rows.length > TALLEST_BESIDE) {
    return [{ ...stack([title, ...drawn, ...notes], 5), isTitle: true }, numbers]
  }
  const isTableShorter = numbers.height(narrow) < stack(drawn).height(wide)
  const left = stack([...drawn, ...(isTableShorter ? [] : notes)], 6)
  const right = stack([numbers, ...(isTableShorter ? notes : [])], 6)
  const sides: [number, Box][] = [
    [wide, left],
    [narrow, right],
  ]
  return [stack([title, beside(sides, 20)], 5)]
}

function titleOf(pdf: Pdf, { title }: Block): Box {
  return text(pdf, title, STYLES.question, 'H3')
}

function pictureOf(pdf: Pdf, { title, caption, pictures }: Block, { t }: Said, widest: number): Box[] {
  const svg = typeof pictures === 'object' ? pictures.wide : pictures
  return svg ? [picture(pdf, svg, { alt: t('figureAlt', { title, caption }), widest })] : []
}

function notesOf(pdf: Pdf, { notes }: Block, density: number): Box[] {
  const size = STYLES.note.size * Math.max(density, 0.88)
  return notes.length > 0 ? [text(pdf, notes.join(' '), { ...STYLES.note, size })] : []
}

function tableOf(pdf: Pdf, { caption, columns, rows }: Block, { words }: Said, density: number): Box {
  const isWord = (cell = '') => !/\d/.test(cell) && cell !== words.t('hidden') && cell !== '–'
  const texts = columns.flatMap((_, index) => (rows.every(({ cells }) => isWord(cells[index])) ? [index] : []))
  const size = (columns.length > 3 ? 8.2 : 9) * density
  return table(pdf, { caption, columns, rows: rows.map(({ cells }) => cells), size, texts })
}
