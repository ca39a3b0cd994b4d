import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sheetNames } from '~/lib/sheet-names'

test('names of sheets lose the signs that spreadsheets refuse', () => {
  expect(sheetNames(['Âge', 'a/b\\c', "'12: [x]?*'", '   '])).toEqual(['Âge', 'a b c', '12 x', 'Feuille'])
})

test('two sheets never have the same name, whatever its case', () => {
  expect(sheetNames(['Âge', 'âge', 'Âge'])).toEqual(['Âge', 'âge (2)', 'Âge (3)'])
  const long = 'Personnes venues avec une inscription, par situation'
  expect(sheetNames([long, long])).toEqual(['Personnes venues avec une inscr', 'Personnes venues avec une i (2)'])
})

test('whatever they are called, spreadsheets take them all', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 12 }), given => {
      const names = sheetNames(given)
      expect(new Set(names.map(name => name.toLowerCase())).size).toBe(given.length)
      for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\\p{Cc}]{1,31}(?<!')$/su)
    }),
  )
})
