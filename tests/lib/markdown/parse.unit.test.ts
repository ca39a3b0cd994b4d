import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'
import { hasTooManySigns, imageId, linkAddress, MOST_SIGNS, parseMarkdown, plainText } from '~/lib/markdown/parse'

test('the plain text of a page is its words, one line a paragraph, heading or item', () => {
  const text =
    '## Une journée\n\nElle **répare** un [ordinateur](https://a.fr).\n\n- le matin\n- *le soir*\n\n> dit-elle'
  expect(plainText(text)).toBe('Une journée\nElle répare un ordinateur.\nle matin\nle soir\ndit-elle')
})

test('HTML and code are plain words', () => {
  expect(plainText('Un <b>mot</b>\n\n<script>alert(1)</script>\n\n    `du code`')).toBe(
    'Un <b>mot</b>\n<script>alert(1)</script>\n`du code`',
  )
})

test('only the web, e-mails, telephones and our own pages are followed', () => {
  const followed = [
    'https://pix.fr/a?b=c',
    'HTTP://pix.fr',
    'mailto:a@b.fr',
    'tel:+33561000000',
    '/guide/metiers#x',
    '/',
  ]
  expect(followed.map(linkAddress)).toEqual(followed)
  const refused = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'https:evil.example',
    'https://',
    'pix.fr',
    '',
  ]
  expect(refused.map(linkAddress)).toEqual(refused.map(() => undefined))
})

test('whatever is followed from a slash stays on our own pages', () => {
  const hostile = fc.string({ unit: fc.constantFrom('/', '\\', '\t', '\n', ' ', 'a', ':', '.', '@') })
  fc.assert(
    fc.property(hostile, rest => {
      const address = linkAddress(`/${rest}`)
      if (address) expect(new URL(address, 'https://lnpsq.example').origin).toBe('https://lnpsq.example')
    }),
  )
})

test('an image is one of the guide’s, named by its id', () => {
  expect(imageId('image:1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed')).toBe('1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed')
  const refused = ['https://a.fr/x.png', 'image:../x', 'image:', '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed']
  expect(refused.map(imageId)).toEqual(refused.map(() => undefined))
})

/** Every sign opens, or closes, or does both for many others: what takes longest to read. */
const HEAVY = [
  '*a '.repeat(1200) + 'a*'.repeat(1200),
  '**a '.repeat(900) + 'a**'.repeat(900),
  '*_'.repeat(4000),
  '!['.repeat(2000) + '](image:x)'.repeat(400),
  '*a_'.repeat(2600),
  'a*_b\n'.repeat(1600),
  'a*_b\n\u00a0\n'.repeat(1000),
]
const signsIn = (node: Nodes): number =>
  ('children' in node ? node.children.reduce((sum, child) => sum + signsIn(child), 0) : 0) +
  Number(node.type === 'strong' || node.type === 'emphasis')
const depthOf = (node: Nodes): number => 1 + Math.max(0, ...('children' in node ? node.children.map(depthOf) : []))

test.each(HEAVY.map(text => [JSON.stringify(text.slice(0, 6)), text]))(
  'a paragraph of thousands of %s is read as words',
  (_, text) => {
    expect(hasTooManySigns(text)).toBe(true)
    const tree = parseMarkdown(text)
    expect(signsIn(tree)).toBeLessThanOrEqual(MOST_SIGNS / 2)
  },
)

test('what stands too deep inside lists, quotes or emphasis is plain words', () => {
  const lists = Array.from({ length: 50 }, (_, index) => `${'\t'.repeat(4 * index)}${'- '.repeat(8)}a\n`).join('')
  const emphasis = '*a '.repeat(100) + 'b* '.repeat(100)
  for (const text of [lists, emphasis, `${'- '.repeat(8)}${emphasis}`, '>\t'.repeat(500)]) {
    expect(depthOf(parseMarkdown(text))).toBeLessThanOrEqual(30)
  }
  expect(plainText(emphasis).replace(/ /g, '')).toBe('a'.repeat(100) + 'b'.repeat(100))
  expect(plainText(lists).replace(/\s/g, '')).toBe('a'.repeat(50))
})

test('a line far to the right stands in the lists that are near', () => {
  const lists = (count: number) => Array.from({ length: count }, (_, index) => `${'  '.repeat(index)}- a\n`).join('')
  expect(depthOf(parseMarkdown(lists(7)))).toBe(17)
  expect(depthOf(parseMarkdown(lists(20)))).toBe(17)
})

test('each paragraph may have its signs of emphasis, and those written as words are not counted', () => {
  const paragraph = '*a* '.repeat(MOST_SIGNS / 2).trim()
  const text = [paragraph, paragraph, paragraph].join('\n \n')
  expect(hasTooManySigns(text)).toBe(false)
  expect(signsIn(parseMarkdown(text))).toBe((3 * MOST_SIGNS) / 2)
  expect(hasTooManySigns(`${text} *`)).toBe(true)
  expect(signsIn(parseMarkdown(`${text} *b* _c_`))).toBe((3 * MOST_SIGNS) / 2)
  expect(hasTooManySigns('\\*\\_'.repeat(MOST_SIGNS))).toBe(false)
  expect(plainText(`${paragraph} \\*b\\* *c*`)).toMatch(/ \*b\* \*c\*$/)
})

test('any text at all is read', () => {
  fc.assert(fc.property(fc.string(), text => parseMarkdown(text).type === 'root'))
})
