import { describe, expect, test } from 'vitest'
import { namesToCall } from '~/routes/after-work/names-to-call'
import { type Seat, sheetsOf } from '~/routes/after-work/rounds/board'
import { pagesOf } from '~/routes/after-work/slips/pages-of'

function seats(...tables: number[]): Seat[] {
  return tables.flatMap((count, company) =>
    Array.from({ length: count }, (_, index) => ({
      key: `${company} ${index + 1}`,
      companyId: String(company),
      company: `Structure ${company}`,
      table: index + 1,
      hasSeveral: count > 1,
    })),
  )
}
const sizes = (...tables: number[]) => sheetsOf(seats(...tables), 10).map(sheet => sheet.length)

describe('the sheets of the rounds', () => {
  test('are as few and as even as can be', () => {
    expect(sizes(...Array<number>(10).fill(1))).toEqual([10])
    expect(sizes(...Array<number>(11).fill(1))).toEqual([6, 5])
    expect(sizes(1, 1, 1, 1, 3, 2, 3)).toEqual([7, 5])
    expect(sizes()).toEqual([])
  })

  test('keep the tables of a company together, unless they are too many', () => {
    expect(sizes(8, 8)).toEqual([8, 8])
    expect(sizes(20)).toEqual([10, 10])
    expect(sheetsOf(seats(4, 4, 4), 10).map(sheet => new Set(sheet.map(({ companyId }) => companyId)).size)).toEqual([
      2, 1,
    ])
  })

  test('hold every table once', () => {
    const all = seats(3, 1, 12, 5, 1, 1, 7)
    expect(sheetsOf(all, 10).flat()).toEqual(all)
  })
})

test('eight slips fill a page', () => {
  expect([0, 1, 8, 9, 47].map(pagesOf)).toEqual([0, 1, 1, 2, 6])
})

test('one person in two interviews is no namesake', () => {
  const samira = { firstName: 'Samira', shortCode: 'K7M4XD' }
  expect(namesToCall([samira, samira])(samira)).toBe('Samira')
})
