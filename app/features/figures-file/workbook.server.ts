import type { TFunction } from 'i18next'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { capitalise, editionDate, venuePlace } from '~/features/edition/words'
import type { Block } from '~/features/figures/blocks.server'
import type { FirstFigure } from '~/features/figures/first-figure'
import type { Figure } from '~/features/figures/summary'
import type { Words } from '~/features/figures/words'
import { longDay } from '~/lib/dates'
import { translatorFor } from '~/lib/i18n.server'
import { ordinal } from '~/lib/numbers'
import { type Cell, type Sheet, workbook } from '~/lib/xlsx.server'
import { readCells } from './read-cells'

/** One table and more, as a page shows them, and what the file says of itself. */
export type FiguresFile = {
  edition: EditionWithVenue
  figure: FirstFigure
  /** The figures that sum the edition up; those that are not known read so. */
  summary: Pick<Figure, 'indicator' | 'value' | 'unit'>[]
  blocks: Block[]
  /** Notes that stand in the file alone. */
  notes?: string[]
  stamp: string | undefined
  now: Date
}

export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const LONGEST_LABEL = 60

/** A workbook that says what it is, sums the edition up, then has a sheet for each table. */
export function figuresWorkbook(file: FiguresFile, words: Words): AsyncGenerator<Buffer> {
  const t = translatorFor(words.language).getFixedT(words.language, 'report')
  const tables = file.blocks.map(block => ({ block, sheet: sheetOf(block, t) }))
  return workbook([
    { name: t('sheets.about'), rows: [aboutRows(file, words, t)], widths: [34, 90], isLaidOut: true },
    { name: t('sheets.summary'), rows: [summaryRows(file, words)], widths: [40, 14], isLaidOut: true },
    ...tables.map(({ sheet }) => sheet),
  ])
}

type Said = TFunction<'report'>

function nameOf({ id, caption }: Block, t: Said): string {
  // A table without a short name has its caption, cut as spreadsheets want it.
  return t(`sheets.${id}` as 'sheets.age', { defaultValue: caption })
}

function aboutRows({ edition, figure, blocks, notes = [], stamp, now }: FiguresFile, words: Words, t: Said): Cell[][] {
  const { language } = words
  const editionT = translatorFor(language).getFixedT(language, 'edition')
  const line = (key: 'edition' | 'day' | 'place' | 'nature' | 'note' | 'stamp' | 'madeOn', text: string | undefined) =>
    text ? [[t(`about.${key}`), text]] : []
  return [
    [t('about.what'), t('about.said')],
    ...line('edition', `${ordinal(edition.number, language)} · ${edition.name}`),
    ...line('day', capitalise(editionDate(edition, editionT, language))),
    ...line('place', edition.venue ? venuePlace(edition.venue) : undefined),
    ...line('nature', figure.nature ?? figure.number),
    ...[...figure.notes, ...notes].flatMap(note => line('note', note)),
    ...line('stamp', stamp),
    ...line('madeOn', longDay(now, language)),
    ...blocks.map(block => [
      t('about.sheet', { name: nameOf(block, t) }),
      [`${block.title}.`, `${block.caption}.`, ...block.notes].join(' '),
    ]),
  ]
}

function summaryRows({ summary }: FiguresFile, { t }: Words): Cell[][] {
  return [
    [t('columns.what'), t('columns.number')],
    ...summary.map(({ indicator, value, unit }) => [
      capitalise(t(`figures.${indicator}`)),
      value === undefined ? t('unpublished') : unit === 'percent' ? { percent: value } : value,
    ]),
  ]
}

function sheetOf(block: Block, t: Said): Sheet {
  const { columns, rows } = readCells(block, column => t('share', { column }))
  const longest = Math.max(...[columns, ...rows].map(row => String(row[0] ?? '').length))
  const widths = columns.map((column, index) => (index === 0 ? Math.min(longest, LONGEST_LABEL) : column.length) + 4)
  return { name: nameOf(block, t), rows: [[columns, ...rows]], widths, isLaidOut: true }
}
