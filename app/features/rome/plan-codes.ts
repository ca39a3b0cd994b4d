import type { RomeCode } from './read-codes.server'

const ROME_CHANGES = ['added', 'renamed', 'back', 'gone', 'unchanged'] as const
export type RomeChange = (typeof ROME_CHANGES)[number]
/** `before`: its former title. */
export type PlannedCode = RomeCode & { change: RomeChange; before?: string }

type Known = RomeCode & { goneAt: Date | null }

/** What a file changes among the known codes; one that is gone already and stays so is left out. */
export function planCodes(known: readonly Known[], brought: readonly RomeCode[]): PlannedCode[] {
  const former = new Map(known.map(one => [one.code, one]))
  const kept = new Set(brought.map(({ code }) => code))
  const gone = known.filter(({ code, goneAt }) => !goneAt && !kept.has(code))
  return [
    ...brought.map(one => planned(one, former.get(one.code))),
    ...gone.map(({ code, title }) => ({ code, title, change: 'gone' as const })),
  ]
}

/** How many codes change in each way. */
export function countCodes(planned: readonly PlannedCode[]): Record<RomeChange, number> {
  const counts = ROME_CHANGES.map(change => [change, planned.filter(one => one.change === change).length])
  return Object.fromEntries(counts) as Record<RomeChange, number>
}

function planned({ code, title }: RomeCode, former: Known | undefined): PlannedCode {
  if (!former) return { code, title, change: 'added' }
  if (former.goneAt) return { code, title, change: 'back' }
  if (former.title !== title) return { code, title, change: 'renamed', before: former.title }
  return { code, title, change: 'unchanged' }
}
