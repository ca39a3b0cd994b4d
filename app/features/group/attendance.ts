/** Fewer than this, and a number of those who did not agree says nothing: see docs/decisions/groups.md. */
const EITHER_SIDE = 2

type Seen = { agrees: boolean; isCancelled: boolean; hasCome: boolean }
export type Attendance<P extends Seen> = {
  /** Those who agreed that their adviser be told. */
  came: P[]
  absent: P[]
  /** How many did not; how many of them came, unless it would tell of somebody. */
  others: { count: number; came: number | undefined }
  /** All who came; undefined when it would tell how many of the others did. */
  total: number | undefined
  count: number
}

/**
 * What the adviser is told after the day. Of those who did not agree, a number alone, and only when they are `threshold` or
 * more, when two or more came and two or more did not.
 */
export function attendanceOf<P extends Seen>(people: readonly P[], threshold: number): Attendance<P> {
  const counted = people.filter(({ isCancelled, hasCome }) => hasCome || !isCancelled)
  const agreed = counted.filter(({ agrees }) => agrees)
  const others = counted.filter(({ agrees }) => !agrees)
  const came = agreed.filter(({ hasCome }) => hasCome)
  const othersCame = others.filter(({ hasCome }) => hasCome).length
  const isTold = others.length >= threshold && othersCame >= EITHER_SIDE && others.length - othersCame >= EITHER_SIDE
  return {
    came,
    absent: agreed.filter(({ hasCome }) => !hasCome),
    others: { count: others.length, came: isTold ? othersCame : undefined },
    total: others.length === 0 ? came.length : isTold ? came.length + othersCame : undefined,
    count: counted.length,
  }
}
