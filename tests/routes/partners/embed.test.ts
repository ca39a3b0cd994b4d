import { expect, test } from 'vitest'
import { embedCode } from '~/features/partner-figures/embed.server'
import { translatorFor } from '~/lib/i18n.server'
import { escapeXml } from '~/lib/xml'
import * as embed from '~/routes/partners/embed'
import * as picture from '~/routes/partners/figures-picture'
import { anEdition } from '../../factories/edition'
import { aHeldEdition, visitorsOf } from '../../factories/partner-world'
import { call, statusOf } from '../../support/call'
import { renderPage } from '../../support/render-page'

const ask = (slug: string, language = 'fr') => call(`/?lang=${language}`, { params: { edition: slug } })
const drawn = async (slug: string, language?: string) => (await picture.loader(ask(slug, language))).text()

test('the frame and the picture wait until figures are public, like the page', async () => {
  const coming = await anEdition()
  const hidden = await aHeldEdition({ publishedAt: null })
  for (const slug of [coming.slug, hidden.slug, 'nulle-part', 'nul\0']) {
    expect(await statusOf(embed.loader(ask(slug)))).toBe(404)
    expect(await statusOf(picture.loader(ask(slug)))).toBe(404)
  }
  const held = await aHeldEdition()
  expect(await statusOf(embed.loader(ask(held.slug)))).toBe(200)
})

test('both show the four figures, and hide what the page hides', async () => {
  const held = await aHeldEdition()
  await visitorsOf(held, 40, index => ({
    gender: index < 30 ? (index < 12 ? 'woman' : 'man') : null,
    birthYear: index < 5 ? 1900 : null,
    qpv: index < 39 ? 'yes' : null,
  }))
  const frame = await renderPage(embed.default, await embed.loader(ask(held.slug)))
  const svg = await drawn(held.slug)
  for (const text of [frame, svg]) {
    expect(text).toContain('>40<')
    expect(text).toContain('>40\u00a0%<')
    // Under 26: nobody, hidden. In a priority neighbourhood: one has not answered, so that no share is told.
    expect(text.match(/>masqué</g)).toHaveLength(2)
  }
  expect(frame).toContain(`href="/editions/${held.slug}/statistiques"`)
  expect(frame).not.toContain('<script')
})

test('the picture tells who cannot see it what it shows, and holds no script', async () => {
  const held = await aHeldEdition({ name: 'Le « Grand » <Mirail> & "co"' })
  await visitorsOf(held, 40)
  const french = await drawn(held.slug)
  expect(french).toMatch(/^<svg [^>]*role="img" aria-labelledby="title desc">/)
  expect(french).toContain('<title id="title">Chiffres de l’édition')
  expect(french).toContain(
    '<desc id="desc">40 personnes venues. Chiffres comptés à l’entrée. Le Numérique Prend Ses Quartiers.</desc>',
  )
  expect(french).not.toMatch(/<script|<Mirail>|onload/)
  expect(await drawn(held.slug, 'en')).toContain('40 people came')
  const { headers } = await picture.loader(ask(held.slug))
  expect(headers.get('Content-Type')).toBe('image/svg+xml; charset=utf-8')
})

test('the lines to copy hold the whole addresses, and no name breaks out of them', () => {
  const t = translatorFor('fr').getFixedT('fr', 'partner') as never
  const code = embedCode({ slug: 'x-2026', name: '"><script>alert(1)</script>', year: 2026 }, t, 'fr')
  expect(code.frame).toContain('src="http://localhost:3000/editions/x-2026/integration?lang=fr"')
  expect(code.picture).toContain('src="http://localhost:3000/editions/x-2026/chiffres.svg?lang=fr"')
  for (const lines of [code.frame, code.picture]) {
    expect(lines).not.toContain('<script')
    expect(lines.match(/[<>]/g)?.length).toBe(lines === code.frame ? 4 : 6)
  }
  expect(escapeXml('a & "b" <c>')).toBe('a &#38; &#34;b&#34; &#60;c&#62;')
})
