import { planRounds } from '~/features/after-work/rounds'

const COMPANIES = 20
const CANDIDATES = 200
const ROUNDS = 12
const TIMES = 15

/** Plans a large after-work: the first time as a fresh process does it, then the median. Gives back a sentence. */
export function measureRounds(): string {
  const taken = Array.from({ length: TIMES }, () => {
    const start = performance.now()
    const plan = planRounds(anEvening())
    const milliseconds = performance.now() - start
    if (plan.length < CANDIDATES) throw new Error('The evening was not planned')
    return milliseconds
  })
  const [first = 0] = taken
  const median = taken.sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0
  return `- (h) rounds planned for ${COMPANIES} companies, ${CANDIDATES} candidates, ${ROUNDS} rounds: ${first.toFixed(0)} ms the first time, then ${median.toFixed(0)} ms (goal: under 1 s)`
}

/** Everybody wishes up to four companies, the first ones more than the others. */
function anEvening() {
  const recruiters = Array.from({ length: COMPANIES }, (_, index) => ({ id: `r${index}`, tables: 1 + (index % 2) }))
  const candidates = Array.from({ length: CANDIDATES }, (_, index) => ({
    id: `c${index}`,
    wishes: Array.from({ length: index % 5 }, (_, wish) => `r${(index * wish) % (COMPANIES - (index % 3) * 5)}`),
  }))
  return { recruiters, candidates, rounds: ROUNDS, minimum: 2, kept: [], fromRound: 1 }
}
