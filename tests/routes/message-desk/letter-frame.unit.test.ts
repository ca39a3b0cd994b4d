import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LetterFrame } from '~/routes/message-desk/letter-frame'

test('a letter shown to organisers runs no script and opens its links beside', () => {
  const html = renderToStaticMarkup(createElement(LetterFrame, { title: 'Billet', address: '/x' }))
  expect(html).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"')
})
