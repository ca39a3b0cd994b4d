import type { Activity } from 'db/schema/activities'

type Bookable = Pick<Activity, 'kind' | 'capacity' | 'cancelledAt'>
type Lasting = Pick<Activity, 'startsAt' | 'endsAt'>

/** True for what people take a place in: workshops and talks with a number of places, and every after-work. */
export function takesEnrolments({ kind, capacity, cancelledAt }: Bookable): boolean {
  if (cancelledAt !== null || kind === 'stand') return false
  return kind === 'after-work' || capacity !== null
}

/** True while everybody may be told how many places are free: once it has begun, that would tell who came. */
export function tellsPlaces(activity: Bookable & Pick<Activity, 'startsAt'>, now: Date): boolean {
  return takesEnrolments(activity) && now < activity.startsAt
}

/** How many places are free; null when there is no limit, or nothing to take. */
export function placesLeft(activity: Bookable & Pick<Activity, 'placesTaken'>): number | null {
  if (!takesEnrolments(activity) || activity.capacity === null) return null
  return Math.max(activity.capacity - activity.placesTaken, 0)
}

/** True when one person cannot be at both; one may end at the moment when the other starts. */
export function overlaps(one: Lasting, other: Lasting): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt
}

type Choice = Lasting & Pick<Activity, 'id' | 'seriesId'>
export type Clash<A> = { with: A; why: 'overlaps' | 'same-workshop' }

/** Among activities chosen already, the first that one more cannot be chosen with, and why. */
export function findClash<A extends Choice>(wanted: Choice, chosen: readonly A[]): Clash<A> | undefined {
  for (const other of chosen) {
    if (other.id === wanted.id) continue
    if (wanted.seriesId !== null && other.seriesId === wanted.seriesId) return { with: other, why: 'same-workshop' }
    if (overlaps(wanted, other)) return { with: other, why: 'overlaps' }
  }
  return undefined
}

/**
 * Who goes in, of a line in its order, when that many places are free: a party whole or not at all. One that does not fit
 * keeps its turn, and those behind who fit go. See docs/decisions/waiting-list.md.
 */
export function whoGoesIn<Waiting extends { id: string; partyId: string | null }>(
  free: number,
  line: readonly Waiting[],
): Waiting[] {
  const parties = Map.groupBy(line, ({ id, partyId }) => partyId ?? id)
  const going: Waiting[] = []
  for (const party of parties.values()) {
    if (going.length + party.length <= free) going.push(...party)
  }
  return going
}

/** Minutes after the start from which the places of those who have not come are given to others. */
export const RELEASE_AFTER_MINUTES = 5

/** The moment from which places may be released. */
export function releaseTime({ startsAt }: Pick<Activity, 'startsAt'>): Date {
  return new Date(startsAt.getTime() + RELEASE_AFTER_MINUTES * 60_000)
}
