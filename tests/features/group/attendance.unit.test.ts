import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attendanceOf } from '~/features/group/attendance'

const THRESHOLD = 5
const edition = {
  year: 2026,
  heldOn: '2026-12-15',
  startsAt: new Date('2026-12-15T12:30:00Z'),
  endsAt: new Date('2026-12-15T16:30:00Z'),
  disclosureThreshold: THRESHOLD,
}
const EVE = new Date('2026-12-14T22:59:00Z')
const MORNING = new Date('2026-12-14T23:00:00Z')
const EVENING = new Date('2026-12-15T16:30:00Z')

type Values = { agrees: boolean; hasCome: boolean; cancelledAt?: Date; withdrawnAt?: Date }
const people = (count: number, values: Values) =>
  Array.from({ length: count }, () => ({ cancelledAt: null, withdrawnAt: null, ...values }))
const group = (agreed: [came: number, absent: number], others: [came: number, absent: number]) => [
  ...people(agreed[0], { agrees: true, hasCome: true }),
  ...people(agreed[1], { agrees: true, hasCome: false }),
  ...people(others[0], { agrees: false, hasCome: true }),
  ...people(others[1], { agrees: false, hasCome: false }),
]
const told = (...given: Parameters<typeof group>) => {
  const { came, absent, others, total, count } = attendanceOf(group(...given), edition)
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

test.each([true, false])('who cancels before the day does not count, who does on the day counts: came %s', hasCome => {
  const before = people(3, { agrees: false, hasCome, cancelledAt: EVE })
  const since = people(1, { agrees: false, hasCome, cancelledAt: MORNING })
  expect(attendanceOf([...before, ...since], edition)).toMatchObject({
    count: 1,
    others: { count: 1, came: undefined },
  })
})

test.each([true, false])(
  'who agrees no more since the end leaves the numbers of the others alone: came %s',
  hasCome => {
    const withdrawn = people(1, { agrees: false, hasCome, withdrawnAt: EVENING })
    const told = attendanceOf([...group([20, 2], [4, 2]), ...withdrawn], edition)
    expect(told).toMatchObject({ others: { count: 6, came: 4 }, withdrawn: 1, total: undefined, count: 29 })
  },
)

test('who agreed no more before the end is one of the others', () => {
  const withdrawn = people(1, { agrees: false, hasCome: true, withdrawnAt: new Date(EVENING.getTime() - 1) })
  const told = attendanceOf([...group([20, 2], [4, 2]), ...withdrawn], edition)
  expect(told).toMatchObject({ others: { count: 7, came: 5 }, withdrawn: 0, total: 25, count: 29 })
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
