import { expect, test } from 'vitest'
import { RegistrationSchema } from '~/features/registration/schema'

test.each([
  ['\u202EarimaS\u202C', 'arimaS'],
  ['Sami\u200Bra\uFEFF', 'Samira'],
  ['\u200B\u2066', null],
  ['سميرة', 'سميرة'],
  ['علی\u200Cرضا', 'علی\u200Cرضا'],
])('a name is kept without the signs that nobody sees: %s', (firstName, kept) => {
  expect(RegistrationSchema.parse({ firstName }).firstName).toBe(kept)
})
