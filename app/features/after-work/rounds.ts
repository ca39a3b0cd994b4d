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
  const all = [...kept]
  const added: PlannedInterview[] = []
  const has = (candidateId: string) => all.filter(one => one.candidateId === candidateId)
  for (let next = best(); next; next = best()) {
    all.push(next)
    added.push(next)
  }
  return added

  function best(): PlannedInterview | undefined {
    const byFewest = candidates
      .map(candidate => ({ candidate, own: has(candidate.id) }))
      .sort((a, b) => a.own.length - b.own.length)
    for (const { candidate, own } of byFewest) {
      const found = slotFor(candidate, own)
      if (found) return found
    }
    return undefined
  }

  function slotFor({ id: candidateId, wishes }: Candidate, own: PlannedInterview[]): PlannedInterview | undefined {
    const load = ({ id, tables }: Company) => all.filter(one => one.recruiterId === id).length / tables
    const companies = recruiters
      .filter(({ id }) => !own.some(one => one.recruiterId === id))
      .filter(({ id }) => own.length < minimum || wishes.includes(id))
      .sort((a, b) => Number(wishes.includes(b.id)) - Number(wishes.includes(a.id)) || load(a) - load(b))
    for (const { id: recruiterId, tables } of companies) {
      for (let round = fromRound; round <= rounds; round++) {
        if (own.some(one => one.round === round)) continue
        const taken = all.filter(one => one.recruiterId === recruiterId && one.round === round).map(one => one.table)
        for (let table = 1; table <= tables; table++) {
          if (!taken.includes(table)) return { candidateId, recruiterId, round, table }
        }
      }
    }
    return undefined
  }
}
