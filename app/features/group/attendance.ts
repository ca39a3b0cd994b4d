import type { Edition } from 'db/schema/editions'
import { hasDayCome, isOver } from '~/features/edition/moments'

/** Fewer than this, and a number of those who did not agree says nothing: see docs/decisions/groups.md. */
const EITHER_SIDE = 2

type Seen = { agrees: boolean; withdrawnAt: Date | null; cancelledAt: Date | null; hasCome: boolean }
type Told = Pick<Edition, 'year' | 'heldOn' | 'startsAt' | 'endsAt' | 'disclosureThreshold'>
export type Attendance<P extends Seen> = {
  /** Those who agreed that their adviser be told. */
  came: P[]
  absent: P[]
  /** How many had not agreed at the end; how many of them came, unless it would tell of somebody. */
  others: { count: number; came: number | undefined }
  /** How many took their agreement back since. */
  withdrawn: number
  /** All who came; undefined when it would tell of those who do not agree. */
  total: number | undefined
  count: number
}

/**
 * What the adviser is told after the end: by name those who agree now, and a number of those who did not agree at the end, when
 * they are as many as the edition's threshold, when two or more came and two or more did not. Nothing said of anybody else rests
 * on whether somebody came: not even who is counted.
 */
export function attendanceOf<P extends Seen>(people: readonly P[], edition: Told): Attendance<P> {
  const counted = people.filter(({ cancelledAt }) => !cancelledAt || hasDayCome(edition, cancelledAt))
  const agreed = counted.filter(({ agrees }) => agrees)
  const withdrawn = counted.filter(({ withdrawnAt }) => withdrawnAt && isOver(edition, withdrawnAt))
  const others = counted.filter(person => !agreed.includes(person) && !withdrawn.includes(person))
  const came = agreed.filter(({ hasCome }) => hasCome)
  const othersCame = numberOfOthers(others, edition)
  const total = others.length === 0 ? came.length : othersCame && came.length + othersCame
  return {
    came,
    absent: agreed.filter(({ hasCome }) => !hasCome),
    others: { count: others.length, came: othersCame },
    withdrawn: withdrawn.length,
    total: withdrawn.length === 0 ? total : undefined,
    count: counted.length,
  }
}

function numberOfOthers(others: readonly Seen[], { disclosureThreshold }: Told): number | undefined {
  const came = others.filter(({ hasCome }) => hasCome).length
  const absent = others.length - came
  return others.length >= disclosureThreshold && came >= EITHER_SIDE && absent >= EITHER_SIDE ? came : undefined
}
