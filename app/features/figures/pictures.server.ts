import { AFTER, BEFORE } from '~/features/statistics/arrivals'
import type { Table } from '~/features/statistics/breakdown'
import { type Dimension, NOT_SAID } from '~/features/statistics/tally'
import {
  type Bar,
  type BarRow,
  barChart,
  type ChartPictures,
  type Column,
  columnChart,
  type Look,
} from '~/lib/chart.server'
import type { Words } from './words'

type Value = { count: number | undefined; share: number | undefined }

/**
 * Bars of a question: by shares when there are some, else by numbers of people. Answers of the headline are in full
 * bricks. With `beside`, each answer has two bars: those who came in full bricks, those registered in hollow ones.
 */
export function barsPicture(
  question: Dimension,
  { table, beside, keys }: { table: Table; beside?: Table; keys: string[] },
  words: Words,
): ChartPictures | undefined {
  const isNamed = question === 'neighbourhood' || question === 'prescriber'
  const byCount = isNamed || table.cells.every(cell => cell.share === undefined)
  const bar = (value: Value | undefined, look: Look): Bar[] => {
    const size = byCount ? value?.count : value?.share
    if (size === undefined) return []
    return [{ value: size, text: byCount ? words.number(size) : words.percent(size), look }]
  }
  const answers = table.cells
    .filter(cell => cell.key !== NOT_SAID)
    .map((cell, index) => ({
      label: words.answer(question, cell.key),
      bars: beside
        ? [...bar(cell, 'full'), ...bar(beside.cells[index], 'hollow')]
        : bar(cell, keys.includes(cell.key) ? 'full' : 'hollow'),
    }))
  const together = { label: togetherLabel(question, table, words), bars: bar(table.hidden, 'hollow') }
  if (!isNamed) return chartOf([...answers, together])
  const people = answers.filter(row => row.bars.some(each => each.value > 0))
  return chartOf([...people.sort((a, b) => highest(b.bars) - highest(a.bars)), together])
}

function chartOf(rows: BarRow[]): ChartPictures | undefined {
  const drawn = rows.filter(row => row.bars.length > 0)
  return drawn.length ? barChart(drawn) : undefined
}

/** The hidden block is named by its answers when there are two of them. */
function togetherLabel(question: Dimension, { hidden }: Table, { t, answer }: Words): string {
  const names = hidden?.keys.map(key => answer(question, key)) ?? []
  if (names.length === 2) return names.join(' + ')
  return t(hidden?.keys.includes(NOT_SAID) ? 'hiddenWithUnsaid' : 'hiddenTogether')
}

/** A column for each quarter of an hour; before and after the hours only when people came then. */
export function arrivalsPicture(
  table: Table,
  { keys, perBrick }: { keys: string[]; perBrick: number },
  words: Words,
): ChartPictures {
  const columns = table.cells
    .filter(cell => (cell.key !== BEFORE && cell.key !== AFTER) || cell.count)
    .map(
      ({ key, count }): Column => ({
        label: columnLabel(key, words),
        value: count,
        look: keys.includes(key) ? 'full' : 'hollow',
      }),
    )
  return columnChart(columns, perBrick)
}

/** Those who registered in hollow bricks, those who came in full ones. */
export function attendancePicture(
  counts: Record<'registered' | 'came' | 'walkIns', number>,
  { t, number }: Words,
): ChartPictures {
  const row = (key: keyof typeof counts, look: Look) => ({
    label: t(`answers.attendance.${key}`),
    bars: [{ value: counts[key], text: number(counts[key]), look }],
  })
  return barChart([row('registered', 'hollow'), row('came', 'full'), row('walkIns', 'full')])
}

function columnLabel(key: string, { t, answer }: Words): string {
  if (key === BEFORE || key === AFTER) return t(`axis.${key}`)
  return new Date(key).getUTCMinutes() === 0 ? answer('arrivals', key) : ''
}

function highest(bars: Bar[]): number {
  return Math.max(...bars.map(bar => bar.value))
}
