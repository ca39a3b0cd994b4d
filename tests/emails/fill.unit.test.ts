import { filled, placeholdersOf } from 'emails/fill'
import { mailingMessage } from 'emails/mailing'
import { TEXTS } from 'emails/texts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { written } from '~/features/message/written'

const MAILING = {
  ...{ language: 'fr' as const, subject: 'Bonjour', text: 'Venez.' },
  ...{ link: 'https://exemple.invalid/billet', stopLink: 'https://exemple.invalid/arret' },
}
const fill = (sentence: string, values: Record<string, string | null>) => filled({ sentence }, values).sentence

test('what stands between braces is filled in', () => {
  expect(fill('À bientôt, {prénom}, le {date}.', { prénom: 'Samira', date: '8 octobre' })).toBe(
    'À bientôt, Samira, le 8 octobre.',
  )
})

test.each([
  ['{prénom}, vous avez une place', 'Vous avez une place'],
  ['À bientôt, {prénom}\u00a0!', 'À bientôt\u00a0!'],
  ['Bonjour {prénom}, voici', 'Bonjour, voici'],
  ['Bonjour, {prénom}, voici', 'Bonjour, voici'],
  ['Merci {prénom}.', 'Merci.'],
  ['{prénom}', ''],
])('a first name that was not given leaves no trace: %s', (sentence, said) => {
  expect(fill(sentence, { prénom: null })).toBe(said)
  expect(fill(sentence, { prénom: '' })).toBe(said)
})

test('a first name that reads as a name is greeted', () => {
  for (const name of ['Samira', 'Jean-Éric', 'N’Golo', "D'Arcy", 'J. Paul', 'علي', 'आरव', 'Nguyễn Thị', 'Jr.']) {
    expect(fill('{prénom}, venez', { prénom: name })).toBe(`${name}, venez`)
  }
})

test('what is no name greets nobody', () => {
  for (const name of [
    'Gagnez 1000 EUR sur www.evil.example',
    'evil.example',
    'a@b',
    'x'.repeat(41),
    '...',
    'A\nB',
    'A/B',
  ]) {
    expect(fill('{prénom}, venez', { prénom: name })).toBe('Venez')
    expect(written(mailingMessage({ ...MAILING, firstName: name }).body).text).toContain('Bonjour,\n')
  }
  expect(fill('{prénom}, venez', { prénom: '𝒜'.repeat(40) })).toBe(`${'𝒜'.repeat(40)}, venez`)
})

test('whatever is typed as a first name, no letter greets an address, a number or a sentence', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'Ab.é- ’1/:@‮') }),
    fc.webUrl(),
    fc.emailAddress(),
  )
  fc.assert(
    fc.property(typed, name => {
      const said = fill('Bonjour {prénom}', { prénom: name })
      if (said !== 'Bonjour') expect(said).toMatch(/^Bonjour (?!.*\.\p{L})[\p{L}\p{M} '’‐‑.-]+$/u)
      expect([...said].length).toBeLessThanOrEqual('Bonjour '.length + 40)
    }),
  )
})

test('a value is never read for placeholders, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (one, other) => {
      expect(fill('{a} et {b}', { a: one, b: other })).toBe(`${one} et ${other}`)
    }),
  )
  expect(fill('{a}', { a: '{b} $& $1', b: 'non' })).toBe('{b} $& $1')
})

test('a sentence without placeholders stays as it is, and a name without a value too', () => {
  fc.assert(fc.property(fc.string(), sentence => fill(sentence, {}) === sentence))
  expect(fill('{toString} {lieu}', { prénom: 'Samira' })).toBe('{toString} {lieu}')
})

test('the names of a sentence are told once each', () => {
  expect(placeholdersOf('{a}, {b} et {a} {c d} {}')).toEqual(['a', 'b'])
})

describe.each(Object.entries(TEXTS))('the texts of %s', (_, { fr, en }) => {
  test('say the same sentences in both languages, with the same names', () => {
    const names = (sentences: object) =>
      Object.entries(sentences).map(([key, sentence]) => [key, placeholdersOf(sentence).sort()])
    expect(names(en)).toEqual(names(fr))
  })
})
