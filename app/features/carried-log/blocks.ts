/**
 * The blocks summed in frame `number` of a content of `total`: one alone, in order, in the first `total` frames; then each
 * block with one chance in two, drawn from the number alone, so that reader and writer agree.
 */
export function chosenBlocks(number: number, total: number): number[] {
  if (number < total) return [number]
  const chance = random(number)
  const chosen = Array.from({ length: total }, (_, block) => block).filter(() => chance() < 0.5)
  return chosen.length > 0 ? chosen : [number % total]
}

/** Mulberry32: small, quick, and the same everywhere. */
function random(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Row = { mask: Uint32Array; block: Uint8Array }

/**
 * Finds `total` blocks from sums of them: linear equations over two elements, kept reduced one by one (Gauss). A row is
 * kept under the first block it holds, so what it adds is known at once.
 */
export function createSolver(total: number, blockLength: number) {
  const rows: (Row | undefined)[] = Array(total)
  let known = 0

  return {
    total,
    known: () => known,
    /** Takes the sum of some blocks; changes nothing when it is no news. */
    add(blocks: readonly number[], sum: Uint8Array) {
      if (known === total) return
      const row: Row = { mask: maskOf(blocks, total), block: sum.slice(0, blockLength) }
      for (let first = firstOf(row.mask, 0); first < total; first = firstOf(row.mask, first)) {
        const held = rows[first]
        if (!held) {
          rows[first] = row
          known++
          return
        }
        addTo(row, held)
      }
    },
    /** All blocks in order; undefined while some are missing. */
    solve(): Uint8Array | undefined {
      if (known < total) return undefined
      const whole = new Uint8Array(total * blockLength)
      for (let index = total - 1; index >= 0; index--) {
        const row = rows[index] as Row
        for (let other = firstOf(row.mask, index + 1); other < total; other = firstOf(row.mask, other + 1)) {
          addTo(row, rows[other] as Row)
        }
        whole.set(row.block, index * blockLength)
      }
      return whole
    },
  }
}

function maskOf(blocks: readonly number[], total: number): Uint32Array {
  const mask = new Uint32Array(Math.ceil(total / 32))
  for (const block of blocks) mask[block >>> 5] = ((mask[block >>> 5] ?? 0) | (1 << (block & 31))) >>> 0
  return mask
}

/** The first block of the mask from this one on; past the end when there is none. */
function firstOf(mask: Uint32Array, from: number): number {
  let word = from >>> 5
  let bits = ((mask[word] ?? 0) & (0xffffffff << (from & 31))) >>> 0
  while (bits === 0) {
    word++
    if (word >= mask.length) return mask.length * 32
    bits = mask[word] ?? 0
  }
  return word * 32 + 31 - Math.clz32(bits & -bits)
}

function addTo(row: Row, other: Row) {
  for (let i = 0; i < row.mask.length; i++) row.mask[i] = (row.mask[i] ?? 0) ^ (other.mask[i] ?? 0)
  for (let i = 0; i < row.block.length; i++) row.block[i] = (row.block[i] ?? 0) ^ (other.block[i] ?? 0)
}
