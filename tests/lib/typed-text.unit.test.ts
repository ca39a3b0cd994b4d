import { expect, test } from 'vitest'
import { z } from 'zod'
import { organiserTexts, typedList, wholeAddress, withFrenchSpaces, withoutTricks } from '~/lib/typed-text'

test.each([
  ['lnpsq.fr', 'https://lnpsq.fr/'],
  ['http://www.exemple.fr/a?b=c', 'http://www.exemple.fr/a?b=c'],
  ['HTTPS://EXEMPLE.FR', 'https://exemple.fr/'],
])('the address “%s” is made whole', (typed, whole) => {
  expect(wholeAddress(typed)).toBe(whole)
})

test.each(['javascript:alert(1)', 'data:text/html,x', 'localhost', 'un mot', 'https://', 'ftp://exemple.fr', '//'])(
  '“%s” is no address of a website',
  typed => {
    expect(wholeAddress(typed)).toBeUndefined()
  },
)

test('boxes of one name make a list: none, one or more, each checked, not too many', () => {
  const boxes = typedList(z.enum(['a', 'b']), 2)
  expect([undefined, 'a', ['a', 'b']].map(sent => boxes.parse(sent))).toEqual([[], ['a'], ['a', 'b']])
  for (const sent of ['c', ['a', 'c'], ['a', 'b', 'a']]) expect(boxes.safeParse(sent).success).toBe(false)
})

test('French keeps together what a line must not break', () => {
  expect(withFrenchSpaces('Vrai ? « Oui », à 50 % : un bac + 2 (ou plus ?)')).toBe(
    'Vrai\u00a0? «\u00a0Oui\u00a0», à 50\u00a0%\u00a0: un bac\u00a0+\u00a02 (ou plus\u00a0?)',
  )
  expect(withFrenchSpaces('- un\n  + 2 choses\n12:30')).toBe('- un\n  + 2 choses\n12:30')
})

test.each([
  ['zéro\u200B\uFEFFlargeur', 'zérolargeur'],
  ['\u202Agauche\u202B\u202C\u202D droite\u202E', 'gauche droite'],
  ['\u2066iso\u2067\u2068lé\u2069', 'isolé'],
  ['\u200B', ''],
  [' \u200D\u00AD\u200C ', ''],
  ['علی\u200Cرضا', 'علی\u200Cرضا'],
  ['سميرة بن علي', 'سميرة بن علي'],
  ['क्\u200Dष', 'क्\u200Dष'],
  ['👩\u200D💻', '👩\u200D💻'],
])('“%s” typed loses the signs that nobody sees, and no letter', (typed, kept) => {
  expect(withoutTricks(typed)).toBe(kept)
})

test('a field of signs that nobody sees was left empty', () => {
  const { optional, required } = organiserTexts('Écrivez un titre.')
  expect(optional({ max: 5 }).parse('\u200B \u200D')).toBe(null)
  expect(required({ max: 5 }).safeParse('\u200B').error?.issues[0]?.message).toBe('Écrivez un titre.')
  expect(required({ max: 5 }).parse('\u202E Titre\uFEFF')).toBe('Titre')
})
