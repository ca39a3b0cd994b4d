import { expect, test } from 'vitest'
import { partialDateWords, readPartialDate, typedPartialDate } from '~/features/impact-plan/partial-date'

test.each([
  ['2019', '2019'],
  ['02/2019', '2019-02'],
  ['2/2019', '2019-02'],
  ['11/02/2019', '2019-02-11'],
  ['29/02/2020', '2020-02-29'],
])('%s is kept as %s', (typed, kept) => {
  expect(readPartialDate(typed)).toBe(kept)
})

test.each(['29/02/2019', '31/04/2019', '13/2019', '00/2019', '1999', '2019-02', 'hier', '1/1/1/2019', ''])(
  '%j is no date',
  typed => {
    expect(readPartialDate(typed)).toBeUndefined()
  },
)

test('a date is said as far as it is known, in both languages', () => {
  expect(['2019', '2019-02', '2019-02-11'].map(date => partialDateWords(date, 'fr'))).toEqual([
    '2019',
    'février 2019',
    'lundi 11\u00a0février 2019',
  ])
  expect(partialDateWords('2019-02', 'en')).toBe('February 2019')
})

test('what is stored is shown as people type it', () => {
  for (const typed of ['2019', '02/2019', '11/02/2019']) {
    expect(typedPartialDate(readPartialDate(typed) ?? null)).toBe(typed)
  }
})
