import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attendanceOf } from '~/features/group/attendance'

const THRESHOLD = 5
const people = (count: number, values: { agrees: boolean; hasCome: boolean; isCancelled?: boolean }) =>
  Array.from({ length: count }, () => ({ isCancelled: false, ...values }))
const group = (agreed: [came: number, absent: number], others: [came: number, absent: number]) => [
  ...people(agreed[0], { agrees: true, hasCome: true }),
  ...people(agreed[1], { agrees: true, hasCome: false }),
  ...people(others[0], { agrees: false, hasCome: true }),
  ...people(others[1], { agrees: false, hasCome: false }),
]
const told = (...given: Parameters<typeof group>) => {
  const { came, absent, others, total, count } = attendanceOf(group(...given), THRESHOLD)
  return { came: came.length, absent: absent.length, others, total, count }
}

test('of a group of thirty where twenty-six came, those who agreed are named, the others counted', () => {
  expect(told([22, 2], [4, 2])).toEqual({ came: 22, absent: 2, others: { count: 6, came: 4 }, total: 26, count: 30 })
})

test('when everybody agreed, the total is theirs', () => {
  expect(told([26, 4], [0, 0])).toMatchObject({ total: 26, others: { count: 0 } })
})

test.each([
  ['one person who did not agree', [1, 0]],
  ['four who did not agree', [2, 2]],
  ['others who all came', [6, 0]],
  ['others of whom one did not come', [6, 1]],
  ['others of whom one came', [1, 6]],
  ['others of whom nobody came', [0, 6]],
] as const)('says nothing that tells of somebody: %s', (_, [came, absent]) => {
  const { others, total } = told([20, 2], [came, absent])
  expect([others, total]).toEqual([{ count: came + absent, came: undefined }, undefined])
})

test('who was taken out does not count, unless they had come before', () => {
  const gone = people(3, { agrees: true, hasCome: false, isCancelled: true })
  const came = people(1, { agrees: true, hasCome: true, isCancelled: true })
  expect(attendanceOf([...gone, ...came], THRESHOLD)).toMatchObject({ count: 1, total: 1 })
})

test('whatever the group, whether one of the others came never follows from what is told', () => {
  const size = fc.nat(20)
  fc.assert(
    fc.property(fc.tuple(size, size), fc.tuple(size, size), (agreed, [came, absent]) => {
      const seen = JSON.stringify(told(agreed, [came, absent]))
      // Another group with as many others, of whom another number came, is told in the same words, or both numbers are large.
      const likes = Array.from({ length: came + absent + 1 }, (_, other) => other).filter(
        other => JSON.stringify(told(agreed, [other, came + absent - other])) === seen,
      )
      const isSure = likes.every(other => other === came)
      expect(came + absent === 0 || !isSure || (came >= 2 && absent >= 2 && came + absent >= THRESHOLD)).toBe(true)
      expect(likes.includes(0) && likes.length === 1 && came + absent > 0).toBe(false)
    }),
  )
})
