import { expect, test } from 'vitest'
import { normalisePhone, readablePhone, takesTexts } from '~/lib/phone'

test('a French number is kept with its country and read without it', () => {
  expect(normalisePhone('05 61 00 00 00')).toBe('+33561000000')
  expect(readablePhone('+33561000000')).toBe('05\u00a061\u00a000\u00a000\u00a000')
})

test('a foreign number is read with its country', () => {
  expect(readablePhone('+442079460000')).toBe('+44\u00a020\u00a07946\u00a00000')
})

test.each([
  '0612345678',
  '0712345678',
  '0692123456',
  '0693123456',
  '0639123456',
  '0690123456',
  '0691123456',
  '0694123456',
  '0696123456',
  '0697123456',
])('a text may be sent to %s', number => {
  const overseas: Record<string, string> = {
    '0692': '+262',
    '0693': '+262',
    '0639': '+262',
    '0690': '+590',
    '0691': '+590',
    '0694': '+594',
    '0696': '+596',
    '0697': '+596',
  }
  expect(takesTexts((overseas[number.slice(0, 4)] ?? '+33') + number.slice(1))).toBe(true)
})

test.each([
  '+33561000000',
  '+33801020304',
  '+262262123456',
  '+590590123456',
  '+596596123456',
  '+447911123456',
  '+352621123456',
  '+2250701020304',
  '33612345678',
])('no text is sent to %s', phone => {
  expect(takesTexts(phone)).toBe(false)
})

test('what is no number is kept by nobody, and read as it is', () => {
  expect(normalisePhone('12')).toBeUndefined()
  expect(readablePhone('12')).toBe('12')
})
