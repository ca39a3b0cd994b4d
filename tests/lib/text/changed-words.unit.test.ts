import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedWords } from '~/lib/text/changed-words'

test('what changed is told word by word', () => {
  expect(changedWords('Ouvert le lundi de 9 h à 12 h.', 'Ouvert le mardi de 9 h à 17 h.')).toEqual([
    { text: 'Ouvert le ', is: 'kept' },
    { text: 'lundi ', is: 'out' },
    { text: 'mardi ', is: 'in' },
    { text: 'de 9 h à ', is: 'kept' },
    { text: '12 ', is: 'out' },
    { text: '17 ', is: 'in' },
    { text: 'h.', is: 'kept' },
  ])
  expect(changedWords('', 'Neuf')).toEqual([{ text: 'Neuf', is: 'in' }])
  expect(changedWords('Pareil', 'Pareil')).toEqual([{ text: 'Pareil', is: 'kept' }])
})

test('the runs make both texts again, and never repeat themselves', () => {
  const text = fc.array(fc.constantFrom('a ', 'b ', 'c\n', 'd', ' ')).map(words => words.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = changedWords(before, after)
      const without = (is: string) => runs.filter(run => run.is !== is).map(({ text }) => text)
      expect(without('in').join('')).toBe(before)
      expect(without('out').join('')).toBe(after)
      expect(runs.every((run, index) => run.is !== runs[index - 1]?.is)).toBe(true)
    }),
  )
})

test('texts too far from each other to compare are told one after the other', () => {
  const many = (word: string) => Array.from({ length: 1200 }, (_, index) => (index % 2 ? 'et' : word + index)).join(' ')
  expect(changedWords(many('a'), many('b'))).toEqual([
    { text: many('a'), is: 'out' },
    { text: many('b'), is: 'in' },
  ])
})
