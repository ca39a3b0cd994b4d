import { expect, test } from 'vitest'
import { normalisePhone, readablePhone } from '~/lib/phone'

test('a French number is kept with its country and read without it', () => {
  expect(normalisePhone('05 61 00 00 00')).toBe('+33561000000')
  expect(readablePhone('+33561000000')).toBe('05\u00a061\u00a000\u00a000\u00a000')
})

test('a foreign number is read with its country', () => {
  expect(readablePhone('+442079460000')).toBe('+44\u00a020\u00a07946\u00a00000')
})

test('what is no number is kept by nobody, and read as it is', () => {
  expect(normalisePhone('12')).toBeUndefined()
  expect(readablePhone('12')).toBe('12')
})
