import type { ReportIndicator } from '~/features/impact-plan/report.server'
import { valueWords } from '~/features/indicator/words'
import { barChart, type ChartPictures, columnChart, wallChart } from '~/lib/chart.server'
import { formatNumber } from '~/lib/numbers'
import { lookOf, rowName, type Telling } from './tell.server'

const FEWEST_YEARS = 3
const TOO_WIDE = 10_000
const ROUND = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 2500, 5000, 10_000]
const MOST_BRICKS = 16

type Picture = { pictures: ChartPictures | string; notes: string[] }

/** The picture of an indicator: columns of bricks year by year, bars edition by edition, or a wall for one share. */
export function pictureOf(indicator: ReportIndicator, telling: Telling): Picture | undefined {
  const { rows, unit, value, computed } = indicator
  const known = rows.filter(row => row.value !== undefined)
  if (!computed && known.length >= FEWEST_YEARS) return columnsOf(indicator, telling)
  if (unit === 'percent' && known.length === 1 && value !== undefined) {
    return { pictures: wallChart(value), notes: [telling.t('wall')] }
  }
  if (known.length === 0 || (known.length === 1 && !computed)) return undefined
  const bars = known.map(row => ({
    label: rowName(row, telling),
    bars: [
      { value: row.value ?? 0, text: valueWords(row.value ?? 0, unit, telling.language), look: lookOf(row.nature) },
    ],
  }))
  return { pictures: barChart(bars), notes: [] }
}

/** True for what was measured in enough years to be drawn as a series. */
export function isSeries({ computed, rows }: ReportIndicator): boolean {
  return !computed && rows.length >= FEWEST_YEARS
}

function columnsOf({ rows, unit }: ReportIndicator, { t, language }: Telling): Picture {
  const highest = Math.max(...rows.map(row => row.value ?? 0))
  const scale = highest >= TOO_WIDE ? 1000 : 1
  const perBrick = roundAbove(highest / scale / MOST_BRICKS)
  const columns = rows.map(row => ({
    label: String(row.when?.year ?? row.when?.measuredOn?.slice(0, 4) ?? ''),
    value: Math.round((row.value ?? 0) / scale),
    look: row.note ? ('hollow' as const) : ('full' as const),
  }))
  const amount = t(`amounts.${unit}`, { number: formatNumber(perBrick * scale, language) })
  return {
    pictures: columnChart(columns, perBrick),
    notes: [
      ...(scale > 1 ? [t('thousands')] : []),
      t('bricks', { amount }),
      ...(rows.some(row => row.note) ? [t('certainty')] : []),
    ],
  }
}

function roundAbove(value: number): number {
  return ROUND.find(round => round >= value) ?? Math.ceil(value)
}
