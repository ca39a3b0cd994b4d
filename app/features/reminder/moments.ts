import type { Edition } from 'db/schema/editions'
import { dayAfter, parisTime } from '~/lib/dates'

const HOUR = 60 * 60 * 1000
/** The Paris hour at which what is bound to a day, not to an hour, is written. */
const MORNING = '10:00'

export type ReminderKind = 'reminder-2-days' | 'reminder-2-hours' | 'thanks'
type When = Pick<Edition, 'heldOn' | 'startsAt'>
/** A message is written from that moment on, and is of no use any more from the end on. */
export type Window = { from: Date; until: Date }

/**
 * When a message of that kind is written for an edition; undefined when it never is. The reminder of two days before stops with
 * the night before: the morning belongs to the other one.
 */
export function windowOf(kind: ReminderKind, { heldOn, startsAt }: When): Window | undefined {
  if (!heldOn) return undefined
  if (kind === 'reminder-2-hours') {
    return startsAt ? { from: new Date(startsAt.getTime() - 2 * HOUR), until: startsAt } : undefined
  }
  if (kind === 'reminder-2-days') {
    return { from: parisTime(dayAfter(heldOn, -2), MORNING), until: parisTime(heldOn, '00:00') }
  }
  return { from: parisTime(dayAfter(heldOn, 1), MORNING), until: parisTime(dayAfter(heldOn, 4), MORNING) }
}

/** When an adviser is told of a group: the day before, and the day after. */
export function summaryWindows(edition: When): { before?: Window; after?: Window } {
  const { heldOn } = edition
  if (!heldOn) return {}
  const before = { from: parisTime(dayAfter(heldOn, -1), MORNING), until: parisTime(heldOn, '00:00') }
  return { before, after: windowOf('thanks', edition) }
}

/** Who registers from then on is not reminded: the confirmation has just told the same. Thanks go to all who came. */
export function lastRegistration(kind: ReminderKind, { from, until }: Window, { heldOn }: When): Date {
  if (kind === 'reminder-2-hours') return from
  return kind === 'reminder-2-days' && heldOn ? parisTime(dayAfter(heldOn, -2), '00:00') : until
}

/** A moment of the window. */
export function isIn({ from, until }: Window, now: Date): boolean {
  return from <= now && now < until
}
