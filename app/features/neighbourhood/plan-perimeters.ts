import type { Outline } from '~/lib/geometry'
import { departmentOfNeighbourhood } from './area'

/** A tenth of a metre: how files round differs, where neighbourhoods lie does not. */
const SAME = 1e-6

/**
 * `added`: none was in force. `changed`: another outline, from that day on. `corrected`: another outline for the very same
 * day. `ended`: in the departments of the file, and not in it. `kept`: the same, but it only begins that day.
 */
export const CHANGES = ['added', 'changed', 'corrected', 'ended', 'kept', 'unchanged'] as const
export type Change = (typeof CHANGES)[number]

type Known = { code: string; inForceFrom: string; inForceUntil: string | null; coordinates: Outline }
type Brought = { code: string; outline: Outline }
export type Planned = {
  code: string
  change: Change
  /** What is in force that day until now. */
  before: { inForceFrom: string } | undefined
  /** The first day on which the new outline is no longer in force, when later ones are known. */
  until: string | null
}

/** What a file of perimeters changes, in force from a day on. Nothing former is touched but for its end. */
export function planPerimeters(known: readonly Known[], brought: readonly Brought[], day: string): Planned[] {
  const inForce = new Map(known.filter(one => isInForce(one, day)).map(one => [one.code, one]))
  const departments = new Set(brought.map(({ code }) => departmentOfNeighbourhood(code)))
  const codes = new Set(brought.map(({ code }) => code))
  const next = nextDays(known, day)
  const planned = brought.map(({ code, outline }): Planned => {
    const before = inForce.get(code)
    const until = before ? before.inForceUntil : (next.get(departmentOfNeighbourhood(code)) ?? null)
    return { code, change: changeOf(before, outline, day), before, until }
  })
  const missing = [...inForce.values()].filter(
    ({ code }) => departments.has(departmentOfNeighbourhood(code)) && !codes.has(code),
  )
  return [
    ...planned,
    ...missing.map(before => ({
      code: before.code,
      change: before.inForceFrom < day ? ('ended' as const) : ('kept' as const),
      before,
      until: before.inForceUntil,
    })),
  ]
}

function isInForce({ inForceFrom, inForceUntil }: Known, day: string): boolean {
  return inForceFrom <= day && (inForceUntil === null || inForceUntil > day)
}

function changeOf(before: Known | undefined, outline: Outline, day: string): Change {
  if (!before) return 'added'
  if (isSame(before.coordinates, outline)) return 'unchanged'
  return before.inForceFrom === day ? 'corrected' : 'changed'
}

/** By department, the first day after that one on which other perimeters begin: those of before end then. */
function nextDays(known: readonly Known[], day: string): Map<string, string> {
  const next = new Map<string, string>()
  for (const { code, inForceFrom } of known) {
    const department = departmentOfNeighbourhood(code)
    const found = next.get(department)
    if (inForceFrom > day && (!found || inForceFrom < found)) next.set(department, inForceFrom)
  }
  return next
}

function isSame(one: Outline, other: Outline): boolean {
  const [a, b] = [one.flat(), other.flat()]
  return (
    one.length === other.length &&
    a.length === b.length &&
    a.every((ring, index) => {
      const twin = b[index] ?? []
      return ring.length === twin.length && ring.every((position, at) => isNear(position, twin[at] ?? []))
    })
  )
}

function isNear(a: number[], b: number[]): boolean {
  return Math.abs((a[0] ?? 0) - (b[0] ?? 0)) < SAME && Math.abs((a[1] ?? 0) - (b[1] ?? 0)) < SAME
}
