import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupShortCode, newShortCode, normaliseShortCode, spellShortCode } from '~/features/ticket/short-code'

test('a short code is read however it was typed', () => {
  for (const typed of ['K7M4XD', 'k7m4xd', 'K7M 4XD', ' k7m-4xd ', 'K7M – 4XD']) {
    expect(normaliseShortCode(typed)).toBe('K7M4XD')
  }
})

test('letters that look like digits are forgiven', () => {
  expect(normaliseShortCode('oO0iIl')).toBe('000111')
})

test('anything else is not a short code', () => {
  for (const typed of ['', 'K7M4X', 'K7M4XDA', 'K7M4XU', 'K7M4X!', '<b>', 'é'.repeat(6)]) {
    expect(normaliseShortCode(typed)).toBeUndefined()
  }
})

test('a new short code survives being grouped, spelled and typed', () => {
  fc.assert(
    fc.property(fc.constant(null), () => {
      const code = newShortCode()
      expect(normaliseShortCode(code)).toBe(code)
      expect(normaliseShortCode(groupShortCode(code))).toBe(code)
      expect(spellShortCode(code).split(', ').join('')).toBe(code)
    }),
  )
})
