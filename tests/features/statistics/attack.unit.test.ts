import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Constraint, type Model, solve } from 'yalps'
import type { Table } from '~/features/statistics/breakdown'
import {
  CROSSED,
  CROSSING_NAMES,
  CROSSINGS,
  type Cross,
  type Crossed,
  type Crossing,
  type CrossTable,
  wholeCrossing,
} from '~/features/statistics/crossings'
import { publishedFigures, type ShownFigures } from '~/features/statistics/published'
import { ANSWERS, type EditionFigures, type Tally } from '~/features/statistics/tally'

// The attacker sees every published table of an edition, and looks for the least and the most people that each cell that is
// not shown may hold: by linear programming over all the editions that would publish the same, then, on small editions, by
// publishing them all.

/** People by age, gender and neighbourhood: the answers of one group of people who said the same. */
type World = { answers: Record<Crossed, string>; people: number }[]
/** What a published number counts: the people whose answers are among these. */
type Among = Partial<Record<Crossed, readonly string[]>>

const isAmong = (answers: Record<Crossed, string>, among: Among) =>
  CROSSED.every(question => among[question]?.includes(answers[question]) ?? true)
const countAmong = (world: World, among: Among) =>
  world.filter(({ answers }) => isAmong(answers, among)).reduce((sum, { people }) => sum + people, 0)

const EVERYBODY = ANSWERS.age.flatMap(age =>
  ANSWERS.gender.flatMap(gender => ANSWERS.qpv.map(qpv => ({ age, gender, qpv }))),
)

function figuresOf(world: World): EditionFigures {
  const attended = countAmong(world, {})
  const tally = (question: Crossed): Tally =>
    ANSWERS[question].map(key => ({ key, count: countAmong(world, { [question]: [key] }) }))
  const nobody = (keys: readonly string[]) => ({ registered: [], attended: keys.map(key => ({ key, count: 0 })) })
  const counts = (question: Crossed) => ({ registered: [], attended: tally(question) })
  const cross = (name: Crossing): Cross => {
    const [first, second] = CROSSINGS[name]
    return ANSWERS[first].map(row =>
      ANSWERS[second].map(column => countAmong(world, { [first]: [row], [second]: [column] })),
    )
  }
  return {
    registered: attended,
    attended,
    walkIns: 0,
    breakdowns: {
      age: counts('age'),
      gender: counts('gender'),
      qpv: counts('qpv'),
      neighbourhood: nobody([]),
      situation: nobody(ANSWERS.situation),
      'first-visit': nobody(ANSWERS['first-visit']),
      prescriber: nobody([]),
    },
    crossings: {
      'age-gender': cross('age-gender'),
      'qpv-gender': cross('qpv-gender'),
      'qpv-age': cross('qpv-age'),
    },
    arrivals: undefined,
    activities: [],
    handouts: { guides: 0, leaflets: 0, goodies: 0 },
    afterWork: undefined,
    recruitments: {},
    names: {},
  }
}

/** Every number that is published about answers, with the people it counts. */
function publishedNumbers(shown: ShownFigures): { among: Among; count: number }[] {
  const questions = CROSSED.flatMap(question =>
    (shown.tables[question]?.cells ?? []).flatMap(({ key, count }) =>
      count === undefined ? [] : [{ among: { [question]: [key] }, count }],
    ),
  )
  const hidden = CROSSED.flatMap(question => {
    const block = shown.tables[question]?.hidden
    return block ? [{ among: { [question]: block.keys }, count: block.count }] : []
  })
  const crossed = CROSSING_NAMES.flatMap(name => {
    const table = shown.crossings[name]
    return table ? numbersOf(name, table) : []
  })
  return [{ among: {}, count: shown.participants }, ...questions, ...hidden, ...crossed]
}

function numbersOf(name: Crossing, { rows, columns, counts }: CrossTable) {
  const [first, second] = CROSSINGS[name]
  return rows.flatMap((row, index) =>
    columns.map((column, place) => ({
      among: { [first]: row, [second]: column },
      count: counts[index]?.[place] ?? Number.NaN,
    })),
  )
}

/** The cells of the questions and of their crossings that no published number gives by itself. */
function cellsNotShown(shown: ShownFigures): Among[] {
  const given = new Set(publishedNumbers(shown).map(({ among }) => JSON.stringify(among)))
  const single = CROSSED.flatMap(question => ANSWERS[question].map((key): Among => ({ [question]: [key] })))
  const double = CROSSING_NAMES.flatMap(name => {
    const [first, second] = CROSSINGS[name]
    return ANSWERS[first].flatMap(row =>
      ANSWERS[second].map((column): Among => ({ [first]: [row], [second]: [column] })),
    )
  })
  return [...single, ...double].filter(among => !given.has(JSON.stringify(among)))
}

