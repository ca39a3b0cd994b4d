import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Notices } from '~/routes/door/notices'
import type { Door } from '~/routes/door/use-door'

const conflict = { id: 'a', firstName: 'Karim', sightings: [] }

test('two doors that let one ticket in are told between two tickets, never over what is being done', () => {
  expect(onScreen('camera')).toContain('Un billet entré deux fois')
  for (const name of ['undo', 'by-hand', 'walk-in', 'menu', 'outcome']) expect(onScreen(name)).toBe('')
})

function onScreen(name: string): string {
  const state = { refused: [], conflicts: [conflict] }
  const door = { screen: { name }, state, device: {} } as unknown as Door
  return renderToStaticMarkup(createElement(Notices, { door }))
}
