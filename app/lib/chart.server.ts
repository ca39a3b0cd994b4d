import { CustomChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { brickColumn, brickProgress, brickRow, brickWall, PROGRESS, WALL } from './chart-bricks'

echarts.use([CustomChart, GridComponent, SVGRenderer])

/** The same chart drawn for a phone (320 px wide) and for a desk (600 px): text keeps its size on both. */
export type ChartPictures = { narrow: string; wide: string }

/** Full bricks are red, hollow ones outlined in blue: they differ on a black and white print too. */
export type Look = 'full' | 'hollow'
export type Bar = { value: number; text: string; look: Look }
export type BarRow = { label: string; bars: Bar[] }
/** Without a value: not shown to this reader. */
export type Column = { label: string; value: number | undefined; look: Look }

const HEADING = "'Bricolage Grotesque',system-ui,sans-serif"
const SANS = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif"
const INK = '#1e1b3a'
const STONE = '#5b5670'
const PAINT: Record<Look, object> = {
  full: { fill: '#b5452f' },
  hollow: { fill: '#dce8f5', stroke: '#1f4f86', lineWidth: 1 },
}
const NARROW = 320
const WIDE = 600

/** Horizontal bars, each row named and each bar followed by its own text; the longest fills the width. */
export function barChart(rows: readonly BarRow[]): ChartPictures {
  return { narrow: drawBars(rows, NARROW), wide: drawBars(rows, WIDE) }
}

/** Columns of bricks in a row, each brick standing for `perBrick` people; labels below, numbers above. */
export function columnChart(columns: readonly Column[], perBrick: number): ChartPictures {
  return { narrow: drawColumns(columns, perBrick, NARROW), wide: drawColumns(columns, perBrick, WIDE) }
}

/** How many people a brick stands for, so that the highest column has at most sixteen bricks. */
export function peoplePerBrick(values: readonly (number | undefined)[]): number {
  return Math.max(1, Math.ceil(Math.max(0, ...values.map(value => value ?? 0)) / 16))
}

/** A share as a wall of a hundred bricks. It holds no text, so one picture fits every width. */
export function wallChart(percent: number): string {
  const { full, hollow } = brickWall(percent)
  const path = (pathData: string, look: Look) => ({ type: 'path', shape: { pathData }, style: PAINT[look] })
  return draw(WALL, [path(hollow, 'hollow'), path(full, 'full')])
}

/** How far something is, as two courses of ten bricks. Never all full before 100, nor all hollow above 0. */
export function progressChart(percent: number): string {
  const { full, hollow } = brickProgress(percent)
  const path = (pathData: string, look: Look) => ({ type: 'path', shape: { pathData }, style: PAINT[look] })
  return draw(PROGRESS, [path(hollow, 'hollow'), path(full, 'full')])
}

const BAR = 26
const BAR_STEP = BAR + 4
const LINE = 20

function drawBars(rows: readonly BarRow[], width: number): string {
  const isNarrow = width === NARROW
  const [start, gap] = isNarrow ? [0, 12] : [196, 14]
  const longest = Math.max(1, ...rows.flatMap(row => row.bars.map(bar => bar.value)))
  const scale = (width - start - 78) / longest
  let y = 0
  const items = rows.flatMap(({ label, bars }) => {
    const lines = inLines(label, isNarrow ? 36 : 19)
    const text = lines.length * LINE
    // Above its bars on a phone, beside them on a desk: a name of many lines makes room for itself.
    const top = isNarrow ? text + 6 : Math.max(0, (text - bars.length * BAR_STEP) / 2)
    const height = top + bars.length * BAR_STEP
    const middle = isNarrow ? y + text / 2 : y + height - (bars.length * BAR_STEP + 4) / 2
    const name = { text: lines.join('\n'), x: 0, y: middle, fill: INK, ...font(17, SANS) }
    const drawn = bars.flatMap((bar, index) =>
      drawBar(bar, { x: start, y: y + top + index * BAR_STEP, length: bar.value * scale }),
    )
    y += Math.max(height, isNarrow ? 0 : top + height) + gap
    return [{ type: 'text', style: { ...name, lineHeight: LINE, verticalAlign: 'middle' } }, ...drawn]
  })
  return draw({ width, height: Math.max(1, y - gap) }, items)
}

function drawBar({ text, look }: Bar, { x, y, length }: { x: number; y: number; length: number }) {
  const number = {
    text,
    x: x + length + 8,
    y: y + BAR / 2,
    fill: INK,
    verticalAlign: 'middle',
    ...font(19, HEADING, 700),
  }
  return [
    { type: 'path', shape: { pathData: brickRow(length, BAR) || 'M0 0' }, x, y, style: PAINT[look] },
    { type: 'text', style: number },
  ]
}

/** Lines of whole words, `length` characters at most when words allow it. */
function inLines(label: string, length: number): string[] {
  const lines = ['']
  for (const word of label.split(' ')) {
    const line = `${lines.at(-1)} ${word}`.trim()
    if (line.length <= length || lines.at(-1) === '') lines[lines.length - 1] = line
    else lines.push(word)
  }
  return lines
}

const BRICK = 9

function drawColumns(columns: readonly Column[], perBrick: number, width: number): string {
  const step = width / Math.max(1, columns.length)
  const highest = Math.max(0, ...columns.map(column => column.value ?? 0))
  const ground = Math.ceil((highest / perBrick) * BRICK) + 24
  const items = columns.flatMap((column, index) => [
    ...drawColumn(column, { x: index * step, step, ground, height: ((column.value ?? 0) / perBrick) * BRICK }),
    writing(
      column.label,
      { ...edge(index, columns.length, step), y: ground + 8, verticalAlign: 'top' },
      font(15, SANS),
    ),
  ])
  const line = { type: 'path', shape: { pathData: `M0 ${ground + 1}H${width}` }, style: { stroke: INK, lineWidth: 2 } }
  return draw({ width, height: ground + 30 }, [...items, line])
}

type Place = { x: number; step: number; ground: number; height: number }

function drawColumn({ value, look }: Column, { x, step, ground, height }: Place) {
  const size = step < 22 ? 12 : 15
  const above = { x: x + step / 2, y: ground - height - 5, align: 'center', verticalAlign: 'bottom' }
  const pathData = brickColumn(height, step - 3, BRICK) || 'M0 0'
  return [
    { type: 'path', shape: { pathData }, x: x + 1.5, y: ground, style: PAINT[look] },
    value === undefined
      ? writing('?', { ...above, fill: STONE }, font(size, SANS))
      : writing(value ? String(value) : '', above, font(size, HEADING, 700)),
  ]
}

function writing(text: string, style: object, letters: object) {
  return { type: 'text', style: { text, fill: INK, ...style, ...letters } }
}

/** The first and last labels, often wider than their column, stay inside the picture. */
function edge(index: number, length: number, step: number) {
  if (index === 0) return { x: 0, align: 'left' }
  if (index === length - 1) return { x: step * length, align: 'right' }
  return { x: (index + 0.5) * step, align: 'center' }
}

function font(size: number, family: string, weight = 400) {
  return { fontSize: size, fontFamily: family, fontWeight: weight }
}

function draw({ width, height }: { width: number; height: number }, children: unknown[]): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption({
    animation: false,
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: { show: false, min: 0, max: width },
    yAxis: { show: false, min: 0, max: height },
    series: [{ type: 'custom', silent: true, data: [[0, 0]], renderItem: () => ({ type: 'group', children }) }],
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return withoutScreenExtras(svg)
}

/** ECharts adds a style sheet, which our security policy refuses, and marks for its own scripts. */
function withoutScreenExtras(svg: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ (?:ecmeta_\w+|class|version|baseProfile|xmlns(?::xlink)?)="[^"]*"/g, '')
    .replace(/<rect [^>]*fill="none"><\/rect>|<path [^>]*pointer-events="visible"><\/path>/g, '')
    .replace(/\n/g, '')
}
