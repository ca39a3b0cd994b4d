import { expect, test } from 'vitest'
import { judge, type Question } from '~/features/check-in/judge'

const NOON = Date.parse('2019-10-08T12:00:00Z')
const MINUTE = 60_000
const ENTRANCE = { id: 'aaaaaa00-0000-4000-8000-000000000000' }
const WORKSHOP = {
  id: 'bbbbbb00-0000-4000-8000-000000000000',
  activity: { startsAt: '2019-10-08T12:00:00Z', endsAt: '2019-10-08T13:00:00Z' },
}
const samira = { label: 'Samira', places: [], seen: [] }
const seenAt = (at: number, checkpoint = 'aaaaaa', device = 'dddddd') => ({ checkpoint, device, at })
const ask = (question: Partial<Question>) =>
  judge({ state: samira, own: [], checkpoint: ENTRANCE, at: NOON, ...question })

test('a ticket that nobody saw is welcome, known by the list or by its signature alone', () => {
  expect(ask({}).verdict).toBe('welcome')
  expect(ask({ state: undefined }).verdict).toBe('welcome')
})

test('a ticket seen here before is already in, with the earliest of what the list and this phone saw', () => {
  const state = { ...samira, seen: [seenAt(NOON - 5 * MINUTE)] }
  const own = [seenAt(NOON - MINUTE, 'aaaaaa', 'eeeeee')]
  expect(ask({ state, own })).toMatchObject({ verdict: 'already-in', already: seenAt(NOON - 5 * MINUTE) })
  expect(ask({ own })).toMatchObject({ verdict: 'already-in', already: own[0] })
  expect(ask({ state: undefined, own }).verdict).toBe('already-in')
})

test('a phone whose clock is ahead makes nobody come twice', () => {
  expect(ask({ own: [seenAt(NOON + 5 * MINUTE)] }).verdict).toBe('already-in')
})

test('what was seen elsewhere says nothing here', () => {
  expect(ask({ own: [seenAt(NOON - MINUTE, 'bbbbbb')] }).verdict).toBe('welcome')
})

test('what this phone took back is forgotten, though the list does not know yet', () => {
  const taken = seenAt(NOON - MINUTE, 'aaaaaa', 'eeeeee')
  const state = { ...samira, seen: [taken] }
  expect(ask({ state, takenBack: [taken] }).verdict).toBe('welcome')
  expect(ask({ state, takenBack: [seenAt(NOON - MINUTE)] }).verdict).toBe('already-in')
})

test('a cancelled ticket is cancelled from that moment on', () => {
  expect(ask({ state: { ...samira, cancelledAt: NOON } }).verdict).toBe('cancelled')
  expect(ask({ state: { ...samira, cancelledAt: NOON + 1 } }).verdict).toBe('welcome')
})

test('an erased ticket names nobody any more', () => {
  expect(ask({ state: { ...samira, isErased: true, seen: [seenAt(NOON - MINUTE)] } })).toEqual({ verdict: 'unknown' })
})

test('at an activity the person has a place, waits for one, or has none; nothing is said without the list', () => {
  const placed = (place: 'confirmed' | 'waiting') => ({ ...samira, places: [{ checkpoint: 'bbbbbb', place }] })
  expect(ask({ state: placed('confirmed'), checkpoint: WORKSHOP }).place).toBe('confirmed')
  expect(ask({ state: placed('waiting'), checkpoint: WORKSHOP }).place).toBe('waiting')
  expect(ask({ checkpoint: WORKSHOP }).place).toBe('none')
  expect(ask({ state: undefined, checkpoint: WORKSHOP }).place).toBeUndefined()
  expect(ask({ state: placed('confirmed') }).place).toBeUndefined()
})

test('half an hour before an activity is its time, and after its end is late', () => {
  const windowAt = (minutes: number) => ask({ checkpoint: WORKSHOP, at: NOON + minutes * MINUTE }).window
  expect([-31, -30, 0, 60, 61].map(windowAt)).toEqual(['early', undefined, undefined, undefined, 'late'])
  expect(ask({ checkpoint: { ...WORKSHOP, activity: { startsAt: null, endsAt: null } } }).window).toBeUndefined()
})
