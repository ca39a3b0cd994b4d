import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import type { Edition } from 'db/schema/editions'
import { editionQuotes } from 'db/schema/quotes'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { listQuotes, setQuotes } from '~/features/quote/quotes.server'
import Quotes, * as page from '~/routes/quotes/quotes'
import { loader as report } from '~/routes/statistics/report-pdf'
import { anEdition } from '../../factories/edition'
import { aSignedInMember } from '../../factories/member'
import { answerOf, call, statusOf } from '../../support/call'
import { readPdf } from '../../support/read-pdf'
import { renderPage } from '../../support/render-page'

let edition: Edition
let cookie: string

beforeEach(async () => {
  edition = await anEdition({
    heldOn: '2019-10-08',
    year: 2019,
    startsAt: new Date('2019-10-08T13:30:00+02:00'),
    endsAt: new Date('2019-10-08T17:00:00+02:00'),
    registrationOpensAt: new Date('2019-09-01'),
  })
  cookie = await aSignedInMember()
})

const asked = (form?: Record<string, string>) => call('/x', { cookie, params: { edition: edition.slug }, form })
const logged = () => db.select().from(auditEntries).where(eq(auditEntries.subject, 'quote'))

test('quotes are kept in their order, shown again, and printed in the report', async () => {
  const form = { text1: 'pas le filtre du cv', author1: 'Pôle emploi', text3: 'événement convivial' }
  expect(await statusOf(page.action(asked(form)))).toBe(303)
  expect(await listQuotes(edition.id)).toEqual([
    { text: 'pas le filtre du cv', author: 'Pôle emploi' },
    { text: 'événement convivial', author: null },
  ])
  const shown = await renderPage(Quotes, await page.loader(asked()))
  for (const said of ['pas le filtre du cv', 'Pôle emploi', 'événement convivial']) expect(shown).toContain(said)

  const answer = await report(call('/x?lang=fr', { params: { edition: edition.slug } }))
  const { heard } = await readPdf(new Uint8Array(await answer.arrayBuffer()))
  const first = heard.findIndex(({ said }) => said === '« pas le filtre du cv »')
  expect(heard[first]?.parents).toContain('BlockQuote')
  expect(heard.slice(first, first + 3).map(({ said }) => said)).toEqual([
    '« pas le filtre du cv »',
    'Pôle emploi',
    '« événement convivial »',
  ])
})

test.each([
  ['text1', { author1: 'Pôle emploi' }],
  ['text2', { text2: 'a'.repeat(201) }],
  ['author2', { text2: 'convivial', author2: 'a'.repeat(121) }],
])('a bad %s is refused beside its field, typed values kept', async (field, typed) => {
  expect(await answerOf(page.action(asked({ text6: 'gardé', ...typed } as Record<string, string>)))).toMatchObject({
    init: { status: 422 },
    data: { reply: { initialValue: { text6: 'gardé' }, error: { [field]: [expect.stringMatching(/\.$/)] } } },
  })
  expect(await db.select().from(editionQuotes)).toEqual([])
})

test('the log tells how many there are, never who said what; the same again is no deed', async () => {
  const form = { text1: 'convivial', author1: 'Samira Belkacem' }
  await page.action(asked(form))
  await page.action(asked(form))
  expect(await logged()).toMatchObject([{ verb: 'update', before: { count: 0 }, after: { count: 1 } }])
  expect(JSON.stringify(await logged())).not.toMatch(/Samira|convivial/)
  await page.action(asked({ text1: '' }))
  expect(await listQuotes(edition.id)).toEqual([])
  expect(await logged()).toHaveLength(2)
})

test('an edition has six quotes at most', async () => {
  const quotes = Array.from({ length: 7 }, (_, index) => ({ text: `${index}`, author: null }))
  await expect(setQuotes({ edition, quotes, actor: null })).rejects.toThrow()
  expect(await db.select().from(editionQuotes)).toEqual([])
})

test('organisers alone write them', async () => {
  for (const role of ['partner', 'recruiter', 'adviser'] as const) {
    cookie = await aSignedInMember({ role })
    expect(await statusOf(page.loader(asked()))).toBe(403)
    expect(await statusOf(page.action(asked({ text1: 'x' })))).toBe(403)
  }
})
