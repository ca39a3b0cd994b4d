import { db } from 'db/client.server'
import { surveyTexts } from 'db/schema/surveys'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { listCounts, listTexts } from '~/features/survey/queries.server'
import Survey, { action, headers, loader } from '~/routes/survey/survey'
import SurveyThanks, { loader as thanks } from '~/routes/survey/thanks'
import { anEdition } from '../../factories/edition'
import { answerOf, call, statusOf } from '../../support/call'
import { renderPage } from '../../support/render-page'

const at = (text: string) => new Date(text)
const BEFORE = at('2026-12-15T12:00:00Z')
const DURING = at('2026-12-15T14:00:00Z')
const LATE = at('2027-02-01T12:00:00Z')
const params = { edition: 'empalot' }

let editionId: string

beforeEach(async () => {
  const edition = await anEdition({
    slug: 'empalot',
    startsAt: at('2026-12-15T12:30:00Z'),
    endsAt: at('2026-12-15T16:30:00Z'),
    publishedAt: at('2026-11-01T08:00:00Z'),
    registrationOpensAt: at('2026-11-01T08:00:00Z'),
    registrationClosesAt: null,
  })
  editionId = edition.id
  vi.useFakeTimers({ toFake: ['Date'], now: DURING })
})
afterEach(() => void vi.useRealTimers())

const read = () => loader(call('/editions/empalot/avis', { params }))
const send = (form: Record<string, string>, context = {}) =>
  answerOf(action(call('/editions/empalot/avis', { params, form }, context)))

test('five questions and a word are asked without an account, none compulsory', async () => {
  const page = await renderPage(Survey, await read())
  expect(page.match(/<fieldset/g)).toHaveLength(5)
  expect(page).toContain('<textarea')
  expect(page).not.toMatch(/ required|<script|checked=""/)
})

test('answers are counted, the word waits to be read, and the person is thanked', async () => {
  const answer = await send({ overall: 'great', useful: 'workshops', discovery: '', text: '  Merci\r\nà toutes ' })
  expect((answer as Response).status).toBe(303)
  expect((answer as Response).headers.get('Location')).toBe('/editions/empalot/avis/merci')
  expect((answer as Response).headers.get('Set-Cookie')).toBeNull()
  expect((await listCounts(editionId)).sort((a, b) => a.question.localeCompare(b.question))).toEqual([
    { question: 'overall', answer: 'great', people: 1 },
    { question: 'useful', answer: 'workshops', people: 1 },
  ])
  expect(await listTexts(editionId)).toMatchObject([{ text: 'Merci\r\nà toutes', publishedAt: null }])
  const page = await renderPage(SurveyThanks, await thanks(call('/editions/empalot/avis/merci', { params })))
  expect(page).toContain('href="/editions/empalot/avis"')
})

test('several people answer on the same tablet, and none sees what another chose', async () => {
  for (const overall of ['good', 'good', 'bad']) expect(await statusOf(send({ overall }))).toBe(303)
  expect((await listCounts(editionId)).map(({ people }) => people).sort()).toEqual([1, 2])
  expect(headers({} as never)).toEqual({ 'Cache-Control': 'no-store' })
})

test.each([
  ['overall', {}, 'Choisissez au moins une réponse'],
  ['discovery', { discovery: 'peut-être' }, 'Choisissez une réponse de la liste.'],
  ['text', { text: 'a'.repeat(501) }, 'gardez 500 caractères au plus'],
  ['text', { text: 'a\u0007' }, 'Certains signes'],
])('a bad %s is refused beside its field, what was chosen kept', async (field, typed, sentence) => {
  const refused = await send({ ...(field === 'overall' ? {} : { welcome: 'so-so' }), ...typed } as Record<
    string,
    string
  >)
  expect(await statusOf(refused)).toBe(422)
  const { data: sent } = refused as unknown as { data: unknown }
  const page = await renderPage(Survey, await read(), sent)
  expect(page).toMatch(new RegExp(`id="${field}-error"[^>]*>(<[^>]+>[^<]*</span>)?[^<]*${sentence}`))
  if (field !== 'overall')
    expect(page).toMatch(/checked="" value="so-so"|value="so-so" checked=""|checked=""[^>]*value="so-so"/)
  expect(await listCounts(editionId)).toEqual([])
})

test('people who answer too fast keep what they chose, and nothing is counted', async () => {
  const refused = await send({ overall: 'good', text: 'Bravo' }, { asksTooOften: true })
  expect(await statusOf(refused)).toBe(429)
  const page = await renderPage(Survey, await read(), (refused as unknown as { data: unknown }).data)
  expect(page).toContain('Bravo</textarea>')
  expect(await listCounts(editionId)).toEqual([])
})

test('a robot is answered like anyone, and nothing is kept of it', async () => {
  expect(await statusOf(send({ overall: 'good', text: 'x', website: 'https://spam.example' }))).toBe(303)
  expect(await listCounts(editionId)).toEqual([])
  expect(await db.select().from(surveyTexts)).toEqual([])
})

test.each([
  ['before the edition', BEFORE, 'C’est un peu tôt.'],
  ['later than thirty days after it', LATE, 'Cette page est fermée.'],
])('%s the page is closed and says why; nothing is counted', async (_when, now, said) => {
  vi.setSystemTime(now)
  const page = await renderPage(Survey, await read())
  expect(page).toContain(said)
  expect(page).not.toContain('<form')
  expect(await statusOf(send({ overall: 'good' }))).toBe(409)
  expect(await listCounts(editionId)).toEqual([])
})

test('an edition that does not exist, or is not published, has no survey', async () => {
  await anEdition({ slug: 'brouillon', publishedAt: null })
  for (const edition of ['nulle-part', 'brouillon', 'nul\0', '__proto__']) {
    const asked = (form?: Record<string, string>) => call('/x', { params: { edition }, form })
    expect(await statusOf(loader(asked()))).toBe(404)
    expect(await statusOf(thanks(asked()))).toBe(404)
    expect(await statusOf(action(asked({ overall: 'good' })))).toBe(404)
  }
})

test('English is spoken too', async () => {
  const asked = call('/editions/empalot/avis?lang=en', { params })
  expect((await loader(asked)).head.title).toBe('Your opinion · La Reynerie')
})
