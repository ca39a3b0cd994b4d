import { expect, test } from 'vitest'
import { endOfEdition, hasDayCome, isOver, registrationState } from '~/features/edition/moments'

const noon = new Date('2026-12-15T11:00:00Z')
const later = new Date('2026-12-15T16:30:00Z')
const before = new Date('2026-12-01T08:00:00Z')
const edition = {
  year: 2026,
  heldOn: '2026-12-15',
  startsAt: new Date('2026-12-15T12:30:00Z'),
  endsAt: later,
  registrationOpensAt: before,
  registrationClosesAt: later,
  capacity: 2,
  placesTaken: 0,
}
const withoutHours = { ...edition, startsAt: null, endsAt: null }

test('an edition is over at its end, not before', () => {
  expect(isOver(edition, noon)).toBe(false)
  expect(isOver(edition, later)).toBe(true)
})

test('an edition known by its day is over the day after, in Paris', () => {
  expect(isOver(withoutHours, new Date('2026-12-15T22:59:00Z'))).toBe(false)
  expect(isOver(withoutHours, new Date('2026-12-15T23:00:00Z'))).toBe(true)
})

test('an edition ends at its hour, or at midnight after its day, in Paris; known by its year, at no moment', () => {
  expect(endOfEdition(edition)).toEqual(later)
  expect(endOfEdition(withoutHours)).toEqual(new Date('2026-12-15T23:00:00Z'))
  expect(endOfEdition({ heldOn: null, endsAt: null })).toBeUndefined()
})

test('an edition known by its year is over the year after, in Paris', () => {
  const vague = { ...withoutHours, heldOn: null }
  expect(isOver(vague, new Date('2026-12-31T22:59:00Z'))).toBe(false)
  expect(isOver(vague, new Date('2026-12-31T23:00:00Z'))).toBe(true)
})

test('the day of an edition comes at midnight in Paris, whatever its hours', () => {
  for (const one of [edition, withoutHours]) {
    expect(hasDayCome(one, new Date('2026-12-14T22:59:00Z'))).toBe(false)
    expect(hasDayCome(one, new Date('2026-12-14T23:00:00Z'))).toBe(true)
  }
  const vague = { ...withoutHours, heldOn: null }
  expect(hasDayCome(vague, new Date('2026-12-31T22:59:00Z'))).toBe(false)
  expect(hasDayCome(vague, new Date('2026-12-31T23:00:00Z'))).toBe(true)
})

test('registration is open from its opening until its closing', () => {
  expect(registrationState(edition, new Date(before.getTime() - 1))).toBe('not-open')
  expect(registrationState(edition, before)).toBe('open')
  expect(registrationState({ ...edition, registrationClosesAt: noon }, noon)).toBe('closed')
  expect(registrationState(edition, later)).toBe('closed')
})

test('registration without an opening moment is not open', () => {
  expect(registrationState({ ...edition, registrationOpensAt: null }, noon)).toBe('not-open')
})

test('registration is full when every place is taken', () => {
  expect(registrationState({ ...edition, placesTaken: 1 }, noon)).toBe('open')
  expect(registrationState({ ...edition, placesTaken: 2 }, noon)).toBe('full')
  expect(registrationState({ ...edition, capacity: null, placesTaken: 5000 }, noon)).toBe('open')
})
