import { expect, test } from 'vitest'
import { pointWords } from '~/routes/door/top-bar'

test('an activity’s point begins with its hour, in Paris: a narrow screen cuts the end', () => {
  const activity = { title: 'Mon premier robot', startsAt: '2026-12-22T12:45:00.000Z', endsAt: null }
  expect(pointWords({ id: 'a', name: 'Mon premier robot, 13 h 45', activity })).toBe(
    '13\u00a0h\u00a045 · Mon premier robot',
  )
  expect(pointWords({ id: 'a', name: 'Robots', activity: { ...activity, startsAt: null } })).toBe('Robots')
  expect(pointWords({ id: 'b', name: 'Entrée' })).toBe('Entrée')
})
