import { expect, test } from 'vitest'
import {
  cameraCheck,
  clockCheck,
  copyCheck,
  decoderCheck,
  listCheck,
  memoryCheck,
  summary,
} from '~/routes/door/readiness/check'

const NOW = Date.parse('2026-10-08T11:20:00Z')
const MINUTE = 60_000

test('the list says how many tickets, as of when, and asks for the network when it is old', () => {
  expect(listCheck({ known: 1204, listAt: NOW - MINUTE, now: NOW })).toMatchObject({
    state: 'good',
    text: '1\u202f204 billets, à 13\u00a0h\u00a019',
  })
  expect(listCheck({ known: 1, listAt: NOW - 20 * MINUTE, now: NOW })).toMatchObject({
    state: 'care',
    text: 'un billet, à 13\u00a0h\u00a0: revenez un instant sur le réseau pour les derniers',
  })
  expect(listCheck({ known: 0, now: NOW }).state).toBe('bad')
})

test('a clock is right within two seconds; a wrong one is told with its gap and its side', () => {
  expect([clockCheck(0), clockCheck(2000), clockCheck(-2000)].map(({ state }) => state)).toEqual([
    'good',
    'good',
    'good',
  ])
  expect(clockCheck(2001)).toMatchObject({ state: 'care', text: expect.stringContaining('en retard de 2 secondes') })
  expect(clockCheck(-600_000)).toMatchObject({
    state: 'care',
    text: expect.stringContaining('en avance de 10 minutes'),
  })
  expect(clockCheck(undefined).state).toBe('care')
})

test('a decoder that reads only as long as the page stays open is not ready offline', () => {
  expect(decoderCheck({ reads: true, isKept: true }).state).toBe('good')
  expect(decoderCheck({ reads: true, isKept: false }).state).toBe('care')
  expect(decoderCheck({ reads: false, isKept: true }).state).toBe('bad')
})

test('the page, the camera and the memory are each told in words', () => {
  expect(['unknown', 'coming', 'kept', 'impossible'].map(state => copyCheck(state as 'kept').state)).toEqual([
    'checking',
    'checking',
    'good',
    'care',
  ])
  expect([cameraCheck(true).state, cameraCheck(false).state]).toEqual(['good', 'bad'])
  expect(memoryCheck({ isPersisted: true, isFull: true }).state).toBe('bad')
  expect(memoryCheck({ isPersisted: true, isFull: false }).state).toBe('good')
  expect(memoryCheck({ isPersisted: false, isFull: false }).state).toBe('care')
})

test('one thing to mend closes the door; things to see do not', () => {
  const good = cameraCheck(true)
  const care = clockCheck(undefined)
  expect(summary([good, good])).toEqual({ title: 'Tout est prêt', isReady: true })
  expect(summary([good, care])).toEqual({ title: 'Prêt, avec un point à voir', isReady: true })
  expect(summary([care, care])).toEqual({ title: 'Prêt, avec 2 points à voir', isReady: true })
  expect(summary([good, copyCheck('coming')])).toEqual({ title: 'Vérification…', isReady: false })
  expect(summary([copyCheck('coming'), cameraCheck(false)])).toEqual({
    title: 'La porte n’est pas prête',
    isReady: false,
  })
})
