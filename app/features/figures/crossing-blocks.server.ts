import { AGE_BANDS, type AgeBand } from 'db/schema/words'
import { wholePercents } from '~/features/statistics/breakdown'
import {
  CROSSING_NAMES,
  CROSSINGS,
  type Crossed,
  type Crossing,
  type CrossTable,
} from '~/features/statistics/crossings'
import { barChart } from '~/lib/chart.server'
import type { Block } from './blocks.server'
import { ageRange } from './sentences'
import type { Words } from './words'

const NAMED_AT_MOST = 3
const DRAWN_AT_MOST = 3

/** Pairs of questions, a row for each answer to the first one: numbers of people and the row's shares. */
export function crossingBlocks(crossings: Partial<Record<Crossing, CrossTable>>, words: Words): Block[] {
  return CROSSING_NAMES.flatMap(name => {
    const table = crossings[name]
    return table ? [crossingBlock(name, standing(CROSSINGS[name], table), words)] : []
  })
}

type Standing = CrossTable & { questions: readonly [Crossed, Crossed] }

/** The question with more answers goes down the page, which is longer than wide. */
function standing([first, second]: readonly [Crossed, Crossed], table: CrossTable): Standing {
  const { rows, columns, counts } = table
  if (columns.length <= rows.length) return { ...table, questions: [first, second] }
  const turned = columns.map((_, column) => counts.map(row => row[column] ?? 0))
  return { rows: columns, columns: rows, counts: turned, questions: [second, first] }
}

function crossingBlock(name: Crossing, table: Standing, words: Words): Block {
  const { t, number, percent } = words
  const [first, second] = table.questions
  const rows = table.rows.map((keys, index) => {
    const counts = table.counts[index] ?? []
    return { label: groupName(first, keys, words), counts, shares: wholePercents(counts) }
  })
  const columns = table.columns.map(keys => groupName(second, keys, words))
  const pictures = crossingPicture(rows, columns.length, words)
  const isTogether = [...table.rows, ...table.columns].some(keys => keys.length > 1)
  return {
    id: name,
    title: titleOf(name, { table, rows, column: columns[0] ?? '' }, words),
    pictures,
    notes: [
      ...(pictures ? [t('crossingBricks', { full: columns[0], hollow: columns.slice(1).join(' + ') })] : []),
      t('crossingNote'),
      ...(isTogether ? [t('crossingTogether')] : []),
    ],
    caption: t(`captions.${name}`),
    columns: [t('columns.answer'), ...columns, t('all')],
    rows: rows.map(({ label, counts, shares }, index) => {
      const total = counts.reduce((sum, count) => sum + count, 0)
      const cells = counts.map((count, column) =>
        total > 0 ? `${number(count)} · ${percent(shares[column] ?? 0)}` : number(count),
      )
      return { key: String(index), cells: [label, ...cells, number(total)] }
    }),
  }
}

type Row = { label: string; counts: number[]; shares: number[] }

/** "Moins de 26 ans : 51 % de femmes": the first share of the first row; of many small rows none stands for the others. */
function titleOf(name: Crossing, shown: { table: Standing; rows: Row[]; column: string }, words: Words): string {
  const { table, rows, column } = shown
  const { t, percent } = words
  const [first] = rows
  const share = first?.shares[0]
  if (!first || !share || table.rows.length > DRAWN_AT_MOST) return t(`titles.${name}`)
  return t('sentences.crossing', { row: first.label, share: percent(share), column: column.toLowerCase() })
}

/** A bar for each column, the first in full bricks, the others hollow; none when there would be too many. */
function crossingPicture(rows: Row[], columns: number, { percent }: Words) {
  if (columns > DRAWN_AT_MOST) return undefined
  const drawn = rows.filter(({ counts }) => counts.some(count => count > 0))
  if (drawn.length === 0) return undefined
  return barChart(
    drawn.map(({ label, shares }) => ({
      label,
      bars: shares.map((value, index) => ({ value, text: percent(value), look: index === 0 ? 'full' : 'hollow' })),
    })),
  )
}

/** The name of answers taken together: a range of ages when they make one, their names when they are few. */
function groupName(question: Crossed, keys: readonly string[], words: Words): string {
  const bands = AGE_BANDS.filter(band => keys.includes(band))
  const [first, last] = [bands[0], bands.at(-1)] as [AgeBand | undefined, AgeBand | undefined]
  const isRange =
    keys.length > 1 &&
    bands.length === keys.length &&
    first &&
    last &&
    AGE_BANDS.indexOf(last) - AGE_BANDS.indexOf(first) === bands.length - 1 &&
    (first === AGE_BANDS[0] || last === AGE_BANDS.at(-1))
  if (isRange && first && last) return capitalised(ageRange(first, last, words))
  if (keys.length > NAMED_AT_MOST) return words.t('otherAnswers')
  return keys.map(key => words.answer(question, key)).join(', ')
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
