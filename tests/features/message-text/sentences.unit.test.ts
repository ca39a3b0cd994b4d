import { TEXTS } from 'emails/texts'
import { expect, test } from 'vitest'
import { sentencesSchema } from '~/features/message-text/schema'
import { labelled, mistakeIn, namesIn } from '~/features/message-text/sentences'

const ALLOWED = ['prénom', 'date']

test.each([
  ['{date}, {prénom}\u00a0!', undefined],
  ['Le {date}.', undefined],
  [
    '{date} {lieu}',
    'Ce nom entre accolades n’existe pas\u00a0: {lieu}. Ceux qui marchent ici\u00a0: {prénom}, {date}.',
  ],
  ['Bonjour {prénom}', 'Il manque {date}\u00a0: sans cela, le message ne dit plus l’essentiel.'],
  ['{date} {', 'Une accolade est seule, ou vide\u00a0: enlevez-la.'],
  ['{date} {}', 'Une accolade est seule, ou vide\u00a0: enlevez-la.'],
  ['{date} {deux mots}', 'Une accolade est seule, ou vide\u00a0: enlevez-la.'],
  ['{{date}}', 'Une accolade est seule, ou vide\u00a0: enlevez-la.'],
])('a sentence keeps what ours tells, and names nothing else: %s', (typed, mistake) => {
  expect(mistakeIn(typed, 'Votre billet pour {date}, {prénom}', ALLOWED)).toBe(mistake)
})

test('a sentence of signs that nobody sees is ours, and none turns a line around', () => {
  const schema = sentencesSchema({ action: 'Mon billet', title: 'Bonjour' }, 'fr')
  expect(schema.parse({ action: '\u200B', title: '\u202EVenez' })).toEqual({ action: null, title: 'Venez' })
})

test('a letter that fills nothing in knows no name', () => {
  expect(mistakeIn('{date}', 'Bonjour', [])).toBe(
    'Ce nom entre accolades n’existe pas\u00a0: {date}. Aucun ne marche ici.',
  )
})

test('our own sentences are right, and organisers tell each of them from the others', () => {
  for (const { fr, en } of Object.values(TEXTS)) {
    for (const sentences of [fr, en] as Record<string, string>[]) {
      const all = labelled(sentences)
      expect(all.map(({ original }) => mistakeIn(original, original, namesIn(sentences)))).toEqual(
        all.map(() => undefined),
      )
      expect(all.filter(({ key, label }) => label === key)).toEqual([])
      expect(new Set(all.map(({ label }) => label)).size).toBe(all.length)
    }
  }
})
