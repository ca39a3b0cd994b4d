import { dayAfter, parisClock, parisDay, parisTime } from '~/lib/dates'
import { lastsAllAlong } from './timetable'

export type EditionDay = { heldOn: string | null; startsAt: Date | null; endsAt: Date | null }
type Lasting = { startsAt: Date; endsAt: Date }

const DAY = 24 * 60 * 60 * 1000

/**
 * The hours that an activity of one edition's day takes on another's: the same clock of Paris, whatever the season, moved as
 * the opening moved. What lasts all along goes on lasting all along.
 */
export function movedHours(activity: Lasting, from: EditionDay, to: EditionDay): Lasting {
  if (to.startsAt && to.endsAt && lastsAllAlong(activity, from)) return { startsAt: to.startsAt, endsAt: to.endsAt }
  const days = from.heldOn && to.heldOn ? daysBetween(from.heldOn, to.heldOn) : 0
  const minutes = from.startsAt && to.startsAt ? minutesOf(to.startsAt) - minutesOf(from.startsAt) : 0
  const startsAt = moved(activity.startsAt, days, minutes)
  const endsAt = moved(activity.endsAt, days, minutes)
  return { startsAt, endsAt }
}

function moved(moment: Date, days: number, minutes: number): Date {
  const day = dayAfter(parisDay(moment), days)
  const clock = minutesOf(moment) + minutes
  const minute = ((clock % 60) + 60) % 60
  return parisTime(day, `${(clock - minute) / 60}:${minute}`)
}

function minutesOf(moment: Date): number {
  const [hour = 0, minute = 0] = parisClock(moment).split(':').map(Number)
  return hour * 60 + minute
}

function daysBetween(one: string, other: string): number {
  return Math.round((Date.parse(other) - Date.parse(one)) / DAY)
}
