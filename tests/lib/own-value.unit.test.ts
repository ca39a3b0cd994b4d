import { expect, test } from 'vitest'
import { ownValue } from '~/lib/own-value'

const WORDS = { '': 'rien', saved: 'enregistré' } as const

test('a table of words answers for the keys it has, the empty one included', () => {
  expect(ownValue(WORDS, 'saved')).toBe('enregistré')
  expect(ownValue(WORDS, '')).toBe('rien')
})

test('a table of words has nothing under a key that it lacks or inherits', () => {
  for (const key of ['gone', '__proto__', 'toString', 'constructor', null]) expect(ownValue(WORDS, key)).toBeUndefined()
})
