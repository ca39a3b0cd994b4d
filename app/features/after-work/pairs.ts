export type Company = { id: string; tables: number }
export type Candidate = { id: string; wishes: string[] }
export type Pair = { candidateId: string; recruiterId: string }

type Wanted = { recruiters: Company[]; candidates: Candidate[]; rounds: number; minimum: number; met: Pair[] }
type Host = Company & { place: number; load: number }
type Seeker = { id: string; wished: Set<Host>; met: Set<Host>; chosen: Set<Host>; total: number }
type Ways = (Way | undefined)[]
type Way = { cost: number; seeker: Seeker; from: Host | null }

// One wish weighs more than any evenness of loads.
const UNWISHED = 1_000_000
const SMALLEST = 1e-6

/**
 * Who meets whom in so many free rounds: a flow of least cost, one more interview for each candidate at a time, so that as
 * many as possible have a first, then a second… Beyond the minimum only wishes are filled.
 */
export function choosePairs({ recruiters, candidates, rounds, minimum, met }: Wanted): Pair[] {
  const hosts: Host[] = recruiters.map((company, place) => ({ ...company, place, load: 0 }))
  const hostsAmong = (ids: string[]) => new Set(hosts.filter(({ id }) => ids.includes(id)))
  const seekers: Seeker[] = candidates.map(({ id, wishes }) => {
    const before = met.filter(({ candidateId }) => candidateId === id).map(({ recruiterId }) => recruiterId)
    return { id, wished: hostsAmong(wishes), met: hostsAmong(before), chosen: new Set(), total: before.length }
  })

  for (let level = 1; level <= Math.max(minimum, hosts.length); level++) {
    let added = true
    while (added) added = addOne(level)
  }
  return seekers.flatMap(({ id: candidateId, chosen }) =>
    hosts.filter(host => chosen.has(host)).map(({ id }) => ({ candidateId, recruiterId: id })),
  )

  function addOne(level: number): boolean {
    const ways = cheapestWays(level)
    let end: Host | undefined
    let least = level > minimum ? UNWISHED / 2 : Number.POSITIVE_INFINITY
    for (const host of hosts) {
      const whole = costOf(ways[host.place]) + (2 * host.load + 1) / host.tables
      if (host.load >= host.tables * rounds || whole >= least - SMALLEST) continue
      least = whole
      end = host
    }
    if (!end) return false

    end.load++
    for (let at: Host | null = end; at; ) {
      const way: Way | undefined = ways[at.place]
      if (!way) throw new Error('A way to a company has no beginning')
      way.seeker.chosen.add(at)
      if (way.from) way.seeker.chosen.delete(way.from)
      else way.seeker.total++
      at = way.from
    }
    return true
  }

  /** The least cost of one more interview that ends at each company, others being moved on the way. */
  function cheapestWays(level: number): Ways {
    const ways: Ways = []
    const moves: Ways[] = hosts.map(() => [])
    for (const seeker of seekers) {
      const starts = seeker.total < level && seeker.chosen.size < rounds
      if (!starts && seeker.chosen.size === 0) continue
      for (const to of hosts) {
        if (seeker.met.has(to) || seeker.chosen.has(to)) continue
        const price = priceOf(seeker, to)
        if (starts && (level <= minimum || price === 0)) keepCheaper(ways, to, price, seeker, null)
        for (const from of seeker.chosen) {
          keepCheaper(moves[from.place], to, price - priceOf(seeker, from), seeker, from)
        }
      }
    }
    let again = true
    while (again) {
      again = false
      for (const [from, onwards] of moves.entries()) {
        const before = costOf(ways[from])
        for (const [to, move] of onwards.entries()) {
          if (!move || before + move.cost >= costOf(ways[to]) - SMALLEST) continue
          ways[to] = { ...move, cost: before + move.cost }
          again = true
        }
      }
    }
    return ways
  }
}

function keepCheaper(ways: Ways = [], to: Host, cost: number, seeker: Seeker, from: Host | null): void {
  if (cost < costOf(ways[to.place])) ways[to.place] = { cost, seeker, from }
}

const costOf = (way: Way | undefined) => way?.cost ?? Number.POSITIVE_INFINITY
const priceOf = (seeker: Seeker, host: Host) => (seeker.wished.has(host) ? 0 : UNWISHED)
