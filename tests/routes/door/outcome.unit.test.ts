import { VERDICTS } from 'db/schema/words'
import { expect, test } from 'vitest'
import { outcomeOfScan } from '~/routes/door/outcome/outcome'
import { mayBeWalkIn, staysFor, wordsOf } from '~/routes/door/outcome/outcome-words'

test('nobody is turned away: every verdict that stops a ticket says to let in and offers to count', () => {
  const stopping = VERDICTS.filter(kind => !['welcome', 'already-in'].includes(kind))
  expect(stopping.every(kind => mayBeWalkIn({ kind }))).toBe(true)
  expect(stopping.map(kind => wordsOf({ kind }).advice)).toEqual(stopping.map(() => 'Laissez entrer.'))
})

test('good news leaves by itself, what must be read stays', () => {
  expect(staysFor({ kind: 'welcome' })).toBe(2000)
  expect(staysFor({ kind: 'already-in' })).toBe(4000)
  expect(staysFor({ kind: 'forged' })).toBeUndefined()
})

test('a ticket seen before says when and where, in Paris time', () => {
  const already = { at: '2019-10-08T12:05:00.000Z', checkpoint: 'Entrée', device: 'Appareil 1' }
  expect(wordsOf({ kind: 'already-in', already }).detail).toBe('à 14\u00a0h\u00a005, Entrée')
})

test('without the network the device says what it can, and that it is not sure', () => {
  expect(outcomeOfScan(undefined, 'welcome')).toEqual({ kind: 'welcome', isOffline: true })
  expect(wordsOf({ kind: 'welcome', isOffline: true }).detail).toContain('Hors ligne')
})

test('an entry that the server refused is never shown as a welcome', () => {
  expect(outcomeOfScan({ id: 'a', verdict: 'refused', reason: 'in-the-future' }, 'welcome')).toEqual({
    kind: 'not-recorded',
  })
})
