import { ACTIVITY_KINDS } from 'db/schema/words'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findProgrammeClashes, isRemark, type Planned } from '~/features/programme/clashes'
import { slugify } from '~/lib/slug'

const at = (minutes: number) => new Date(Date.UTC(2026, 11, 15, 13, minutes))
const named = (...names: string[]) => names.map(name => ({ name }))
const planned = (slug: string, from: number, to: number, values: Partial<Planned> = {}): Planned => ({
  id: slug,
  slug,
  title: slug,
  kind: 'workshop',
  startsAt: at(from),
  endsAt: at(to),
  cancelledAt: null,
  room: null,
  hosts: [],
  speakers: [],
  ...values,
})
const said = (programme: Planned[]) =>
  findProgrammeClashes(programme).map(({ over, name, between }) => [over, name, ...between.map(({ slug }) => slug)])

test('two workshops in one room at one time clash; one after the other they do not', () => {
  const first = planned('a', 0, 45, { room: 'Salle 1' })
  expect(said([first, planned('b', 30, 60, { room: 'Salle 1' })])).toEqual([['room', 'Salle 1', 'a', 'b']])
  expect(said([first, planned('b', 45, 60, { room: 'Salle 1' })])).toEqual([])
  expect(said([first, planned('b', 30, 60, { room: 'Salle 2' })])).toEqual([])
  expect(said([planned('a', 0, 45), planned('b', 0, 45)])).toEqual([])
})

test('a speaker cannot be at two places, however the name is typed', () => {
  const programme = [
    planned('a', 0, 45, { speakers: named('Nadia Élan') }),
    planned('b', 30, 60, { kind: 'stand', speakers: named('nadia elan') }),
  ]
  expect(said(programme)).toEqual([['speaker', 'Nadia Élan', 'a', 'b']])
})

test('an organisation holds one workshop at a time, and a stand besides', () => {
  const workshop = planned('a', 0, 45, { hosts: named('AFPA') })
  expect(said([workshop, planned('b', 0, 45, { hosts: named('Simplon', 'AFPA') })])).toEqual([
    ['host', 'AFPA', 'a', 'b'],
  ])
  expect(said([workshop, planned('b', 0, 240, { kind: 'stand', hosts: named('AFPA') })])).toEqual([])
})

test('a clash of organisations is a remark, one of rooms or of speakers is not', () => {
  const shared = { room: 'Salle 1', hosts: named('AFPA'), speakers: named('Nadia') }
  const found = findProgrammeClashes([planned('a', 0, 45, shared), planned('b', 0, 45, shared)])
  expect(found.map(clash => [clash.over, isRemark(clash)])).toEqual([
    ['room', false],
    ['speaker', false],
    ['host', true],
  ])
})

test('stands share their hall', () => {
  const stand = { kind: 'stand', room: 'Grand hall' } as const
  expect(said([planned('a', 0, 240, stand), planned('b', 0, 240, stand)])).toEqual([])
})

test('what is cancelled clashes with nothing', () => {
  const room = 'Salle 1'
  expect(said([planned('a', 0, 45, { room }), planned('b', 0, 45, { room, cancelledAt: at(-60) })])).toEqual([])
})

test('every clash is found, and none twice: the same as comparing every pair', () => {
  const few = (names: string[]) =>
    fc.uniqueArray(fc.constantFrom(...names), { maxLength: 2 }).map(found => named(...found))
  const activity = fc.record({
    from: fc.integer({ min: 0, max: 20 }),
    length: fc.integer({ min: 1, max: 8 }),
    kind: fc.constantFrom(...ACTIVITY_KINDS),
    room: fc.constantFrom(null, 'Salle 1', 'Salle 2'),
    hosts: few(['AFPA', 'Simplon', 'FACE']),
    speakers: few(['Nadia', 'Léo', 'leo']),
    cancelledAt: fc.constantFrom(null, null, null, at(0)),
  })
  fc.assert(
    fc.property(fc.array(activity, { maxLength: 12 }), made => {
      const programme = made.map(({ from, length, ...values }, index) =>
        planned(`a${index}`, from * 15, (from + length) * 15, values),
      )
      const found = findProgrammeClashes(programme).map(({ over, name, between }) =>
        [over, slugify(name), ...between.map(({ id }) => id).sort()].join(' '),
      )
      expect(found.sort()).toEqual(naiveClashes(programme).sort())
    }),
    { numRuns: 300 },
  )
})

function naiveClashes(programme: Planned[]): string[] {
  const found: string[] = []
  const minutesOf = ({ startsAt, endsAt }: Planned) =>
    Array.from(
      { length: (endsAt.getTime() - startsAt.getTime()) / 60_000 },
      (_, index) => startsAt.getTime() + index * 60_000,
    )
  for (const one of programme) {
    for (const other of programme) {
      if (one.id >= other.id || one.cancelledAt || other.cancelledAt) continue
      const meanwhile = new Set(minutesOf(other))
      if (!minutesOf(one).some(minute => meanwhile.has(minute))) continue
      const pair = [one.id, other.id].sort().join(' ')
      const bothTimed = one.kind !== 'stand' && other.kind !== 'stand'
      if (bothTimed && one.room && one.room === other.room) found.push(`room ${slugify(one.room)} ${pair}`)
      for (const over of bothTimed ? (['speakers', 'hosts'] as const) : (['speakers'] as const)) {
        const names = new Set(one[over].map(({ name }) => slugify(name)))
        const shared = new Set(other[over].map(({ name }) => slugify(name)).filter(name => names.has(name)))
        for (const name of shared) found.push(`${over.slice(0, -1)} ${name} ${pair}`)
      }
    }
  }
  return found
}