/** The least and the most people in a cell, over everything that agrees with what is published. */
function bounds(published: { among: Among; count: number }[], cell: Among): { least: number; most: number } {
  const model = (direction: 'minimize' | 'maximize'): Model => ({
    direction,
    objective: 'cell',
    constraints: new Map<string, Constraint>(
      published.map(({ count }, index) => [String(index), { equal: count }] as const),
    ),
    variables: new Map(
      EVERYBODY.map(answers => [
        JSON.stringify(answers),
        new Map<string, number>([
          ['cell', isAmong(answers, cell) ? 1 : 0],
          ...published.flatMap(({ among }, index): [string, number][] =>
            isAmong(answers, among) ? [[String(index), 1]] : [],
          ),
        ]),
      ]),
    ),
  })
  const found = (['minimize', 'maximize'] as const).map(direction => solve(model(direction)))
  if (found.some(({ status }) => status !== 'optimal')) throw new Error(found.map(({ status }) => status).join())
  return { least: found[0]?.result ?? Number.NaN, most: found[1]?.result ?? Number.NaN }
}

/** How narrowly the attacker knows the best known of the cells that are not shown. */
function narrowest(shown: ShownFigures): number {
  const published = publishedNumbers(shown)
  return Math.min(
    ...cellsNotShown(shown).map(cell => {
      const { least, most } = bounds(published, cell)
      return most - least
    }),
  )
}

/** Editions of all sizes: some answers are common, some rare, most combinations empty in the small ones. */
const anyWorld: fc.Arbitrary<World> = fc
  .tuple(
    fc.constantFrom(2, 12, 60, 400),
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 72, maxLength: 72 }),
  )
  .map(([size, draws]) =>
    EVERYBODY.map((answers, index) => {
      const rarity = { woman: 1, man: 1, other: 0.1, 'not-said': 0.5, 'over-65': 0.2, 'under-16': 0.3 }
      const weight = [answers.age, answers.gender].reduce(
        (product, key) => product * (rarity[key as keyof typeof rarity] ?? 1),
        1,
      )
      return { answers, people: Math.floor((draws[index] ?? 0) ** 2 * size * weight) }
    }),
  )

/** Everybody answered in every way: nothing is hidden in the questions, and little in their crossings. */
const fullWorld: fc.Arbitrary<World> = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: EVERYBODY.length, maxLength: EVERYBODY.length })
  .map(people => EVERYBODY.map((answers, index) => ({ answers, people: people[index] ?? 0 })))

const crossedAt = (shown: ShownFigures) => shown.crossings['age-gender']?.rows.map(keys => keys.join('+')).join(' | ')

test('whoever sees every published table bounds no hidden cell within less than the threshold', () => {
  const coarseness = new Set<string | undefined>()
  fc.assert(
    fc.property(fc.oneof(anyWorld, fullWorld), fc.integer({ min: 2, max: 6 }), (world, threshold) => {
      const shown = publishedFigures(figuresOf(world), threshold)
      if (!shown) return
      coarseness.add(crossedAt(shown))
      expect(narrowest(shown)).toBeGreaterThanOrEqual(threshold - 1e-6)
    }),
    { numRuns: 300 },
  )
  const everyCoarseness = [
    undefined,
    'under-16 | 16-25 | 26-45 | 46-65 | over-65 | not-said',
    'under-16+16-25 | 26-45+46-65+over-65 | not-said',
    'under-16+16-25 | 26-45+46-65+over-65+not-said',
  ]
  expect([...coarseness]).toEqual(expect.arrayContaining(everyCoarseness))
})

const CODES = Array.from({ length: 6 }, (_, index) => `QN03100${index}`)
/** People with a registration by neighbourhood, those who named none, walk-ins, and everybody else. */
const anyNeighbourhoods = fc.record({
  named: fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 15 })), {
    minLength: CODES.length,
    maxLength: CODES.length,
  }),
  unnamed: fc.integer({ min: 0, max: 9 }),
  walkInsFrom: fc.integer({ min: 0, max: 40 }),
  walkInsElsewhere: fc.integer({ min: 0, max: 40 }),
  others: fc.integer({ min: 0, max: 9 }),
})

test('the number of walk-ins, who name no neighbourhood, bounds none either', () => {
  let shown = 0
  let withheld = 0
  fc.assert(
    fc.property(anyNeighbourhoods, fc.integer({ min: 2, max: 6 }), (drawn, threshold) => {
      const named = drawn.named.reduce((sum, count) => sum + count, 0)
      const walkIns = drawn.walkInsFrom + drawn.walkInsElsewhere
      const yes = named + drawn.unnamed + drawn.walkInsFrom
      const attended = yes + drawn.walkInsElsewhere + drawn.others
      const world: World = [
        { answers: { age: '16-25', gender: 'woman', qpv: 'yes' }, people: yes },
        { answers: { age: '16-25', gender: 'woman', qpv: 'no' }, people: attended - yes },
      ]
      const figures = figuresOf(world)
      const neighbourhood = {
        registered: [],
        attended: [
          ...CODES.map((key, index) => ({ key, count: drawn.named[index] ?? 0 })),
          { key: 'elsewhere', count: 0 },
          { key: 'not-said', count: drawn.unnamed + drawn.walkInsFrom },
        ],
      }
      const published = publishedFigures(
        { ...figures, walkIns, breakdowns: { ...figures.breakdowns, neighbourhood } },
        threshold,
      )
      const table = published?.tables.neighbourhood
      if (published && !table) withheld++
      if (!published || !table?.hidden) return
      shown++
      const tickets = published.participants - published.walkIns
      for (const hidden of table.hidden.keys) {
        const bound = (direction: 'minimize' | 'maximize') => boundNeighbourhood({ table, tickets, hidden, direction })
        expect(bound('maximize') - bound('minimize')).toBeGreaterThanOrEqual(threshold - 1e-6)
      }
    }),
    { numRuns: 400 },
  )
  expect([shown > 20, withheld > 20]).toEqual([true, true])
})

