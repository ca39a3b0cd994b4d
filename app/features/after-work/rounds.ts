import { type Candidate, type Company, choosePairs, type Pair } from './pairs'

export type PlannedInterview = { candidateId: string; recruiterId: string; round: number; table: number }

type Evening = {
  recruiters: Company[]
  candidates: Candidate[]
  rounds: number
  minimum: number
  /** Appointments that stand: they never move. */
  kept: PlannedInterview[]
  /** The first round that can still be filled. */
  fromRound: number
}

/** The new interviews of an evening, beside those kept; the same evening always gives the same plan. */
export function planRounds(evening: Evening): PlannedInterview[] {
  const { kept, fromRound, rounds } = evening
  if (kept.some(({ round }) => round >= fromRound)) return fillFreedSlots(evening)
  const left = Math.max(0, rounds - fromRound + 1)
  return placeInRounds(choosePairs({ ...evening, rounds: left, met: kept }), evening.recruiters, fromRound)
}

/** A colouring of the edges of a bipartite graph (König): as many rounds as the busiest table or candidate always suffice. */
function placeInRounds(pairs: Pair[], recruiters: Company[], fromRound: number): PlannedInterview[] {
  const tables = new Map(recruiters.map(({ id, tables }) => [id, tables]))
  const seated = new Map<string, number>()
  const ofCandidate = new Map<string, Map<number, PlannedInterview>>()
  const ofTable = new Map<string, Map<number, PlannedInterview>>()
  const rowOf = <Key>(rows: Map<Key, Map<number, PlannedInterview>>, key: Key) => {
    const row = rows.get(key) ?? new Map<number, PlannedInterview>()
    rows.set(key, row)
    return row
  }
  const agenda = (one: PlannedInterview) => rowOf(ofCandidate, one.candidateId)
  const board = (one: PlannedInterview) => rowOf(ofTable, `${one.recruiterId} ${one.table}`)

  return pairs.map(pair => {
    const before = seated.get(pair.recruiterId) ?? 0
    seated.set(pair.recruiterId, before + 1)
    const interview = { ...pair, round: 0, table: (before % (tables.get(pair.recruiterId) ?? 1)) + 1 }
    const free = firstFree(agenda(interview), fromRound)
    const other = firstFree(board(interview), fromRound)
    swapAlong(board(interview).get(free), free, other)
    interview.round = free
    agenda(interview).set(free, interview)
    board(interview).set(free, interview)
    return interview
  })

  function swapAlong(first: PlannedInterview | undefined, free: number, other: number) {
    const chain: PlannedInterview[] = []
    for (let next = first; next; ) {
      chain.push(next)
      next = chain.length % 2 === 1 ? agenda(next).get(other) : board(next).get(free)
    }
    for (const one of chain) {
      agenda(one).delete(one.round)
      board(one).delete(one.round)
    }
    for (const one of chain) {
      one.round = one.round === free ? other : free
      agenda(one).set(one.round, one)
      board(one).set(one.round, one)
    }
  }
}

function firstFree(row: Map<number, unknown>, from: number): number {
  let round = from
  while (row.has(round)) round++
  return round
}

/** Around appointments that stand: each freed slot to whoever has the fewest, a wished company before another. */
function fillFreedSlots({ recruiters, candidates, rounds, minimum, kept, fromRound }: Evening): PlannedInterview[] {
  const added: PlannedInterview[] = []
  const held = new Map(candidates.map(({ id }) => [id, { rounds: new Set<number>(), companies: new Set<string>() }]))
  const boards = new Map(recruiters.map(({ id }) => [id, { taken: new Set<string>(), load: 0 }]))
  for (const one of kept) take(one)

  const seeking = candidates.map(({ id, wishes }) => ({ id, wishes: new Set(wishes) }))
  while (seeking.length > 0) {
    const fewest = seeking.reduce((least, one) => (countOf(one.id) < countOf(least.id) ? one : least))
    const next = slotFor(fewest)
    if (next) {
      added.push(next)
      take(next)
    } else {
      // Slots only ever fill up: who finds none now finds none later.
      seeking.splice(seeking.indexOf(fewest), 1)
    }
  }
  return added

  function take({ candidateId, recruiterId, round, table }: PlannedInterview) {
    held.get(candidateId)?.rounds.add(round)
    held.get(candidateId)?.companies.add(recruiterId)
    const board = boards.get(recruiterId)
    if (!board) return
    board.taken.add(`${round} ${table}`)
    board.load++
  }

  function countOf(id: string): number {
    return held.get(id)?.companies.size ?? 0
  }

  function slotFor({ id: candidateId, wishes }: { id: string; wishes: Set<string> }): PlannedInterview | undefined {
    const own = held.get(candidateId)
    const load = ({ id, tables }: Company) => (boards.get(id)?.load ?? 0) / tables
    const companies = recruiters
      .filter(({ id }) => !own?.companies.has(id) && (countOf(candidateId) < minimum || wishes.has(id)))
      .sort((a, b) => Number(wishes.has(b.id)) - Number(wishes.has(a.id)) || load(a) - load(b))
    for (const { id: recruiterId, tables } of companies) {
      for (let round = fromRound; round <= rounds; round++) {
        if (own?.rounds.has(round)) continue
        for (let table = 1; table <= tables; table++) {
          if (!boards.get(recruiterId)?.taken.has(`${round} ${table}`))
            return { candidateId, recruiterId, round, table }
        }
      }
    }
    return undefined
  }
}
