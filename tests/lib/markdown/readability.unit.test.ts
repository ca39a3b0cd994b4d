import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countSyllables, measureReadability, readabilityWords, sentencesOf } from '~/lib/markdown/readability'

test.each([
  [1, 'le les que fille vue vie aiment parlent langue oui yeux cent vent web BTS 2019'],
  [2, 'idée réseau logique travaillent souvent moment client payer quartier gratuite maïs famille bouteille'],
  [3, 'vidéo création travailler ouvrier technicienne aérien aujourd’hui l’écriture rendez-vous janvier-mars'],
  [4, 'ordinateur l’informatique l’intelligence réparation'],
  [5, 'développement administratrice'],
])('%i syllables: %s', (syllables, words) => {
  expect(words.split(' ').map(word => [word, countSyllables(word)])).toEqual(
    words.split(' ').map(word => [word, syllables]),
  )
})

test('a text counted by hand has the score of the formula', () => {
  // 2 sentences, 8 words, 12 syllables: Elle ré-pare le té-lé-phone. Le cli-ent est là. 207 − 1.015 × 4 − 73.6 × 1.5 = 92.54.
  expect(measureReadability('Elle répare le téléphone. Le client est là.')).toEqual({
    score: 93,
    words: 8,
    sentences: 2,
    longestSentence: 4,
  })
})

test('a heading and each line of a list are sentences, marks and addresses are not words', () => {
  const text =
    '## Une journée\n\nElle :\n\n- pose **le câble** ;\n- lit [le plan](https://exemple.fr/un-plan).\n\n![](image:x)'

  expect(sentencesOf(text)).toEqual(['Une journée', 'Elle :', 'pose le câble ;', 'lit le plan.'])
  expect(measureReadability(text)).toMatchObject({ words: 9, sentences: 4, longestSentence: 3 })
})

test('a text without words has no score', () => {
  for (const empty of ['', ' \n', '- \n- ', '!!! …']) expect(measureReadability(empty)).toBeUndefined()
})

test('a long sentence of long words is harder than short ones', () => {
  const easy = 'Elle pose le câble. Elle lit le plan.'
  const hard =
    'L’administratrice de l’infrastructure informatique paramètre continuellement les équipements interconnectés.'

  expect(readabilityWords(measureReadability(easy)?.score ?? 0)).toBe('Facile à lire')
  expect(readabilityWords(measureReadability(hard)?.score ?? 100)).toBe('Difficile')
})

test.each([
  [70, 'Facile à lire'],
  [69, 'Assez facile'],
  [60, 'Assez facile'],
  [59, 'Difficile'],
])('a score of %i reads: %s', (score, words) => {
  expect(readabilityWords(score)).toBe(words)
})

const sentence = fc
  .array(fc.constantFrom('le', 'réseau', 'développement', 'qu’elle', 'peut-on', 'idées', 'travaillent', 'quartier'), {
    minLength: 1,
    maxLength: 30,
  })
  .map(words => `${words.join(' ')}.`)

test('the same text twice is as hard as once', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1 }), sentences => {
      const once = measureReadability(sentences.join(' '))
      const twice = measureReadability(`${sentences.join(' ')}\n\n${sentences.join(' ')}`)
      expect(twice).toEqual(once && { ...once, words: once.words * 2, sentences: once.sentences * 2 })
    }),
  )
})

test('a sentence cut in two never becomes harder', () => {
  fc.assert(
    fc.property(sentence, sentence, (first, second) => {
      const joined = measureReadability(`${first.slice(0, -1)} ${second}`)
      const cut = measureReadability(`${first} ${second}`)
      expect(cut?.score).toBeGreaterThanOrEqual(joined?.score as number)
    }),
  )
})

test('whatever is typed is measured within bounds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      const measured = measureReadability(text)
      if (!measured) return
      expect(measured.score).toBeLessThanOrEqual(132)
      expect(measured.sentences).toBeLessThanOrEqual(measured.words)
      expect(measured.longestSentence).toBeLessThanOrEqual(measured.words)
    }),
  )
})
