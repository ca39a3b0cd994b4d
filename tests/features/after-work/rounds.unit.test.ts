import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PlannedInterview, planRounds } from '~/features/after-work/rounds'

const evenings = fc
  .record({
    tables: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 }),
    wishes: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 4 })), { maxLength: 14 }),
    rounds: fc.integer({ min: 1, max: 6 }),
    minimum: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ tables, wishes, ...numbers }) => ({
    ...numbers,
    recruiters: tables.map((count, index) => ({ id: `r${index}`, tables: count })),
    candidates: wishes.map((wished, index) => ({
      id: `c${index}`,
      wishes: wished.filter(one => one < tables.length).map(one => `r${one}`),
    })),
    kept: [] as PlannedInterview[],
    fromRound: 1,
  }))
type Evening = typeof evenings extends fc.Arbitrary<infer Value> ? Value : never

const always = (rule: (evening: Evening) => void) => fc.assert(fc.property(evenings, rule), { numRuns: 300 })
const repeated = (keys: string[]) => keys.length - new Set(keys).size
const countOf = (plan: PlannedInterview[], id: string) => plan.filter(one => one.candidateId === id).length

function expectSound(evening: Evening, plan: PlannedInterview[]) {
  expect(repeated(plan.map(one => `${one.candidateId} ${one.round}`))).toBe(0)
  expect(repeated(plan.map(one => `${one.recruiterId} ${one.table} ${one.round}`))).toBe(0)
  expect(repeated(plan.map(one => `${one.candidateId} ${one.recruiterId}`))).toBe(0)
  for (const { recruiterId, round, table } of plan) {
    expect(round >= 1 && round <= evening.rounds).toBe(true)
    expect(evening.recruiters.some(({ id, tables }) => id === recruiterId && table <= tables)).toBe(true)
  }
}

/** From that round on, nobody could still take a free slot that they wish or that they lack. */
function expectFull({ recruiters, candidates, rounds, minimum }: Evening, plan: PlannedInterview[], from: number) {
  for (const { id, wishes } of candidates) {
    const own = plan.filter(one => one.candidateId === id)
    for (let round = from; round <= rounds; round++) {
      if (own.some(one => one.round === round)) continue
      for (const { id: company, tables } of recruiters) {
        const isFor = own.length < minimum || wishes.includes(company)
        if (!isFor || own.some(one => one.recruiterId === company)) continue
        const taken = plan.filter(one => one.recruiterId === company && one.round === round).length
        expect(taken).toBe(tables)
      }
    }
  }
}

describe('a plan of rounds', () => {
  test('never puts anyone in two places, nor two candidates at a table, nor a company twice', () => {
    always(evening => expectSound(evening, planRounds(evening)))
  })

  test('gives everyone the minimum whenever a plain flow can', () => {
    always(evening => {
      const { candidates, minimum, rounds } = evening
      if (minimum > rounds || naiveFlow(evening, minimum) < minimum * candidates.length) return
      const plan = planRounds(evening)
      for (const { id } of candidates) expect(countOf(plan, id)).toBeGreaterThanOrEqual(minimum)
    })
  })

  test('gives a first interview to as many as can have one', () => {
    always(evening => {
      const met = new Set(planRounds(evening).map(one => one.candidateId))
      expect(met.size).toBe(naiveFlow(evening, 1))
    })
  })

  test('gives a wished company to as many as can have one, of those who want one interview', () => {
    always(evening => {
      const plan = planRounds({ ...evening, minimum: 1 })
      const wishes = new Map(evening.candidates.map(({ id, wishes }) => [id, wishes]))
      const unwished = plan.filter(one => !wishes.get(one.candidateId)?.includes(one.recruiterId))
      const wanted = (candidate: string, recruiter: string) => Boolean(wishes.get(candidate)?.includes(recruiter))
      expect(unwished.length).toBe(naiveFlow(evening, 1) - naiveFlow(evening, 1, wanted))
    })
  })

  test('loads tables within one of each other when nobody wishes anything and a candidate could move', () => {
    always(evening => {
      const candidates = evening.candidates.map(({ id }) => ({ id, wishes: [] }))
      const plan = planRounds({ ...evening, candidates })
      const companies = evening.recruiters.map(({ id, tables }) => {
        const met = plan.filter(one => one.recruiterId === id).map(one => one.candidateId)
        return { met, load: met.length / tables }
      })
      for (const busy of companies) {
        for (const calm of companies) {
          const couldMove = busy.met.some(id => !calm.met.includes(id))
          if (couldMove) expect(busy.load - calm.load).toBeLessThanOrEqual(1)
        }
      }
    })
  })

  test('beyond the minimum, gives only what was wished', () => {
    always(evening => {
      const plan = planRounds(evening)
      for (const { id, wishes } of evening.candidates) {
        const other = plan.filter(one => one.candidateId === id && !wishes.includes(one.recruiterId))
        expect(other.length).toBeLessThanOrEqual(evening.minimum)
      }
    })
  })

  test('is the same for the same evening', () => {
    always(evening => {
      expect(planRounds(evening)).toEqual(planRounds(evening))
    })
  })

  test('gives those who come late what is left of the evening', () => {
    always(evening => {
      const early = evening.candidates.slice(0, evening.candidates.length / 2)
      const kept = planRounds({ ...evening, candidates: early })
      const added = planRounds({ ...evening, kept, fromRound: 2 })
      expectSound(evening, [...kept, ...added])
      expect(added.every(one => one.round >= 2)).toBe(true)
      if (kept.some(one => one.round >= 2)) expectFull(evening, [...kept, ...added], 2)
    })
  })

  test('fills freed slots around the appointments that stand', () => {
    always(evening => {
      const [absent, ...present] = evening.candidates
      const kept = planRounds(evening).filter(one => one.round === 1 || one.candidateId !== absent?.id)
      const added = planRounds({ ...evening, candidates: present, kept, fromRound: 2 })
      expectSound(evening, [...kept, ...added])
      expect(added.every(one => one.round >= 2 && one.candidateId !== absent?.id)).toBe(true)
    })
  })
})

/** Plain augmenting paths: how many interviews, of those that may be, when each candidate has at most so many. */
function naiveFlow({ candidates, recruiters, rounds }: Evening, each: number, may = (_: string, _to: string) => true) {
  const hosts = recruiters.map(({ id, tables }) => ({ id, room: tables * rounds, held: [] as string[] }))
  const give = (candidate: string, seen: Set<unknown>): boolean =>
    hosts.some(host => {
      if (seen.has(host) || host.held.includes(candidate) || !may(candidate, host.id)) return false
      seen.add(host)
      if (host.held.length === host.room) {
        const leaver = host.held.findIndex(other => give(other, seen))
        if (leaver < 0) return false
        host.held.splice(leaver, 1)
      }
      host.held.push(candidate)
      return true
    })
  let flow = 0
  for (let time = 0; time < each; time++) for (const { id } of candidates) if (give(id, new Set())) flow++
  return flow
}
