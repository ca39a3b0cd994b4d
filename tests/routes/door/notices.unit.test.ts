import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Notices } from '~/routes/door/notices'
import type { Door } from '~/routes/door/use-door'

const seen = (deviceId: string) => ({
  deviceId,
  at: '2019-10-08T12:05:00.000Z',
  checkpoint: 'Entrée',
  device: deviceId,
})
const conflict = { id: 'a', firstName: 'Karim', sightings: [seen('first'), seen('second')] }

test('two doors that let one ticket in are told between two tickets, never over what is being done', () => {
  expect(onScreen('camera')).toContain('Un billet entré deux fois')
  for (const name of ['undo', 'by-hand', 'walk-in', 'menu', 'outcome']) expect(onScreen(name)).toBe('')
})

test('the phone that came second may take its own entry back, but not in a rehearsal', () => {
  const offers = (deviceId: string, more = {}) =>
    onScreen('camera', { pairing: { deviceId }, ...more }).includes('Annuler mon entrée')
  expect(['first', 'second', 'third'].map(id => offers(id))).toEqual([false, true, false])
  expect(offers('second', { rehearsalSince: 1 })).toBe(false)
})

function onScreen(name: string, more = {}): string {
  const state = { refused: [], conflicts: [conflict], ...more }
  const door = { screen: { name }, state, device: {} } as unknown as Door
  return renderToStaticMarkup(createElement(Notices, { door }))
}
