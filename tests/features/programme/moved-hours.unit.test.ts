import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movedHours } from '~/features/programme/moved-hours'
import { dayAfter, parisClock, parisDay, parisTime } from '~/lib/dates'

const edition = (heldOn: string, from: string, to: string) => ({
  heldOn,
  startsAt: parisTime(heldOn, from),
  endsAt: parisTime(heldOn, to),
})
const SUMMER = edition('2026-06-16', '13:30', '17:30')
const WINTER = edition('2027-01-12', '13:30', '17:30')
const lasting = (day: string, from: string, to: string) => ({
  startsAt: parisTime(day, from),
  endsAt: parisTime(day, to),
})

test('an activity keeps its hours of the Paris clock from summer to winter', () => {
  expect(movedHours(lasting('2026-06-16', '14:45', '15:30'), SUMMER, WINTER)).toEqual({
    startsAt: new Date('2027-01-12T13:45:00Z'),
    endsAt: new Date('2027-01-12T14:30:00Z'),
  })
})

test('an activity keeps its place in an opening that moves', () => {
  const morning = edition('2027-01-12', '09:00', '13:00')
  expect(movedHours(lasting('2026-06-16', '14:45', '15:30'), SUMMER, morning)).toEqual(
    lasting('2027-01-12', '10:15', '11:00'),
  )
})

test('a stand that lasts all along lasts as long as the new opening', () => {
  const longer = edition('2027-01-12', '10:00', '18:00')
  const { startsAt, endsAt } = longer
  expect(movedHours(lasting('2026-06-16', '13:30', '17:30'), SUMMER, longer)).toEqual({ startsAt, endsAt })
})

test('without hours on one side, the clock stays', () => {
  const vague = { heldOn: '2027-01-12', startsAt: null, endsAt: null }
  const kept = lasting('2027-01-12', '14:45', '15:30')
  expect(movedHours(lasting('2026-06-16', '14:45', '15:30'), SUMMER, vague)).toEqual(kept)
  expect(movedHours(lasting('2026-06-16', '14:45', '15:30'), { ...vague, heldOn: '2026-06-16' }, WINTER)).toEqual(kept)
})

test('an activity of the evening before stays on the evening before', () => {
  expect(movedHours(lasting('2026-06-15', '18:00', '19:00'), SUMMER, WINTER)).toEqual(
    lasting('2027-01-11', '18:00', '19:00'),
  )
})

test('moved there and back, an activity is where it was', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map(days => dayAfter('2024-01-01', days))
  // Between one and four, on some nights, the clock of Paris has no such hour, or two.
  const isAtNight = (minutes: number) => minutes % (24 * 60) > 60 && minutes % (24 * 60) < 4 * 60
  const minute = fc.integer({ min: 4 * 60, max: 22 * 60 })
  const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${minutes % 60}`
  fc.assert(
    fc.property(day, day, minute, minute, fc.integer({ min: 1, max: 90 }), (one, other, opening, start, length) => {
      const from = edition(one, '08:00', '20:00')
      const to = edition(other, '08:00', '20:00')
      const activity = lasting(one, clock(start), clock(start + length))
      const moved = movedHours(activity, from, to)
      expect(parisClock(moved.startsAt)).toBe(parisClock(activity.startsAt))
      expect(parisDay(moved.startsAt)).toBe(other)
      expect(movedHours(moved, to, from)).toEqual(activity)
      const shifted = start + opening - 8 * 60
      fc.pre(!isAtNight(shifted) && !isAtNight(shifted + length))
      const elsewhere = edition(other, clock(opening), clock(opening + 12 * 60))
      expect(movedHours(movedHours(activity, from, elsewhere), elsewhere, from)).toEqual(activity)
    }),
  )
})
