import { createElement } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { expect, test } from 'vitest'
import { withoutNuls } from '~/lib/without-nuls.server'

test('a French page has no NUL byte, wherever its accents meet the end of a buffer', async () => {
  const wrong: number[] = []
  for (let length = 180; length < 260; length++) {
    const words = ['a'.repeat(600), 'b'.repeat(600), 'c'.repeat(600), 'd'.repeat(length), 'é\u00A0’'.repeat(40), 'fin']
    const html = await render(createElement('p', null, ...words))
    if (html.includes('\0') || !html.includes('fin</p>') || html.match(/é\u00A0’/g)?.length !== 40) wrong.push(length)
  }
  expect(wrong).toEqual([])
})

async function render(element: React.ReactElement): Promise<string> {
  const body = withoutNuls()
  const { pipe } = renderToPipeableStream(element, { onAllReady: () => void pipe(body) })
  const chunks: Buffer[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
