type Ranked = { id: string; startsAt: Date }

/** The activities that start at the same moment, in the order of the programme; one alone at its moment has no rank. */
export function simultaneous<A extends Ranked>(programme: A[]): A[][] {
  const byMoment = Map.groupBy(programme, ({ startsAt }) => startsAt.getTime())
  return [...byMoment.values()].filter(together => together.length > 1)
}

/**
 * The new ranks, from 1 without a gap, of the activities whose group changes its order. One that is moved takes the place it
 * asks for and the others make room; one without a typed rank stays.
 */
export function rerank(programme: Ranked[], typed: Map<string, number>): Map<string, number> {
  const changed = simultaneous(programme)
    .map(together => ({ together, wished: inWishedOrder(together, typed) }))
    .filter(({ together, wished }) => together.some(({ id }, index) => id !== wished[index]))
  return new Map(changed.flatMap(({ wished }) => wished.map((id, index) => [id, index + 1] as const)))
}

function inWishedOrder(together: Ranked[], typed: Map<string, number>): string[] {
  return together
    .map(({ id }, index) => {
      const wish = typed.get(id) ?? index + 1
      return { id, wish, move: Math.sign(wish - index - 1) }
    })
    .toSorted((one, other) => one.wish - other.wish || one.move - other.move)
    .map(({ id }) => id)
}
