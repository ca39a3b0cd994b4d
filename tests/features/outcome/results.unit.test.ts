import { JOB_KINDS, OUTCOME_HELPS, OUTCOME_SITUATIONS } from 'db/schema/words'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CohortCounts, cohortResult } from '~/features/outcome/results'

type Said = { situation?: string; kind?: string; helped?: string[] }

/** The cohort of those people; who says nothing was asked all the same. */
function cohortOf(people: Said[]): CohortCounts {
  const count = (keys: readonly string[], is: (person: Said, key: string) => boolean) =>
    Object.fromEntries(keys.map(key => [key, people.filter(person => is(person, key)).length]))
  return {
    months: 1,
    asked: people.length,
    situations: count(OUTCOME_SITUATIONS, ({ situation }, key) => situation === key) as CohortCounts['situations'],
    kinds: count(JOB_KINDS, ({ kind }, key) => kind === key) as CohortCounts['kinds'],
    helped: count(OUTCOME_HELPS, ({ helped = [] }, key) => helped.includes(key)) as CohortCounts['helped'],
  }
}

const times = (number: number, said: Said): Said[] => Array.from({ length: number }, () => said)
const job = (kind: string): Said => ({ situation: 'job', kind })

const WORLD = [
  ...times(12, { situation: 'training', helped: ['stand', 'guide'] }),
  ...times(9, job('permanent')),
  ...times(6, job('temporary')),
  ...times(2, { situation: 'internship' }),
  ...times(11, { situation: 'looking', helped: ['adviser'] }),
  ...times(7, { situation: 'other' }),
  ...times(37, {}),
]

test('the response rate stands beside the share of those with a way forward', () => {
  const { response, forward } = cohortResult(cohortOf(WORLD), 5)
  expect(response).toEqual({ asked: 84, answered: 47, percent: 56 })
  expect(forward).toEqual({ count: 29, percent: 62 })
})

test('small answers are hidden with others, and what is shown is exact', () => {
  const { situations, kinds, helped } = cohortResult(cohortOf(WORLD), 5)
  expect(situations?.cells.map(({ key, count }) => [key, count])).toEqual([
    ['training', undefined],
    ['job', 15],
    ['internship', undefined],
    ['geiq', undefined],
    ['looking', 11],
    ['other', 7],
  ])
  expect(kinds?.cells.map(({ key, count }) => [key, count])).toEqual([
    ['permanent', undefined],
    ['fixed-term', undefined],
    ['apprenticeship', undefined],
    ['temporary', undefined],
    ['freelance', undefined],
    ['other', undefined],
  ])
  expect(helped?.map(({ count }) => count)).toEqual([12, undefined, undefined, 12, 11, undefined])
})

test('what nearly all name, or nearly none, is hidden: both tell of the few', () => {
  const named = (...helped: string[]) => ({ situation: 'training', helped })
  const people = [...times(8, named('stand', 'guide')), ...times(4, named('stand')), ...times(2, named('workshop'))]
  expect(cohortResult(cohortOf(people), 5).helped?.map(({ key, count }) => [key, count])).toEqual([
    ['stand', undefined],
    ['workshop', undefined],
    ['after-work', undefined],
    ['guide', 8],
    ['adviser', undefined],
    ['other', undefined],
  ])
})

test('fewer answers than the threshold are no answers; fewer people asked are not told of either', () => {
  const few = [...times(4, { situation: 'training' }), ...times(20, {})]
  const nothing = {
    response: undefined,
    forward: undefined,
    situations: undefined,
    kinds: undefined,
    helped: undefined,
  }
  expect(cohortResult(cohortOf(few), 5)).toEqual({ months: 1, asked: 24, ...nothing })
  expect(cohortResult(cohortOf(few.slice(0, 4)), 5)).toEqual({ months: 1, asked: undefined, ...nothing })
})

test('when nearly all have a way forward, or nearly none, only the response rate is told', () => {
  const nearlyAll = [...times(30, { situation: 'training' }), ...times(2, { situation: 'looking' })]
  expect(cohortResult(cohortOf(nearlyAll), 5)).toMatchObject({
    response: { asked: 32, answered: 32, percent: 100 },
    forward: undefined,
    situations: undefined,
    kinds: undefined,
  })
})

