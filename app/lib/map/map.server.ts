import { geoMercator } from 'd3-geo'
import type { ChartPictures } from '../chart.server'
import type { Outline, Position } from '../geometry'
import { escapeXml } from '../xml'
import { hatching } from './hatching'
import { type Placed, placeLabels, type Rectangle } from './labels'

/** From the lightest to the darkest; each differs by its lines too, on a black and white print. `unknown`: not told. */
export type Shade = 'plain' | 'unknown' | 'faint' | 'light' | 'strong' | 'full'
/** `short` stands on the map where there is no room for `text`. */
export type MapArea = { outline: Outline; shade: Shade; text: string; short: string }
/** `isLandmark`: helps to find one’s way, and is not what the map is about. */
export type MapPlace = { position: Position; text: string; short: string; isLandmark?: boolean }
export type MapLegend = readonly { shade: Shade | 'place'; text: string }[]
type Drawn = { areas: readonly MapArea[]; places: readonly MapPlace[]; legend: MapLegend }

const NARROW = 320
const WIDE = 600
const MARGIN = { side: 14, end: 16 }
const LETTERS = 15
const LINE = 19
const PIN = 7
const NAMELESS = { text: '', width: 0 }
const SWATCH = { width: 26, height: 16 }

const SANS = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif"
const BRICK = '#b5452f'
const INK = '#1e1b3a'
const STONE = '#5b5670'
const PAINT: Record<
  Shade,
  { fill: string; line: string; dashes?: string; lines?: { gap: number; isCrossed?: boolean } }
> = {
  plain: { fill: '#dce8f5', line: '#1f4f86' },
  unknown: { fill: '#ffffff', line: STONE, dashes: '3 3' },
  faint: { fill: '#ffffff', line: BRICK },
  light: { fill: '#f6ddd3', line: BRICK, lines: { gap: 8 } },
  strong: { fill: '#f6ddd3', line: BRICK, lines: { gap: 6, isCrossed: true } },
  full: { fill: BRICK, line: INK },
}

/**
 * Outlines and places to scale, north on top, without any tile: the same map for a phone, where areas bear their short
 * names, and for a desk. SVG texts that hold no id, no style and no script.
 */
export function drawMap(map: Drawn): ChartPictures {
  return { narrow: draw(map, NARROW), wide: draw(map, WIDE) }
}

type Point = [x: number, y: number]

function draw({ areas, places, legend }: Drawn, width: number): string {
  const positions = [...areas.flatMap(area => area.outline.flat(2)), ...places.map(place => place.position)]
  if (positions.length === 0) return ''
  const { project, height } = toScale(positions, width)
  const shapes = areas.map(area => ({ ...area, rings: area.outline.flat().map(ring => ring.map(project)) }))
  const pins = places.map(place => ({ ...place, point: project(place.position) }))
  const labels = nameAll({ shapes, pins, picture: { x: 0, y: 0, width, height }, isShort: width === NARROW })
  const key = drawLegend(legend, { width, top: height + 10 })
  const drawn = [
    ...[...shapes].sort((a, b) => RANK.indexOf(a.shade) - RANK.indexOf(b.shade)).map(drawArea),
    ...pins.filter(pin => pin.isLandmark).map(({ point }) => drawLandmark(point)),
    ...pins.filter(pin => !pin.isLandmark).map(({ point }) => drawPin(point)),
    ...labels.filter(({ text }) => text).flatMap(drawLabel),
    key.svg,
  ]
  const size = `width="${width}" height="${key.bottom}" viewBox="0 0 ${width} ${key.bottom}"`
  return `<svg ${size} font-family="${SANS}" font-size="${LETTERS}">${drawn.join('')}</svg>`
}

const RANK: Shade[] = ['plain', 'unknown', 'faint', 'light', 'strong', 'full']

function toScale(positions: Position[], width: number) {
  const points = { type: 'MultiPoint' as const, coordinates: positions }
  const projection = geoMercator().fitWidth(width - 2 * MARGIN.side, points)
  const to = (position: Position) => projection([position[0] ?? 0, position[1] ?? 0]) ?? [0, 0]
  const heights = positions.map(position => to(position)[1])
  const top = Math.min(...heights)
  return {
    project: (position: Position): Point => {
      const [x, y] = to(position)
      return [round(x + MARGIN.side), round(y - top + MARGIN.end)]
    },
    height: Math.ceil(Math.max(...heights) - top) + 2 * MARGIN.end,
  }
}

type Shape = MapArea & { rings: Point[][] }

