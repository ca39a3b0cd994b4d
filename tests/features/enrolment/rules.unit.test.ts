import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findClash, overlaps, placesLeft, releaseTime, takesEnrolments, whoGoesIn } from '~/features/enrolment/rules'

const at = (time: string) => new Date(`2026-12-15T${time}:00Z`)
const activity = { kind: 'workshop' as const, capacity: 4 as number | null, placesTaken: 1, cancelledAt: null }

test('workshops and talks with a number of places take enrolments, after-works always, stands never', () => {
  expect(takesEnrolments(activity)).toBe(true)
  expect(takesEnrolments({ ...activity, kind: 'talk' })).toBe(true)
  expect(takesEnrolments({ ...activity, capacity: null })).toBe(false)
  expect(takesEnrolments({ ...activity, kind: 'talk', capacity: null })).toBe(false)
  expect(takesEnrolments({ ...activity, kind: 'after-work', capacity: null })).toBe(true)
  expect(takesEnrolments({ ...activity, kind: 'stand' })).toBe(false)
  expect(takesEnrolments({ ...activity, cancelledAt: at('09:00') })).toBe(false)
})

test('places left are never fewer than none, and unknown without a limit', () => {
  expect(placesLeft(activity)).toBe(3)
  expect(placesLeft({ ...activity, placesTaken: 6 })).toBe(0)
  expect(placesLeft({ ...activity, kind: 'after-work', capacity: null })).toBeNull()
  expect(placesLeft({ ...activity, kind: 'stand' })).toBeNull()
})

test('what ends when the other starts does not overlap it', () => {
  const early = { startsAt: at('14:00'), endsAt: at('15:00') }
  expect(overlaps(early, { startsAt: at('15:00'), endsAt: at('16:00') })).toBe(false)
  expect(overlaps(early, { startsAt: at('14:59'), endsAt: at('16:00') })).toBe(true)
  expect(overlaps(early, { startsAt: at('14:15'), endsAt: at('14:30') })).toBe(true)
})

test('overlapping is the same from both sides', () => {
  const moment = fc.integer({ min: 0, max: 9 })
  const lasting = fc.tuple(moment, moment).filter(([from, to]) => from < to)
  fc.assert(
    fc.property(lasting, lasting, (one, other) => {
      const [a, b] = [one, other].map(([from, to]) => ({ startsAt: new Date(from), endsAt: new Date(to) }))
      if (!a || !b) throw new Error('Two are drawn')
      const minutes = Array.from({ length: 9 }, (_, minute) => minute)
      const both = minutes.some(m => one[0] <= m && m < one[1] && other[0] <= m && m < other[1])
      expect([overlaps(a, b), overlaps(b, a)]).toEqual([both, both])
    }),
  )
})

test('a clash names the activity that stands in the way: a session of the same workshop, or one at the same time', () => {
  const robot = { id: 'robot', seriesId: 'robots', startsAt: at('14:00'), endsAt: at('15:00') }
  const later = { id: 'later', seriesId: 'robots', startsAt: at('16:00'), endsAt: at('17:00') }
  const poster = { id: 'poster', seriesId: null, startsAt: at('14:30'), endsAt: at('15:30') }
  expect(findClash(later, [robot])).toEqual({ with: robot, why: 'same-workshop' })
  expect(findClash(poster, [later, robot])).toEqual({ with: robot, why: 'overlaps' })
  expect(findClash(robot, [robot])).toBeUndefined()
  expect(findClash({ ...poster, id: 'other', startsAt: at('17:00'), endsAt: at('18:00') }, [poster])).toBeUndefined()
})

const line = fc
  .array(fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null }), { maxLength: 12 })
  .map(parties => parties.map((partyId, index) => ({ id: `person ${index}`, partyId })))

/** The rule again, slowly: one look at the line after the other, until nobody more fits. */
function slowly(free: number, people: { id: string; partyId: string | null }[]): string[] {
  const going: string[] = []
  let left = free
  for (const person of people) {
    if (going.includes(person.id)) continue
    const party = people.filter(one => one === person || (one.partyId !== null && one.partyId === person.partyId))
    if (people.indexOf(party[0] as (typeof people)[number]) < people.indexOf(person)) continue
    if (party.length <= left) {
      going.push(...party.map(({ id }) => id))
      left -= party.length
    }
  }
  return going
}

test('who goes in is what a slow count says', () => {
  fc.assert(
    fc.property(fc.nat({ max: 8 }), line, (free, people) => {
      expect(whoGoesIn(free, people).map(({ id }) => id)).toEqual(slowly(free, people))
    }),
  )
})

test('a party goes in whole or not at all, never too many go, and nobody left would have fitted', () => {
  fc.assert(
    fc.property(fc.nat({ max: 8 }), line, (free, people) => {
      const going = whoGoesIn(free, people)
      expect(going.length).toBeLessThanOrEqual(free)
      const left = people.filter(person => !going.includes(person))
      for (const { partyId } of left) expect(going.some(one => partyId !== null && one.partyId === partyId)).toBe(false)
      for (const { id, partyId } of left) {
        const size = left.filter(one => one.id === id || (partyId !== null && one.partyId === partyId)).length
        expect(size).toBeGreaterThan(free - going.length)
      }
    }),
  )
})

test('places are released five minutes after the start', () => {
  expect(releaseTime({ startsAt: at('14:00') })).toEqual(at('14:05'))
})
