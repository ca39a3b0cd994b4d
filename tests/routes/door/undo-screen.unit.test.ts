import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type Last, lastWords } from '~/routes/door/last-entry'
import { mayUndo, UndoScreen } from '~/routes/door/undo-screen'
import type { Screen } from '~/routes/door/use-door'

const at = Date.parse('2019-10-08T12:05:00.000Z')
const entry = (id: string) => ({ id, deviceId: 'd' })
const samira: Last = { kind: 'ticket', entries: [entry('a')], firstName: 'Samira', at }

test('taking back an entry says whose it is and when it was, in Paris time', () => {
  const screen = renderToStaticMarkup(
    createElement(UndoScreen, { last: samira, onConfirm: () => {}, onClose: () => {} }),
  )
  expect(screen).toContain('Annuler cette entrée\u00a0?')
  expect(screen).toContain('Samira, 14\u00a0h\u00a005')
})

test('a nameless ticket, a walk-in and a group are told apart', () => {
  const group: Last = { kind: 'group', entries: [entry('a'), entry('b')], firstName: 'Garantie jeunes', at }
  expect([
    lastWords({ ...samira, firstName: undefined }),
    lastWords({ ...samira, kind: 'walk-in', firstName: undefined }),
    lastWords(group),
    lastWords({ ...group, firstName: undefined, entries: [entry('a')] }),
  ]).toEqual([
    'Un billet, 14\u00a0h\u00a005',
    'Arrivée libre de 14\u00a0h\u00a005',
    '2 personnes de Garantie jeunes, 14\u00a0h\u00a005',
    'Une personne d’un groupe, 14\u00a0h\u00a005',
  ])
})

test('the last entry is taken back between two tickets or on its own verdict, and nowhere else', () => {
  const outcome = (id: string): Screen => ({ name: 'outcome', id, outcome: { kind: 'welcome' } })
  const others: Screen[] = [{ name: 'by-hand' }, { name: 'walk-in' }, { name: 'menu' }, outcome('z')]
  expect([...others, { name: 'camera' } as const, outcome('a')].map(screen => mayUndo(samira, screen))).toEqual([
    ...others.map(() => false),
    true,
    true,
  ])
})
