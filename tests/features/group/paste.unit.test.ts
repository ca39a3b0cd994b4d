import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doubtsOf, readList } from '~/features/group/paste'
import { MOST } from '~/features/group/size'

const SAMIRA = { firstName: 'Samira', lastName: 'Benali', birthYear: '2004' }

test.each([
  ['tabs, as from a spreadsheet', 'Samira\tBenali\t2004'],
  ['semicolons', 'Samira ; Benali;2004'],
  ['commas', 'Samira, Benali, 2004'],
  ['quotes around each part', '"Samira";"Benali";"2004"'],
  ['a first line that names the columns', 'Prénom;Nom;Année de naissance\nSamira;Benali;2004'],
  ['columns in another order', 'NOM\tPRENOM\tné le\tANNEE\nBenali\tSamira\t\t2004'],
  ['plain words', 'Samira Benali 2004'],
  ['a rank before', '12. Samira Benali 2004'],
  ['a dash before', '- Samira Benali 2004'],
  ['non-breaking spaces', 'Samira\u00a0Benali\u00a02004'],
  ['a whole date of birth, of which the year alone is kept', 'Samira;Benali;12/05/2004'],
  ['a date as computers write it', 'Samira;Benali;2004-05-12'],
  ['a rank in a column of its own', '12;Samira;Benali;2004'],
  ['commas between names and a semicolon before the year', 'Samira, Benali;2004'],
  ['a telephone number beside', 'Samira;Benali;06 12 34 56 78;2004'],
  ['a comma within quotes', 'Prénom;Nom;Année\n"Samira,";Benali;2004'],
  ['empty lines', '\r\n\r\nSamira;Benali;2004\r\n \r\n'],
])('reads a list with %s', (_, list) => {
  expect(readList(list)).toEqual([SAMIRA])
})

test('a name in capitals is the last name, wherever it stands', () => {
  expect(readList('BEN ALI Samira Nour')).toEqual([{ firstName: 'Samira Nour', lastName: 'BEN ALI', birthYear: '' }])
  expect(readList('Samira BENALI')).toEqual([{ firstName: 'Samira', lastName: 'BENALI', birthYear: '' }])
  expect(readList('BENALI ; Samira')).toEqual([{ firstName: 'Samira', lastName: 'BENALI', birthYear: '' }])
})

test('a first name alone is enough', () => {
  expect(readList('Samira\nKarim')).toMatchObject([
    { firstName: 'Samira', lastName: '' },
    { firstName: 'Karim', lastName: '' },
  ])
})

test('a year that is none stays as it was typed, to be corrected', () => {
  expect(readList('Prénom;Année\nSamira;98')).toEqual([{ firstName: 'Samira', lastName: '', birthYear: '98' }])
})

test('each line has the separator that stands in it', () => {
  const list = 'Samira;Benali;2004\nSamira, Benali, 2004\nSamira\tBenali\t2004\nSamira Benali 2004'
  expect(readList(list)).toEqual([SAMIRA, SAMIRA, SAMIRA, SAMIRA])
  expect(readList('Prénom;Nom;Année\nSamira, Benali, 2004')).toEqual([SAMIRA])
})

test.each(['98', '17 ans', '12 mai 2004', '12/05/98', '20004'])('%s for a year is kept, and told', year => {
  const people = readList(`Karim;Diallo;2003\nSamira;Benali;${year}`)
  expect(people[1]).toEqual({ ...SAMIRA, birthYear: year })
  expect(doubtsOf(people)).toEqual([['birthYear1', 'year']])
})

test('a name with digits is kept, and told', () => {
  expect(doubtsOf(readList('Prénom;Nom\nSamira;Benali 2'))).toEqual([['lastName0', 'digits']])
  expect(doubtsOf(readList('Samira Benali 06 12 34 56 78'))).toEqual([
    ['lastName0', 'digits'],
    ['birthYear0', 'year'],
  ])
  expect(doubtsOf([SAMIRA, { ...SAMIRA, birthYear: '' }])).toEqual([])
})

test('no separator is left in a name, whatever stands in a line', () => {
  const cell = fc.oneof(
    fc.constantFrom('Samira', 'BENALI', 'Jean-Noël', '2004', '98', '', '"', 'Prénom', 'Nom'),
    fc.string(),
  )
  const sign = fc.constantFrom('\t', ';', ',', ', ', '\n')
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, sign), { maxLength: 20 }), cells => {
      const names = readList(cells.flat().join('')).flatMap(({ firstName, lastName }) => [firstName, lastName])
      expect(names.filter(name => /[\t;,]/.test(name))).toEqual([])
    }),
  )
})

test('a list says that it is too long by one person more than a group holds', () => {
  const list = Array.from({ length: 500 }, (_, index) => `Personne${index} Exemple`).join('\n')
  expect(readList(list)).toHaveLength(MOST + 1)
})

test('any text is read without a fault, and what was written out comes back', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => Array.isArray(readList(text))))
  const name = fc.stringMatching(/^[A-Z][a-zé'-]{1,12}$/)
  const person = fc.record({
    firstName: name,
    lastName: name,
    birthYear: fc.integer({ min: 1920, max: 2020 }).map(String),
  })
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 8 }), fc.constantFrom('\t', ';', ' ; '), (people, sign) => {
      const list = people.map(one => [one.firstName, one.lastName, one.birthYear].join(sign)).join('\n')
      expect(readList(list)).toEqual(people)
    }),
  )
})
