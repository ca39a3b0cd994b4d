import { OUTLINES } from 'db/seed/perimeters/outlines'
import { readOutline } from 'db/seed/perimeters/perimeters.server'
import { expect, test } from 'vitest'
import { hatching } from '~/lib/map/hatching'
import { placeLabels, type Rectangle } from '~/lib/map/labels'
import { drawMap, type MapArea } from '~/lib/map/map.server'

const SHADES = ['plain', 'unknown', 'faint', 'light', 'strong', 'full'] as const
const areas: MapArea[] = Object.entries(OUTLINES).map(([code, text], index) => ({
  outline: readOutline(text),
  shade: SHADES[index % SHADES.length] ?? 'plain',
  text: `<b>${code} & co</b>`,
  short: String(index + 1),
}))
const places = [{ position: [1.3997, 43.5727], text: 'Place <i>Abbal', short: '6e' }]
const legend = SHADES.map(shade => ({ shade, text: `« ${shade} »` }))
const { narrow, wide } = drawMap({ areas, places, legend })

test('a map holds nothing that the security policy refuses, no tile, and no id that could clash', () => {
  for (const picture of [narrow, wide])
    expect(picture).not.toMatch(
      /<style|<script|<image|<pattern|<foreignObject|href|url\(|\sid=|\son\w+=|class=|NaN|undefined/,
    )
})

test('texts are escaped', () => {
  expect(wide + narrow).not.toMatch(/<b>|<i>/)
  expect(wide.includes('Place &#60;i&#62;Abbal')).toBe(true)
})

test('a map is as wide as its page, and stays under 40 kB', () => {
  expect([narrow, wide].map(picture => /viewBox="0 0 (\d+)/.exec(picture)?.[1])).toEqual(['320', '600'])
  expect(Math.max(narrow.length, wide.length)).toBeLessThan(40_000)
})

test('north is on top, east on the right', () => {
  const square = (longitude: number, latitude: number): MapArea => ({
    outline: [
      [
        [
          [longitude, latitude],
          [longitude + 0.01, latitude],
          [longitude, latitude + 0.01],
          [longitude, latitude],
        ],
      ],
    ],
    shade: 'plain',
    text: '',
    short: '',
  })
  const { wide } = drawMap({ areas: [square(1, 43), square(1.2, 43.1)], places: [], legend: [] })
  const [first, second] = [...wide.matchAll(/<path d="M([\d.]+) ([\d.]+)L/g)].map(([, x, y]) => [Number(x), Number(y)])
  expect(second?.[0]).toBeGreaterThan(first?.[0] ?? 0)
  expect(second?.[1]).toBeLessThan(first?.[1] ?? 0)
})

test('nothing at all can be drawn', () => {
  expect(drawMap({ areas: [], places: [], legend: [] })).toEqual({ narrow: '', wide: '' })
})

const PICTURE = { x: 0, y: 0, width: 600, height: 400 }
const named = (at: Rectangle, ...widths: number[]) => ({
  at,
  height: 19,
  wordings: widths.map(width => ({ text: `${width}`, width })),
})

test('names neither touch one another, nor a mark, nor leave the picture; without room the short one is written', () => {
  const spots = Array.from({ length: 12 }, (_, index) => ({
    x: 480 + (index % 4) * 30,
    y: 20 + Math.floor(index / 4) * 40,
    width: 10,
    height: 10,
  }))
  const placed = placeLabels(
    spots.map(at => named(at, 150, 16)),
    PICTURE,
    spots,
  )
  const boxes = [...placed.map(({ x, y, width }) => ({ x, y, width, height: 19 })), ...spots]
  for (const [index, a] of boxes.entries()) {
    expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= 600 && a.y + a.height <= 400).toBe(true)
    for (const b of boxes.slice(index + 1))
      expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true)
  }
  expect(new Set(placed.map(({ text }) => text))).toEqual(new Set(['150', '16']))
})

test('slanted lines stay inside the rings, and out of the holes', () => {
  const box = (from: number, to: number) =>
    [
      [from, from],
      [to, from],
      [to, to],
      [from, to],
      [from, from],
    ] as [number, number][]
  for (const isRising of [true, false]) {
    const lines = [
      ...hatching([box(0, 100), box(40, 60)], 7, isRising).matchAll(/M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)/g),
    ]
    expect(lines.length).toBeGreaterThan(25)
    for (const [, ...numbers] of lines) {
      const [ax = 0, ay = 0, bx = 0, by = 0] = numbers.map(Number)
      const [x, y] = [(ax + bx) / 2, (ay + by) / 2]
      expect(Math.min(ax, ay, bx, by)).toBeGreaterThanOrEqual(0)
      expect(Math.max(ax, ay, bx, by)).toBeLessThanOrEqual(100)
      expect(x > 40.1 && x < 59.9 && y > 40.1 && y < 59.9).toBe(false)
    }
  }
})

test('a landmark without room loses its name, and never stands over a mark', () => {
  const landmark = { position: [1.4442, 43.6045], text: 'Capitole', short: 'Capitole', isLandmark: true }
  const crowd = Array.from({ length: 49 }, (_, index) => ({
    position: [1.4442 + ((index % 7) - 3) * 0.001, 43.6045 + (Math.floor(index / 7) - 3) * 0.0007],
    text: '1',
    short: '1',
  }))
  const words = (some: typeof crowd) => drawMap({ areas, places: [...some, landmark], legend: [] }).narrow
  expect(words(crowd.slice(0, 1))).toContain('>Capitole<')
  const crowded = words(crowd)
  expect(crowded).not.toContain('>Capitole<')
  expect(crowded.indexOf('h8M')).toBeLessThan(crowded.indexOf('<circle'))
})
