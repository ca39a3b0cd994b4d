import { expect, test } from 'vitest'
import { en } from '~/locales/en'
import { fr } from '~/locales/fr'

/** Every sentence of a catalogue, with its key. */
function sentences(catalogue: object, path = ''): [key: string, sentence: string][] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : sentences(value as object, `${path}${key}.`),
  )
}

const faulty = (catalogue: object, fault: RegExp) => sentences(catalogue).filter(([, sentence]) => fault.test(sentence))

test('French signs never stand alone at the start of a line', () => {
  expect(faulty(fr, /[^\u00a0\d/][:;?!»](?!\/)|[^\u00a0]%|«[^\u00a0]/)).toEqual([])
})

test('French words have their own apostrophe and no slash between genders', () => {
  expect(faulty(fr, /\p{L}'\p{L}|\p{L}[·/(]e\)?s?\b/u)).toEqual([])
})

test('a sentence never breaks inside “e-mail”', () => {
  const isLabel = /\.(email|without|share\.(alt|free))$/
  const breakable = [...faulty(fr, /e-mail/), ...faulty(en, /e-mail/)].filter(([key]) => !isLabel.test(key))
  expect(breakable).toEqual([])
})

test('who cannot register is told to come all the same', () => {
  for (const state of ['full', 'not-open', 'closed'] as const) {
    expect(fr.edition.registration[state].text).toContain('venir sans inscription')
    expect(en.edition.registration[state].text).toContain('come without registering')
  }
})