const anyone = fc.record({
  situation: fc.option(fc.constantFrom(...OUTCOME_SITUATIONS), { nil: undefined }),
  kind: fc.constantFrom(...JOB_KINDS),
  helped: fc.subarray([...OUTCOME_HELPS]),
})
const anyCohort = fc.array(anyone, { maxLength: 60 }).map(people =>
  people.map(({ situation, kind, helped }) => ({
    situation,
    kind: situation === 'job' ? kind : undefined,
    helped: situation ? helped : [],
  })),
)

test('whatever people say, what is shown is their number, and never a small one', () => {
  fc.assert(
    fc.property(anyCohort, fc.integer({ min: 1, max: 6 }), (people, threshold) => {
      const { response, forward, situations, kinds, helped } = cohortResult(cohortOf(people), threshold)
      const having = (is: (person: Said) => boolean) => people.filter(is).length
      const answered = having(({ situation }) => Boolean(situation))
      const onward = ['training', 'job', 'internship', 'geiq']
      expect(response?.answered).toBe(answered >= threshold ? answered : undefined)
      if (forward) expect(forward.count).toBe(having(({ situation = '' }) => onward.includes(situation)))
      const shown = [
        ...(situations?.cells ?? []).map(({ key, count }) => [count, having(({ situation }) => situation === key)]),
        ...(kinds?.cells ?? []).map(({ key, count }) => [count, having(({ kind }) => kind === key)]),
        ...(helped ?? []).map(({ key, count }) => [count, having(person => person.helped?.includes(key) ?? false)]),
      ].filter(([count]) => count !== undefined)
      for (const [count, naive] of shown) {
        expect(count).toBe(naive)
        expect(count).toBeGreaterThanOrEqual(threshold)
      }
    }),
  )
})

test('a threshold of none hides nothing', () => {
  fc.assert(
    fc.property(anyCohort, people => {
      const { situations, forward, helped } = cohortResult(cohortOf(people), 0)
      const answered = people.filter(({ situation }) => situation).length
      expect(situations?.cells.reduce((sum, { count }) => sum + (count ?? Number.NaN), 0)).toBe(answered || undefined)
      expect(forward === undefined).toBe(answered === 0)
      expect(helped?.every(({ count }) => count !== undefined)).toBe(answered === 0 ? undefined : true)
    }),
  )
})

/** Every way to share so many answers among the situations, jobs split in two kinds. */
function* worlds(cells: number, total: number): Generator<number[]> {
  if (cells === 1) return yield [total]
  for (let first = 0; first <= total; first++)
    for (const rest of worlds(cells - 1, total - first)) yield [first, ...rest]
}

test('a reader who knows the rule keeps as many possible values as the threshold, for each hidden number', () => {
  const threshold = 2
  for (const total of [2, 5, 9, 10]) {
    const sights = new Map<string, CohortCounts[]>()
    for (const world of worlds(7, total)) {
      const [training = 0, permanent = 0, freelance = 0, internship = 0, geiq = 0, looking = 0, other = 0] = world
      const cohort = cohortOf([
        ...times(training, { situation: 'training' }),
        ...times(permanent, job('permanent')),
        ...times(freelance, job('freelance')),
        ...times(internship, { situation: 'internship' }),
        ...times(geiq, { situation: 'geiq' }),
        ...times(looking, { situation: 'looking' }),
        ...times(other, { situation: 'other' }),
      ])
      const sight = JSON.stringify(cohortResult(cohort, threshold))
      sights.set(sight, [...(sights.get(sight) ?? []), cohort])
    }
    for (const [sight, alike] of sights) {
      const { situations, kinds } = JSON.parse(sight) as ReturnType<typeof cohortResult>
      const isShown = (key: string, cells = situations?.cells) =>
        cells?.find(cell => cell.key === key)?.count !== undefined
      const values = (of: (cohort: CohortCounts) => number) => new Set(alike.map(of)).size
      for (const key of OUTCOME_SITUATIONS) {
        if (!isShown(key))
          expect(
            values(({ situations }) => situations[key]),
            sight,
          ).toBeGreaterThanOrEqual(threshold)
      }
      for (const kind of ['permanent', 'freelance'] as const) {
        if (!isShown(kind, kinds?.cells))
          expect(
            values(({ kinds }) => kinds[kind]),
            sight,
          ).toBeGreaterThanOrEqual(threshold)
      }
    }
  }
})
