import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Markdown } from '~/ui/markdown/markdown'

const ID = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed'

function shown(text: string, level: 2 | 3 = 3): string {
  return renderToStaticMarkup(createElement(Markdown, { text, level })).replace(/ class="[^"]*"/g, '')
}

test('paragraphs, lists, strong words and links are shown', () => {
  expect(shown('Elle **aide** et *parle*.\n\n- un\n- deux')).toBe(
    '<div><p>Elle <strong>aide</strong> et <em>parle</em>.</p><ul><li>un</li><li>deux</li></ul></div>',
  )
  expect(shown('[Pix](https://pix.fr), [fiche](/guide/metiers), [appeler](tel:0561)')).toBe(
    '<div><p><a href="https://pix.fr" rel="noreferrer">Pix</a>, <a href="/guide/metiers">fiche</a>, ' +
      '<a href="tel:0561" rel="noreferrer">appeler</a></p></div>',
  )
})

test('the highest heading of a text has the level of its place', () => {
  expect(shown('## Un\n\n### Deux')).toBe('<div><h3>Un</h3><h4>Deux</h4></div>')
  expect(shown('# Un', 2)).toBe('<div><h2>Un</h2></div>')
})

test('an image of the guide is shown with what it shows; any other is words', () => {
  expect(shown(`![Une baie](image:${ID})`)).toBe(
    `<div><p><img src="/guide/images/${ID}.webp" alt="Une baie" loading="lazy"/></p></div>`,
  )
  expect(shown('![Une baie](https://evil.example/x.png)')).toBe('<div><p>Une baie</p></div>')
})

test.each([
  '[x](javascript:alert(1))',
  '[x](JAVASCRIPT:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](data:text/html;base64,AA)',
  '[x](//evil.example)',
  '[x](/\\evil.example)',
  '[x](/&#9;/evil.example)',
  '<javascript:alert(1)>',
  '[x][1]\n\n[1]: javascript:alert(1)',
  '<a href="https://evil.example">x</a>',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
])('%s gives nothing live', text => {
  expect(shown(text)).not.toMatch(/<(a|img|script)\b/)
})

test.each(['>', '- ', '1. ', '> - '])('a text of nothing but "%s" is shown too', sign => {
  expect(shown(sign.repeat(8000 / sign.length))).toMatch(/^<div>/)
})

test('nothing but our own elements ever comes out', () => {
  const text = fc.string({
    unit: fc.constantFrom('[', ']', '(', ')', '!', '<', '>', '/', ':', 'a', 'b', '\n', '*', '"'),
  })
  fc.assert(
    fc.property(text, written => {
      expect(shown(written).replace(/<\/?(div|p|ul|ol|li|strong|em|blockquote|hr|br|h3)\/?>/g, '')).not.toMatch(
        /<(?!a )/,
      )
    }),
  )
})
