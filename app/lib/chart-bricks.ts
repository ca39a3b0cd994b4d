// The brick is a pixel: bars, columns and shares are laid out as courses of bricks, each other course shifted by half.

type Rectangle = { x: number; y: number; width: number; height: number }

const GAP = 2

/** Two courses of bricks, `length` wide and `height` high, as SVG path data. */
export function brickRow(length: number, height: number, brick = 22): string {
  const course = (height - GAP) / 2
  const courses = [0, 1].flatMap(index =>
    bricksBetween(length, brick, index % 2 ? brick / 2 : 0).map(span => ({
      ...span,
      y: index * (course + GAP),
      height: course,
    })),
  )
  return pathOf(courses)
}

/** Bricks piled from the ground up, the last one cut to what is left. */
export function brickColumn(height: number, width: number, brick = 9): string {
  return pathOf(
    bricksBetween(height, brick, 0).map(({ x, width: thickness }) => ({
      x: 0,
      y: -x - thickness,
      width,
      height: thickness,
    })),
  )
}

export const WALL = { width: 312, height: 62 }
const COURSES = 4
const PER_COURSE = 25

/** A wall of a hundred bricks: the first `percent` as one path, the others as another. */
export function brickWall(percent: number): { full: string; hollow: string } {
  const brick = { width: 10, height: 14 }
  const bricks = Array.from({ length: COURSES * PER_COURSE }, (_, index) => {
    const row = Math.floor(index / PER_COURSE)
    const shift = row % 2 ? (brick.width + GAP) / 2 : 0
    return { x: (index % PER_COURSE) * (brick.width + GAP) + shift + 1, y: row * (brick.height + GAP), ...brick }
  })
  return { full: pathOf(bricks.slice(0, percent)), hollow: pathOf(bricks.slice(percent)) }
}

export const PROGRESS = { width: 222, height: 26 }
const PER_PROGRESS_COURSE = 10

/** Two courses of ten bricks, filled from the first column on: whole bricks of five percent each. */
export function brickProgress(percent: number): { full: string; hollow: string } {
  const brick = { width: 19, height: 11 }
  const bricks = Array.from({ length: 2 * PER_PROGRESS_COURSE }, (_, index) => {
    const course = index % 2
    const shift = course ? (brick.width + GAP) / 2 : 0
    return {
      x: Math.floor(index / 2) * (brick.width + GAP) + shift + 1,
      y: course * (brick.height + GAP) + 1,
      ...brick,
    }
  })
  const filled = Math.floor((percent / 100) * bricks.length)
  const shown = percent > 0 ? Math.max(1, filled) : 0
  return { full: pathOf(bricks.slice(0, shown)), hollow: pathOf(bricks.slice(shown)) }
}

function bricksBetween(length: number, brick: number, shift: number): { x: number; width: number }[] {
  const spans: { x: number; width: number }[] = []
  for (let x = shift ? shift - brick : 0; x < length; x += brick) {
    const from = Math.max(x, 0)
    const to = Math.min(x + brick - GAP, length)
    if (to - from >= 1) spans.push({ x: from, width: to - from })
  }
  return spans
}

function pathOf(rectangles: Rectangle[]): string {
  return rectangles
    .map(({ x, y, width, height }) => `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`)
    .join('')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
