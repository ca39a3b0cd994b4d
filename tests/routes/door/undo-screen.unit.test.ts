import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { UndoScreen } from '~/routes/door/undo-screen'

test('taking back an entry says whose, without guessing a gender', () => {
  const last = { entryId: 'a', firstName: 'Samira' } as unknown as Parameters<typeof UndoScreen>[0]['last']
  const screen = renderToStaticMarkup(createElement(UndoScreen, { last, onConfirm: () => {}, onClose: () => {} }))
  expect(screen).toContain('L’entrée de Samira ne comptera plus.')
})
