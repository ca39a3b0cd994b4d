import type { Block } from '~/features/figures/blocks.server'
import type { Cell } from '~/lib/xlsx.server'

type Read = { columns: string[]; rows: Cell[][] }

const NUMBER = /^\d{1,3}(?:[\u202f\u00a0,]\d{3})*$/
const PERCENT = /^(\d+)\u00a0?%$/
/** A number of people, then their share. */
const BOTH = ' · '
const NOTHING = '–'

/**
 * A block's table for a spreadsheet: numbers and percents are values, what does not apply is empty. A column that says both a
 * number and a share makes two. The first column names its row: it is never a number.
 */
export function readCells(
  { columns, rows }: Pick<Block, 'columns' | 'rows'>,
  shareOf: (column: string) => string,
): Read {
  const isDouble = columns.map((_, index) => index > 0 && rows.some(({ cells }) => cells[index]?.includes(BOTH)))
  return {
    columns: columns.flatMap((column, index) => (isDouble[index] ? [column, shareOf(column)] : [column])),
    rows: rows.map(({ cells }) =>
      columns.flatMap((_, index) => {
        const text = cells[index] ?? ''
        if (index === 0) return [text]
        if (!isDouble[index]) return [read(text)]
        const [count = '', share = ''] = text.split(BOTH)
        return [read(count), read(share)]
      }),
    ),
  }
}

function read(text: string): Cell {
  if (text === NOTHING || text === '') return null
  if (NUMBER.test(text)) return Number(text.replace(/\D/g, ''))
  const [, percent] = PERCENT.exec(text) ?? []
  return percent === undefined ? text : { percent: Number(percent) }
}
