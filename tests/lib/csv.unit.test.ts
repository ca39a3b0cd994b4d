import { expect, test } from 'vitest'
import { csv } from '~/lib/csv'

test('a file begins with the mark that keeps accents in spreadsheets, and separates with semicolons', () => {
  expect(
    csv([
      ['âge', 'personnes'],
      ['16 à 25 ans', 43],
    ]),
  ).toBe('\uFEFFâge;personnes\r\n16 à 25 ans;43\r\n')
})

test('a text never becomes a formula', () => {
  for (const start of ['=', '+', '-', '@', '\t']) {
    expect(csv([[`${start}1+1`]])).toContain(`'${start}1+1`)
  }
  expect(csv([[-4]])).toBe('\uFEFF-4\r\n')
})

test('quotes, semicolons and line breaks stay inside their cell', () => {
  expect(csv([['a;"b"\nc', null, undefined]])).toBe('\uFEFF"a;""b""\nc";;\r\n')
})
