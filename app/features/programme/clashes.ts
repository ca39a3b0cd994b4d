import type { Activity } from 'db/schema/activities'
import { slugify } from '~/lib/slug'

export type Planned = Pick<Activity, 'id' | 'slug' | 'title' | 'kind' | 'startsAt' | 'endsAt' | 'cancelledAt'> & {
  room: string | null
  hosts: { name: string }[]
  speakers: { name: string }[]
}

/** Two activities that ask for the same room, speaker or host at the same time. */
export type Clash = { over: 'room' | 'speaker' | 'host'; name: string; between: [Planned, Planned] }

/**
 * The clashes of a programme, by time. A stand shares its hall and its host has people for something else: it clashes over
 * speakers alone. What is cancelled clashes with nothing.
 */
export function findProgrammeClashes(activities: readonly Planned[]): Clash[] {
  const kept = activities
    .filter(activity => activity.cancelledAt === null)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.slug.localeCompare(b.slug))
  return kept.flatMap((one, index) => {
    const later = kept.slice(index + 1)
    const meanwhile = later.filter(other => other.startsAt < one.endsAt)
    return meanwhile.flatMap(other => clashesBetween(one, other))
  })
}

/** True when nothing forbids it but somebody should look: an organisation may have people for two activities at once. */
export function isRemark({ over }: Pick<Clash, 'over'>): boolean {
  return over === 'host'
}

function clashesBetween(one: Planned, other: Planned): Clash[] {
  const between: [Planned, Planned] = [one, other]
  const speakers = sharedNames(one.speakers, other.speakers).map(name => ({ over: 'speaker' as const, name, between }))
  if (one.kind === 'stand' || other.kind === 'stand') return speakers

  const room = one.room !== null && one.room === other.room ? [{ over: 'room' as const, name: one.room, between }] : []
  const hosts = sharedNames(one.hosts, other.hosts).map(name => ({ over: 'host' as const, name, between }))
  return [...room, ...speakers, ...hosts]
}

function sharedNames(ours: { name: string }[], theirs: { name: string }[]): string[] {
  const known = new Set(theirs.map(({ name }) => slugify(name)))
  const shared = new Map(ours.filter(({ name }) => known.has(slugify(name))).map(({ name }) => [slugify(name), name]))
  return [...shared.values()]
}
