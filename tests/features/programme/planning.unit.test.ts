import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planProgramme } from '~/features/programme/planning'

const at = (minutes: number) => new Date(Date.UTC(2026, 11, 15, 13, minutes))
const placed = (id: string, room: string | null, from: number, to: number) => ({
  id,
  room,
  startsAt: at(from),
  endsAt: at(to),
})
const drawn = (planning: ReturnType<typeof planProgramme<ReturnType<typeof placed>>>) =>
  planning.days
    .flatMap(({ rows }) => rows)
    .map(({ cells }) => cells.map(({ activity, rows }) => (activity ? `${activity.id}×${rows}` : '·')).join(' '))

test('an activity spans the rows of its time, in the column of its room', () => {
  const planning = planProgramme(
    [placed('a', 'Salle 1', 0, 60), placed('b', 'Salle 2', 15, 30), placed('c', 'Salle 2', 30, 60)],
    ['Salle 1', 'Salle 2'],
  )
  expect(planning.columns).toEqual([
    { room: 'Salle 1', lanes: 1 },
    { room: 'Salle 2', lanes: 1 },
  ])
  expect(drawn(planning)).toEqual(['a×3 ·', 'b×1', 'c×1'])
})

test('activities that overlap in one room stand side by side', () => {
  const planning = planProgramme([placed('a', 'Salle 1', 0, 30), placed('b', 'Salle 1', 15, 45)], ['Salle 1'])
  expect(planning.columns).toEqual([{ room: 'Salle 1', lanes: 2 }])
  expect(drawn(planning)).toEqual(['a×2 ·', 'b×2', '·'])
})

test('activities without a room have a column of their own, last, when there are any', () => {
  const { columns } = planProgramme([placed('a', null, 0, 30)], ['Salle 1'])
  expect(columns.map(({ room }) => room)).toEqual(['Salle 1', null])
  expect(planProgramme([placed('a', 'Salle 1', 0, 30)], ['Salle 1']).columns).toHaveLength(1)
})

test('what is on another day has rows of its own, after those of the day before', () => {
  const DAY = 24 * 60
  const { columns, days } = planProgramme(
    [placed('late', 'Salle 1', DAY, DAY + 30), placed('a', 'Salle 1', 15, 45), placed('b', 'Salle 1', 45, 60)],
    ['Salle 1'],
  )
  expect(columns).toEqual([{ room: 'Salle 1', lanes: 1 }])
  expect(days.map(({ day, rows }) => [day, ...rows.map(({ from }) => from)])).toEqual([
    ['2026-12-15', at(15), at(45)],
    ['2026-12-16', at(DAY)],
  ])
})

test('an empty programme has no row', () => {
  expect(planProgramme([], ['Salle 1'])).toEqual({ columns: [{ room: 'Salle 1', lanes: 1 }], days: [] })
})

test('every activity is drawn once, on its own rows, and the table has no hole', () => {
  const activity = fc.record({
    room: fc.constantFrom(null, 'Salle 1', 'Salle 2'),
    from: fc.integer({ min: 0, max: 20 }),
    length: fc.integer({ min: 1, max: 8 }),
  })
  fc.assert(
    fc.property(fc.array(activity, { maxLength: 15 }), made => {
      const programme = made.map(({ room, from, length }, index) =>
        placed(`a${index}`, room, from * 5, (from + length) * 5),
      )
      const { columns, days } = planProgramme(programme, ['Salle 1', 'Salle 2'])
      const rows = days.flatMap(day => day.rows)
      const width = columns.reduce((sum, { lanes }) => sum + lanes, 0)

      const cells = rows.flatMap((row, index) => row.cells.map(cell => ({ ...cell, index, from: row.from })))
      const shown = cells.flatMap(cell => (cell.activity ? [cell] : []))
      expect(shown.map(({ activity }) => activity?.id).sort()).toEqual(programme.map(({ id }) => id).sort())
      for (const { activity, index, rows: span } of shown) {
        expect([rows[index]?.from, rows[index + span - 1]?.to]).toEqual([activity?.startsAt, activity?.endsAt])
      }
      expect(cells.reduce((sum, cell) => sum + cell.rows, 0)).toBe(rows.length * width)
    }),
    { numRuns: 300 },
  )
})
