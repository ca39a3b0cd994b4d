/** A run of a text that changed: kept, taken out, or put in. */
export type Run = { text: string; is: 'kept' | 'out' | 'in' }

// Two texts of 2,000 words: beyond, they are shown one after the other.
const MOST_PAIRS = 4_000_000

/** What changed from a text to another, word by word: the kept and taken out runs make the first, the kept and put in the second. */
export function changedWords(before: string, after: string): Run[] {
  const [one, other] = [wordsOf(before), wordsOf(after)]
  const start = sameStart(one, other)
  const end = sameStart(one.slice(start).reverse(), other.slice(start).reverse())
  const runs: Run[] = [
    { text: one.slice(0, start).join(''), is: 'kept' },
    ...changed(one.slice(start, one.length - end), other.slice(start, other.length - end)),
    { text: one.slice(one.length - end).join(''), is: 'kept' },
  ]
  return runs.filter(({ text }) => text).reduce(joined, [])
}

/** A word with the space after it. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? []
}

function sameStart(one: string[], other: string[]): number {
  const differs = one.findIndex((word, index) => word !== other[index])
  return differs === -1 ? one.length : differs
}

/** The longest common sequence, read from a table of the lengths of what remains. */
function changed(one: string[], other: string[]): Run[] {
  const whole: Run[] = [
    { text: one.join(''), is: 'out' },
    { text: other.join(''), is: 'in' },
  ]
  if (one.length * other.length > MOST_PAIRS) return whole
  const width = other.length + 1
  const lengths = new Uint16Array((one.length + 1) * width)
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0
  for (let row = one.length - 1; row >= 0; row--) {
    for (let column = other.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        one[row] === other[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const runs: Run[] = []
  for (let row = 0, column = 0; row < one.length || column < other.length; ) {
    if (row < one.length && one[row] === other[column]) {
      runs.push({ text: one[row] ?? '', is: 'kept' })
      row++
      column++
    } else if (row < one.length && (column === other.length || at(row + 1, column) >= at(row, column + 1))) {
      runs.push({ text: one[row++] ?? '', is: 'out' })
    } else {
      runs.push({ text: other[column++] ?? '', is: 'in' })
    }
  }
  return runs
}

function joined(runs: Run[], run: Run): Run[] {
  const last = runs.at(-1)
  if (last?.is !== run.is) return [...runs, run]
  return [...runs.slice(0, -1), { is: run.is, text: last.text + run.text }]
}
