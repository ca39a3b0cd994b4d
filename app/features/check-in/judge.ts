import type { Verdict } from 'db/schema/words'
import type { Seen, TicketState } from '~/features/door-list/state'

type ActivityTime = { startsAt: string | null; endsAt: string | null }

export type Question = {
  /** What the list says of the ticket; undefined when it says nothing: signed after the last update. */
  state: TicketState | undefined
  /** What this device saw of the ticket itself and did not take back. */
  own: Seen[]
  /** What it saw and took back: the list may not know yet. */
  takenBack?: Seen[]
  checkpoint: { id: string; activity?: ActivityTime }
  /** Milliseconds since 1970. */
  at: number
}

export type Judgement = {
  verdict: Extract<Verdict, 'welcome' | 'already-in' | 'cancelled' | 'unknown'>
  /** Of `already-in`: the earliest. */
  already?: Seen
  /** At an activity's own point: whether the person has a place there, when the device knows. */
  place?: 'confirmed' | 'waiting' | 'none'
  window?: Window
}

/** At an activity's own point: sooner than half an hour before it, or after its end. */
export type Window = 'early' | 'late'

const EARLIEST = 30 * 60_000

/**
 * What the door says of a ticket whose signature holds: the same, for the same knowledge, as the server's own fold says to
 * a device that asks it.
 */
export function judge({ state, own, takenBack = [], checkpoint, at }: Question): Judgement {
  if (state?.isErased) return { verdict: 'unknown' }
  const about = { place: placeAt(state, checkpoint), window: checkpoint.activity && windowOf(checkpoint.activity, at) }
  const cancelledAt = state?.cancelledAt ?? Number.POSITIVE_INFINITY
  if (at >= cancelledAt) return { verdict: 'cancelled', ...about }

  const here = refOf(checkpoint.id)
  const listed = (state?.seen ?? []).filter(seen => !takenBack.some(one => isSame(one, seen)))
  const already = [...listed, ...own]
    .filter(seen => seen.checkpoint === here && seen.at < cancelledAt)
    .reduce<Seen | undefined>((first, seen) => (first && first.at <= seen.at ? first : seen), undefined)
  return already ? { verdict: 'already-in', already, ...about } : { verdict: 'welcome', ...about }
}

/** Whether a moment is outside an activity's time; undefined within it, or when it has none. */
export function windowOf({ startsAt, endsAt }: ActivityTime, at: number): Window | undefined {
  if (startsAt && at < Date.parse(startsAt) - EARLIEST) return 'early'
  return endsAt && at > Date.parse(endsAt) ? 'late' : undefined
}

/** The first six hexadecimal digits of an id: what the list calls a checkpoint or a device. */
export function refOf(id: string): string {
  return id.replaceAll('-', '').slice(0, 6)
}

function isSame(a: Seen, b: Seen): boolean {
  return a.at === b.at && a.device === b.device && a.checkpoint === b.checkpoint
}

function placeAt(state: TicketState | undefined, checkpoint: Question['checkpoint']): Judgement['place'] {
  if (!checkpoint.activity || !state) return undefined
  return state.places.find(({ checkpoint: ref }) => ref === refOf(checkpoint.id))?.place ?? 'none'
}
