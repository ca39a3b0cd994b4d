import { expect, test } from 'vitest'
import { placeOf } from '~/lib/background.server'

test('an error is told by its kind and its place, without what the database was given', () => {
  const told = placeOf(new TypeError('Failed query: insert\nparams: samira@exemple.fr,\n   at home, /billet/secret'))
  expect(told).toMatch(/^TypeError\n\s+at /)
  expect(told).not.toMatch(/samira|secret|Failed/)
  expect(placeOf('samira@exemple.fr')).toBe('unknown')
})
