import { expect, test } from 'vitest'
import { planPerimeters } from '~/features/neighbourhood/plan-perimeters'

const outlineAt = (x: number) => [
  [
    [
      [x, 43],
      [x + 1, 43],
      [x, 44],
      [x, 43],
    ],
  ],
]
const known = (code: string, inForceFrom: string, more: { inForceUntil?: string; x?: number } = {}) => ({
  code,
  inForceFrom,
  inForceUntil: more.inForceUntil ?? null,
  coordinates: outlineAt(more.x ?? 1),
})
const brought = (code: string, x = 1) => ({ code, outline: outlineAt(x) })
const changesOf = (...given: Parameters<typeof planPerimeters>) =>
  planPerimeters(...given).map(({ code, change, until }) => `${code} ${change}${until ? ` until ${until}` : ''}`)

const TODAY = [known('QN03101M', '2024-01-01'), known('QN03102M', '2024-01-01'), known('QN03301M', '2024-01-01')]

test('a new perimeter ends the former one, adds what was not there and ends what the file leaves out of its departments', () => {
  const file = [brought('QN03101M', 2), brought('QN03109N')]
  expect(changesOf(TODAY, file, '2030-01-01')).toEqual(['QN03101M changed', 'QN03109N added', 'QN03102M ended'])
})

test('an outline that differs by less than a tenth of a metre is the same', () => {
  expect(changesOf(TODAY, [brought('QN03301M', 1 + 4e-7)], '2030-01-01')).toEqual(['QN03301M unchanged'])
  expect(changesOf(TODAY, [brought('QN03301M', 1 + 4e-6)], '2030-01-01')).toEqual(['QN03301M changed'])
  const holed = { code: 'QN03301M', outline: [[...(outlineAt(1)[0] ?? []), ...(outlineAt(1)[0] ?? [])]] }
  expect(changesOf(TODAY, [holed], '2030-01-01')).toEqual(['QN03301M changed'])
})

test('another outline for the very same day is a correction; what begins that day does not end that day', () => {
  const file = [brought('QN03101M', 2)]
  expect(changesOf(TODAY, file, '2024-01-01')).toEqual(['QN03101M corrected', 'QN03102M kept'])
})

test('perimeters of the past end when the next ones of their department begin', () => {
  const file = [brought('QP031001'), brought('QP075001')]
  expect(changesOf(TODAY, file, '2015-01-01')).toEqual(['QP031001 added until 2024-01-01', 'QP075001 added'])
})

test('what changes between two known perimeters lasts until the second', () => {
  const both = [
    known('QN03101M', '2024-01-01', { inForceUntil: '2030-01-01' }),
    known('QN03101M', '2030-01-01', { x: 5 }),
  ]
  expect(changesOf(both, [brought('QN03101M', 3)], '2027-01-01')).toEqual(['QN03101M changed until 2030-01-01'])
})
