import { parisDay } from '~/lib/dates'
import type { DoorConfig } from './state'

type Edition = Pick<DoorConfig['edition'], 'heldOn' | 'startsAt'>

// `now` is milliseconds since 1970. An edition whose day nobody knows neither started nor is to come.

/** Whether the edition's day in Paris is still to come. */
export function isBeforeDay({ heldOn }: Edition, now: number): boolean {
  return Boolean(heldOn && parisDay(new Date(now)) < heldOn)
}

/** Whether the edition started: at its hour, or with its day in Paris when it has none. */
export function hasStarted({ heldOn, startsAt }: Edition, now: number): boolean {
  if (startsAt) return now >= Date.parse(startsAt)
  return Boolean(heldOn && parisDay(new Date(now)) >= heldOn)
}
