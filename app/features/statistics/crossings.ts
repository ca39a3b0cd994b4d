import { ANSWERS, NOT_SAID } from './tally'

/** The questions that are crossed with each other. */
export const CROSSED = ['age', 'gender', 'qpv'] as const
export type Crossed = (typeof CROSSED)[number]

/** Pairs of questions: the first one's answers are rows, the second one's are columns. */
export const CROSSINGS = {
  'age-gender': ['age', 'gender'],
  'qpv-gender': ['qpv', 'gender'],
  'qpv-age': ['qpv', 'age'],
} as const satisfies Record<string, readonly [Crossed, Crossed]>
export type Crossing = keyof typeof CROSSINGS
export const CROSSING_NAMES = Object.keys(CROSSINGS) as Crossing[]

/** Numbers of people: a row for each answer to the first question, a column for each to the second, as in `ANSWERS`. */
export type Cross = number[][]

/** A crossing as it is shown: rows and columns may be several answers taken together. */
export type CrossTable = { rows: string[][]; columns: string[][]; counts: Cross }

/** Answers of a question put together; each stands in one group. */
type Groups = readonly (readonly string[])[]

const each = (question: Crossed): Groups => ANSWERS[question].map(key => [key])
const AGES = { young: ['under-16', '16-25'], old: ['26-45', '46-65', 'over-65'] }

/** Answers put together, coarser and coarser: fixed beforehand, whatever the counts. */
const COARSENINGS: readonly Record<Crossed, Groups>[] = [
  { age: each('age'), gender: each('gender'), qpv: each('qpv') },
  {
    age: [AGES.young, AGES.old, [NOT_SAID]],
    gender: [['woman'], ['man', 'other'], [NOT_SAID]],
    qpv: each('qpv'),
  },
  {
    age: [AGES.young, [...AGES.old, NOT_SAID]],
    gender: [['woman'], ['man', 'other', NOT_SAID]],
    qpv: [['yes'], ['no', NOT_SAID]],
  },
]

/**
 * The crossings that people outside the organisation may see, all as coarse as each other: the first coarsening of the
 * fixed list in which no cell of any of them is below the threshold; none when there is no such one. Answers hidden in a
 * question's own table stay together, so that rows and columns add up to what that table shows.
 * docs/decisions/disclosure.md proves that a cell that is not shown keeps an interval of at least `threshold`.
 */
export function publishCrossings(
  crossings: Record<Crossing, Cross>,
  hidden: Record<Crossed, ReadonlySet<string>>,
  threshold: number,
): Partial<Record<Crossing, CrossTable>> {
  let groups = {} as Partial<Record<Crossed, Groups>>
  for (const coarsening of COARSENINGS) {
    groups = Object.fromEntries(
      CROSSED.flatMap(question => {
        const joined = withBlock(coarsening[question], hidden[question])
        // What is hidden may tie all groups together: this question then stays as coarse as it was.
        const kept = joined.length > 1 ? joined : groups[question]
        return kept ? [[question, kept]] : []
      }),
    )
    const tables = CROSSING_NAMES.flatMap(name => {
      const [rows, columns] = CROSSINGS[name].map(question => groups[question])
      return rows && columns ? [[name, takeTogether(name, crossings[name], rows, columns)] as const] : []
    })
    if (tables.every(([, { counts }]) => counts.flat().every(count => count >= threshold))) {
      return Object.fromEntries(tables)
    }
  }
  return {}
}

/** Every cell, for the organisers. */
export function wholeCrossing(name: Crossing, counts: Cross): CrossTable {
  const [rows, columns] = CROSSINGS[name].map(each) as [Groups, Groups]
  return takeTogether(name, counts, rows, columns)
}

/** Groups that hold a hidden answer become one. */
function withBlock(groups: Groups, isHidden: ReadonlySet<string>): Groups {
  const tied = groups.filter(keys => keys.some(key => isHidden.has(key)))
  const [first] = tied
  if (!first) return groups
  return groups.flatMap(keys => (keys === first ? [tied.flat()] : tied.includes(keys) ? [] : [keys]))
}

function takeTogether(name: Crossing, counts: Cross, rows: Groups, columns: Groups): CrossTable {
  const [first, second] = CROSSINGS[name]
  const indexes = (question: Crossed, keys: readonly string[]) => keys.map(key => ANSWERS[question].indexOf(key))
  const sum = (down: number[], across: number[]) =>
    down.reduce((total, row) => total + across.reduce((part, column) => part + (counts[row]?.[column] ?? 0), 0), 0)
  return {
    rows: rows.map(keys => [...keys]),
    columns: columns.map(keys => [...keys]),
    counts: rows.map(row => columns.map(column => sum(indexes(first, row), indexes(second, column)))),
  }
}