type Bound = { table: Table; tickets: number; hidden: string; direction: 'minimize' | 'maximize' }

/** Named neighbourhoods hold people with a registration alone; "not said" holds walk-ins too. */
function boundNeighbourhood({ table, tickets, hidden, direction }: Bound): number {
  const of = (key: string, constraints: [string, number][]) =>
    [key, new Map([...constraints, ['cell', Number(key === hidden)]])] as const
  const answer = solve({
    direction,
    objective: 'cell',
    constraints: new Map<string, Constraint>([
      ['yes', { equal: table.total ?? 0 }],
      ['tickets', { max: tickets }],
      ...table.cells.flatMap(({ key, count }): [string, Constraint][] =>
        count === undefined ? [] : [[key, { equal: count }]],
      ),
    ]),
    variables: new Map(
      table.cells.map(({ key }) =>
        of(key, [['yes', 1], [key, 1], ...(key === 'not-said' ? [] : ([['tickets', 1]] as [string, number][]))]),
      ),
    ),
  })
  return answer.result
}

const SMALL = { age: ['16-25', '26-45'], gender: ['woman', 'man'], qpv: ['yes', 'no'] } as const
const SMALL_EVERYBODY = EVERYBODY.filter(answers => isAmong(answers, SMALL))

/** Every edition of that many people who answered among eight ways. */
function* everyWorld(people: number, groups = SMALL_EVERYBODY): Generator<World> {
  const [answers, ...others] = groups
  if (!answers) return
  if (others.length === 0) return yield [{ answers, people }]
  for (let first = 0; first <= people; first++)
    for (const rest of everyWorld(people - first, others)) yield [{ answers, people: first }, ...rest]
}

test('somebody who also knows the rule keeps as many possible values of a crossing as the threshold', () => {
  const threshold = 2
  for (const people of [9, 11]) {
    const sights = new Map<string, { cells: Among[]; values: Set<number>[] }>()
    for (const world of everyWorld(people)) {
      const shown = publishedFigures(figuresOf(world), threshold)
      if (!shown) continue
      const { tables, crossings, participants } = shown
      const sight = JSON.stringify([participants, tables, crossings])
      const found = sights.get(sight) ?? { cells: crossedCells(shown), values: [] }
      for (const [index, cell] of found.cells.entries()) {
        found.values[index] = (found.values[index] ?? new Set()).add(countAmong(world, cell))
      }
      sights.set(sight, found)
    }
    expect([...sights.values()].filter(({ cells }) => cells.length > 0).length).toBeGreaterThan(10)
    for (const [sight, { cells, values }] of sights) {
      for (const [index, cell] of cells.entries()) {
        expect(values[index]?.size, `${JSON.stringify(cell)} in ${sight}`).toBeGreaterThanOrEqual(threshold)
      }
    }
  }
})

/** Cells of two answers that their own tables show, where no crossing shows them. */
function crossedCells(shown: ShownFigures): Among[] {
  const isShown = (question: Crossed, key: string) =>
    shown.tables[question]?.cells.find(cell => cell.key === key)?.count !== undefined
  return cellsNotShown(shown).filter(among => {
    const asked = CROSSED.filter(question => among[question])
    return asked.length === 2 && asked.every(question => isShown(question, among[question]?.[0] ?? ''))
  })
}

test('the attack is able to win: a crossing that hides its small cells alone tells them', () => {
  const world = EVERYBODY.map(answers => ({ answers, people: answers.age === 'over-65' ? 2 : 20 }))
  const shown = publishedFigures(figuresOf(world), 5)
  if (!shown) throw new Error('Nothing is published')
  expect(narrowest(shown)).toBeGreaterThanOrEqual(5)

  const naive = numbersOf('age-gender', wholeCrossing('age-gender', figuresOf(world).crossings['age-gender']))
  const published = [...publishedNumbers(shown), ...naive.filter(({ count }) => count >= 25)]
  const { least, most } = bounds(published, { age: ['over-65'], gender: ['woman'] })
  expect(most - least).toBeLessThan(5)
})
