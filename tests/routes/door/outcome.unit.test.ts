import { VERDICTS } from 'db/schema/words'
import { expect, test } from 'vitest'
import type { DoorConfig } from '~/features/door-list/state'
import { outcomeOfScan } from '~/routes/door/outcome/outcome'
import {
  asksCare,
  mayBeWalkIn,
  remarksOf,
  seenWords,
  spokenWords,
  staysFor,
  wordsOf,
} from '~/routes/door/outcome/outcome-words'

const ENTRANCE = { id: 'aaaaaa00-0000-4000-8000-000000000000', name: 'Entrée' }
const PHONE = { id: 'bbbbbb00-0000-4000-8000-000000000000', name: 'Appareil 1' }
const config = { places: [ENTRANCE], devices: [PHONE] } as unknown as DoorConfig

test('nobody is turned away: every verdict that stops a ticket says to let in, and that nobody is counted yet', () => {
  const stopping = VERDICTS.filter(kind => !['welcome', 'already-in'].includes(kind))
  expect(stopping.every(kind => mayBeWalkIn({ kind }))).toBe(true)
  expect(stopping.map(kind => remarksOf({ kind }))).toEqual(stopping.map(() => ['Pas encore compté']))
  expect(stopping.map(kind => wordsOf({ kind }).advice)).toEqual(stopping.map(() => 'Laissez entrer.'))
})

test('good news leaves by itself, what must be read stays', () => {
  expect(staysFor({ kind: 'welcome' })).toBe(2000)
  expect(staysFor({ kind: 'already-in' })).toBe(4000)
  expect(staysFor({ kind: 'forged' })).toBeUndefined()
})

test('a ticket seen before says when, where and by whom, in Paris time', () => {
  const already = { checkpoint: 'aaaaaa', device: 'bbbbbb', at: Date.parse('2019-10-08T12:05:00.000Z') }
  const read = { kind: 'ticket' as const, naming: { ticket: 'x' }, subject: 'cccccccccccc' }
  const outcome = outcomeOfScan(read, { id: 'a', verdict: 'already-in', already }, config)
  expect(wordsOf(outcome).detail).toBe('à\u00a014\u00a0h\u00a005, Entrée, Appareil 1')
})

test('a device called by its place says the place once', () => {
  const seen = { at: '2019-10-08T12:05:00.000Z', checkpoint: 'Entrée' }
  expect(seenWords({ ...seen, device: 'Entrée 1' })).toBe('à\u00a014\u00a0h\u00a005, Entrée 1')
  expect(seenWords({ ...seen, device: '' })).toBe('à\u00a014\u00a0h\u00a005, Entrée')
})

test('a ticket signed after the last update is welcome, and says that its signature alone speaks', () => {
  const read = { kind: 'ticket' as const, naming: { ticket: 'x' }, subject: 'cccccccccccc' }
  const outcome = outcomeOfScan(read, { id: 'a', verdict: 'welcome' }, config)
  expect(wordsOf(outcome)).toMatchObject({
    title: 'Bienvenue',
    detail: 'Billet valable. Entrée comptée',
    advice: 'Un groupe\u00a0? Lisez aussi la carte de chaque personne.',
  })
  expect(staysFor(outcome)).toBe(4000)
})

test('a code said aloud is one person’s: no word of groups', () => {
  const read = { kind: 'ticket' as const, naming: { shortCode: 'K7M4XD' }, subject: 'cccccccccccc' }
  const outcome = outcomeOfScan(read, { id: 'a', verdict: 'welcome' }, config)
  expect(wordsOf(outcome)).toEqual({ title: 'Bienvenue', detail: 'Entrée comptée' })
})

test('a ticket of a key that this phone does not have is unknown, and the phone is to blame', () => {
  const read = { kind: 'refused' as const, verdict: 'unknown' as const, naming: { ticket: 'x' }, isUnlisted: true }
  const outcome = outcomeOfScan(read, { id: 'a', verdict: 'unknown' }, config)
  expect(wordsOf(outcome)).toEqual({
    title: 'Billet inconnu',
    detail: 'Ce téléphone n’est pas à jour\u00a0: rapprochez-le du réseau',
    advice: 'Laissez entrer.',
  })
})

test('a group’s short code counts nobody, and says so until it is read', () => {
  const outcome = { kind: 'group-code' } as const
  expect(wordsOf(outcome)).toMatchObject({ title: 'Code d’un groupe', detail: 'Personne n’est encore compté' })
  expect([asksCare(outcome), mayBeWalkIn(outcome), staysFor(outcome)]).toEqual([true, false, undefined])
})

test('what stops a ticket at an activity says no more of its place there', () => {
  expect(remarksOf({ kind: 'cancelled', place: 'none', window: 'early' })).toEqual(['Pas encore compté'])
})

test('outside an activity’s time the person is let in, and looked at twice', () => {
  const outcome = { kind: 'welcome', place: 'confirmed', window: 'late' } as const
  expect(remarksOf(outcome)).toEqual(['Place réservée', 'C’est terminé'])
  expect(asksCare(outcome)).toBe(true)
  expect(asksCare({ kind: 'welcome', place: 'confirmed' })).toBe(false)
})

test('a verdict is read aloud whole', () => {
  const outcome = { kind: 'welcome', firstName: 'Samira', place: 'waiting', isAtActivity: true } as const
  expect(spokenWords(outcome)).toBe('Bienvenue. Samira. Sur liste d’attente. Présence comptée')
})

test('a group says how many came, of how many', () => {
  expect(wordsOf({ kind: 'group', came: { count: 6, of: 8 } })).toEqual({
    title: '6 sur 8',
    detail: '6 entrées comptées',
  })
})

test('at an activity nobody is told to have entered', () => {
  const there = { isAtActivity: true }
  expect(wordsOf({ kind: 'welcome', place: 'none', ...there }).detail).toBe('Présence comptée')
  expect(wordsOf({ kind: 'welcome', ...there }).detail).toBe('Présence comptée')
  expect(wordsOf({ kind: 'walk-in', ...there })).toEqual({
    title: 'Noté à l’atelier',
    detail: 'Ce n’est pas une entrée',
  })
  expect(wordsOf({ kind: 'group', came: { count: 2, of: 3 }, ...there }).detail).toBe('2 présences comptées')
  expect(wordsOf({ kind: 'walk-in' }).detail).toBe('Arrivée libre comptée')
})
