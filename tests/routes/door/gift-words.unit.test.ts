import { expect, test } from 'vitest'
import { afterGiving, giftWords, isGiftDue } from '~/routes/door/gift/gift-words'

const at = '2026-12-15T14:04:00.000Z'
const passport = { stamps: 4, needed: 4, gift: 'Un carnet, à l’accueil', givenAt: null }

test('a phone says what is to be handed over, once, and nothing of a passport that was not begun', () => {
  const cases = [
    [null, undefined, false],
    [{ ...passport, stamps: 0 }, undefined, false],
    [{ ...passport, stamps: 1 }, 'Passeport : 1 tampon sur 4', false],
    [{ ...passport, stamps: 3 }, 'Passeport : 3 tampons sur 4', false],
    [passport, 'Cadeau à remettre : un carnet, à l’accueil', true],
    [{ ...passport, givenAt: at }, 'Cadeau déjà remis à 15 h 04', false],
  ] as const
  for (const [given, words, isDue] of cases) {
    expect([giftWords(given)?.replaceAll('\u00a0', ' '), isGiftDue(given)]).toEqual([words, isDue])
  }
})

test('what the server answers is believed: given here, given elsewhere, or not full any more', () => {
  const now = new Date('2026-12-15T15:00:00Z')
  expect(afterGiving(passport, { outcome: 'given' }, now)?.givenAt).toBe(now.toISOString())
  expect(afterGiving(passport, { outcome: 'already', givenAt: at }, now)?.givenAt).toBe(at)
  expect(isGiftDue(afterGiving(passport, { outcome: 'missing', stamps: 4, needed: 5 }, now))).toBe(false)
  expect(afterGiving(passport, { outcome: 'no-passport' }, now)).toBeNull()
})
