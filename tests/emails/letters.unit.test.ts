import { globSync, readFileSync } from 'node:fs'
import { TEMPLATES } from 'emails/samples'
import { TEXTS } from 'emails/texts'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { written } from '~/features/message/written'

const checker = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // What browsers no longer need, mail programs do: styles and widths on each element, roles by their first name.
    'no-inline-style': 'off',
    'no-deprecated-attr': 'off',
    'presentation-role-style': 'off',
    // Outlook draws a button's padding from its own comments.
    'no-conditional-comment': 'off',
    // React’s own ways: `cellPadding`, `<br/>`, `<!doctype html>`.
    'attr-case': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
  },
})

/** What members of the organisation and those who answer a call are told. */
const OF_NO_TICKET = /^(sign-in|invitation|proposal-\w+|guide-change-decided)$/

const letters = Object.entries(TEMPLATES).flatMap(([template, { languages, sample }]) =>
  languages.map(language => {
    const { subject, body } = sample(language, TEXTS)
    return { template, language, subject, ...written(body) }
  }),
)

test('every template that the application sends has its sample', () => {
  const sources = globSync('app/features/**/*.ts').map(file => readFileSync(file, 'utf8'))
  const sent = sources.flatMap(source => [...source.matchAll(/\btemplate: '([\w-]+)'/g)].map(([, name = '']) => name))
  expect([...new Set(sent)].filter(name => name !== 'test-copy' && !Object.hasOwn(TEMPLATES, name))).toEqual([])
  expect(Object.keys(TEXTS).filter(name => !Object.hasOwn(TEMPLATES, name))).toEqual([])
})

describe.each(letters)('$template in $language', ({ template, language, subject, html, text }) => {
  test('is valid HTML', () => {
    const { results } = checker.validateStringSync(html)
    const faults = results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))
    expect(faults).toEqual([])
  })

  test('says its language, weighs less than 60 kB, is 600 px wide at most, and knows dark screens', () => {
    expect(html).toContain(`lang="${language}"`)
    expect(Buffer.byteLength(html)).toBeLessThan(60_000)
    const widths = [...html.matchAll(/(?<!max-)width(?:="|:)(\d+)(?:"|px)/g)].map(([, width]) => Number(width))
    expect(Math.max(0, ...widths)).toBeLessThanOrEqual(600)
    expect(html).toContain('max-width:600px')
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>')
    expect(html).toContain('@media (prefers-color-scheme: dark)')
  })

  test('shows no picture but its own, each with its words', () => {
    const pictures = html.match(/<img [^>]*>/g) ?? []
    expect(pictures.filter(picture => !/ src="cid:[\w.-]+"/.test(picture))).toEqual([])
    expect(pictures.filter(picture => !/ alt="[^"]+"/.test(picture))).toEqual([])
    expect(html).not.toMatch(/url\(|@import|<link|<script|<iframe/)
  })

  test('reads well as plain text: no markup, its links written out, no empty lines in a row', () => {
    expect(text).not.toMatch(/<[a-z/!]|&[a-z]+;|&#|cid:|\{|\}|undefined|null|\[object/)
    const links = [...html.matchAll(/<a href="([^"]+)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'))
    expect(links.filter(link => !text.includes(link))).toEqual([])
    expect(text).not.toMatch(/\n{3}|^\s|\s$/)
  })

  test('leads to where messages are stopped, unless it is about no ticket', () => {
    expect(/<a href="[^"]+\/arret\/[^"]+"/.test(html)).toBe(!OF_NO_TICKET.test(template))
  })

  test('has a subject on one line, with nothing left to fill in', () => {
    expect(subject).toMatch(/^[^\n{}]{5,120}$/)
    expect(html.replace(/<style>.*?<\/style>/s, '')).not.toMatch(/[{}]/)
  })
})
