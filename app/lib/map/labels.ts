// Where words go on a map: beside what they name, inside the picture, and never on one another.

export type Rectangle = { x: number; y: number; width: number; height: number }
/** `wordings`: from the fullest to the shortest, with their widths. `mayHide`: for a mark that stands on a shape anyway. */
export type Named = { at: Rectangle; wordings: { text: string; width: number }[]; height: number; mayHide?: boolean }
export type Placed = { text: string; x: number; y: number; width: number }

const GAP = 3
const NEAR = 24
const HIDDEN = 200

/**
 * A place for each name, in the order given: the fullest wording that stands free, on what it names or beside it. Shorter
 * ones are tried when none does; without any room the shortest stands in the middle. `taken` is kept free of words.
 */
export function placeLabels(names: readonly Named[], picture: Rectangle, taken: readonly Rectangle[]): Placed[] {
  const busy = [...taken]
  const shapes = names.map(name => name.at)
  return names.map(name => {
    const { text, box } = bestPlace(name, { picture, busy, shapes })
    busy.push(box)
    return { text, x: box.x, y: box.y, width: box.width }
  })
}

type Room = { picture: Rectangle; busy: readonly Rectangle[]; shapes: readonly Rectangle[] }

function bestPlace(name: Named, { picture, busy, shapes }: Room): { text: string; box: Rectangle } {
  const last = name.wordings.length - 1
  for (const [index, { text, width }] of name.wordings.entries()) {
    const free = around(name.at, { width, height: name.height })
      .filter(box => isWithin(box, picture) && !busy.some(other => overlap(box, other) > 0))
      .map((box, rank) => ({ box, cost: costOf(box, name, shapes) + rank }))
    const [best] = free.sort((a, b) => a.cost - b.cost)
    if (best && (best.cost < HIDDEN || name.mayHide || index === last)) return { text, box: best.box }
  }
  const { text, width } = name.wordings[last] ?? { text: '', width: 0 }
  const [middle] = around(name.at, { width, height: name.height })
  return { text, box: middle ?? { ...name.at, width } }
}

/** On it, then to its right, left, above, below, along its sides, and at the corners. */
function around(at: Rectangle, { width, height }: { width: number; height: number }): Rectangle[] {
  const middle = { x: at.x + at.width / 2 - width / 2, y: at.y + at.height / 2 - height / 2 }
  const [before, after] = [at.x - width - GAP, at.x + at.width + GAP]
  const [above, below] = [at.y - height - GAP, at.y + at.height + GAP]
  const places = [
    [middle.x, middle.y],
    [after, middle.y],
    [before, middle.y],
    [middle.x, above],
    [middle.x, below],
    [after, at.y],
    [after, at.y + at.height - height],
    [before, at.y],
    [before, at.y + at.height - height],
    [after, above],
    [after, below],
    [before, above],
    [before, below],
    [at.x, above],
    [at.x, below],
    [at.x + at.width - width, above],
    [at.x + at.width - width, above],
    [at.x + at.width - width, below],
    [middle.x, at.y + at.height / 4 - height / 2],
    [middle.x, at.y + (at.height * 3) / 4 - height / 2],
  ]
  return places.map(([x = 0, y = 0]) => ({ x, y, width, height }))
}

/** What a place costs: to hide other shapes, to come so near that it seems to name them, to hide its own in part. */
function costOf(box: Rectangle, { at }: Named, shapes: readonly Rectangle[]): number {
  const others = shapes.filter(shape => shape !== at).reduce((sum, shape) => sum + nearness(box, shape), 0)
  const own = overlap(box, at)
  const isSpread = own > 0 && own < box.width * box.height
  return others + (isSpread ? (40 * own) / (at.width * at.height) : 0)
}

function nearness(a: Rectangle, b: Rectangle): number {
  const across = Math.max(b.x - a.x - a.width, a.x - b.x - b.width, 0)
  const along = Math.max(b.y - a.y - a.height, a.y - b.y - b.height, 0)
  const distance = Math.hypot(across, along)
  return distance === 0 ? HIDDEN : Math.max(0, NEAR - distance)
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

function isWithin(box: Rectangle, picture: Rectangle): boolean {
  return (
    box.x >= picture.x &&
    box.y >= picture.y &&
    box.x + box.width <= picture.x + picture.width &&
    box.y + box.height <= picture.y + picture.height
  )
}