function drawArea({ rings, shade }: Shape): string {
  const { fill, line, dashes, lines } = PAINT[shade]
  const data = rings.map(ring => `M${ring.map(point => point.join(' ')).join('L')}Z`).join('')
  const dashed = dashes ? ` stroke-dasharray="${dashes}"` : ''
  const shape = `<path d="${data}" fill="${fill}" fill-rule="evenodd" stroke="${line}" stroke-width="1.5" stroke-linejoin="round"${dashed}/>`
  if (!lines) return shape
  const hatched = hatching(rings, lines.gap) + (lines.isCrossed ? hatching(rings, lines.gap, false) : '')
  return `${shape}<path d="${hatched || 'M0 0'}" fill="none" stroke="${BRICK}"/>`
}

function drawPin([x, y]: Point): string {
  return `<circle cx="${x}" cy="${y}" r="${PIN}" fill="#ffc847" stroke="${INK}" stroke-width="2.5"/><circle cx="${x}" cy="${y}" r="2" fill="${INK}"/>`
}

function drawLandmark([x, y]: Point): string {
  return `<path d="M${x - 4} ${y}h8M${x} ${y - 4}v8" fill="none" stroke="${STONE}" stroke-width="2"/>`
}

type Label = Placed & { fill: string; isBold: boolean }
type Naming = { shapes: Shape[]; pins: (MapPlace & { point: Point })[]; picture: Rectangle; isShort: boolean }

/** Places are named first, then areas from the largest, which readers look for first. A landmark without room has no name. */
function nameAll({ shapes, pins, picture, isShort }: Naming): Label[] {
  const wordings = (texts: string[]) => texts.filter(Boolean).map(text => ({ text, width: widthOf(text) }))
  const marks = pins.map(({ point: [x, y] }) => ({ x: x - PIN, y: y - PIN, width: 2 * PIN, height: 2 * PIN }))
  const names = [
    ...pins.map((pin, index) => ({
      at: marks[index] as Rectangle,
      wordings: [...wordings(isShort ? [pin.short] : [pin.text, pin.short]), ...(pin.isLandmark ? [NAMELESS] : [])],
      height: LINE,
      mayHide: true,
      fill: pin.isLandmark ? STONE : INK,
      isBold: !pin.isLandmark,
    })),
    ...shapes
      .map(({ rings, text, short }) => ({
        at: boxAround(rings.flat()),
        wordings: wordings(isShort ? [short] : [text, short]),
        height: LINE,
        fill: INK,
        isBold: false,
      }))
      .sort((a, b) => b.at.width * b.at.height - a.at.width * a.at.height),
  ].filter(name => name.wordings.length > 0)
  const placed = placeLabels(names, picture, marks)
  return placed.map((label, index) => ({
    ...label,
    fill: names[index]?.fill ?? INK,
    isBold: names[index]?.isBold ?? false,
  }))
}

/** Written twice: a pale edge first, so that it reads on any shade. */
function drawLabel({ text, x, y, fill, isBold }: Label): string[] {
  const place = `x="${round(x + 2)}" y="${round(y + LINE - 5)}"${isBold ? ' font-weight="700"' : ''}`
  return [
    `<text ${place} fill="#fffaf2" stroke="#fffaf2" stroke-width="4" stroke-linejoin="round">${escapeXml(text)}</text>`,
    `<text ${place} fill="${fill}">${escapeXml(text)}</text>`,
  ]
}

function drawLegend(
  legend: MapLegend,
  { width, top }: { width: number; top: number },
): { svg: string; bottom: number } {
  let [x, y] = [0, top]
  const items = legend.map(({ shade, text }) => {
    const length = SWATCH.width + 8 + widthOf(text) + 18
    if (x > 0 && x + length - 18 > width) [x, y] = [0, y + LINE + 7]
    const drawn = drawSwatch(shade, x + 1, y + 1)
    const words = `<text x="${x + SWATCH.width + 8}" y="${y + 14}" fill="${INK}">${escapeXml(text)}</text>`
    x += length
    return drawn + words
  })
  return { svg: items.join(''), bottom: legend.length > 0 ? y + LINE + 4 : top - 10 }
}

function drawSwatch(shade: Shade | 'place', x: number, y: number): string {
  if (shade === 'place') return drawPin([x + SWATCH.width / 2, y + SWATCH.height / 2])
  const [east, south] = [x + SWATCH.width - 2, y + SWATCH.height]
  const ring: Point[] = [
    [x, y],
    [east, y],
    [east, south],
    [x, south],
    [x, y],
  ]
  return drawArea({ outline: [], shade, text: '', short: '', rings: [ring] })
}

function boxAround(points: Point[]): Rectangle {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

/** Of a text in the page's letters: enough for the widest of the usual system fonts. */
function widthOf(text: string): number {
  return Math.ceil(text.length * LETTERS * 0.56) + 4
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
