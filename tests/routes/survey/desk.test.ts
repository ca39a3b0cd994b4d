import type { Edition } from 'db/schema/editions'
import { beforeEach, expect, test } from 'vitest'
import { answerSurvey } from '~/features/survey/answer.server'
import { listTexts } from '~/features/survey/queries.server'
import SurveyDesk, { loader } from '~/routes/survey/desk'
import TextErasure, * as erasure from '~/routes/survey/erasure'
import { action as publish } from '~/routes/survey/publication'
import { action as setAside } from '~/routes/survey/setting-aside'
import { anEdition } from '../../factories/edition'
import { aSignedInMember } from '../../factories/member'
import { call, statusOf } from '../../support/call'
import { countStatements } from '../../support/count-statements'
import { renderPage } from '../../support/render-page'

let edition: Edition
let cookie: string

beforeEach(async () => {
  edition = await anEdition()
  cookie = await aSignedInMember()
})

const write = (text: string) => answerSurvey({ editionId: edition.id, answers: { overall: 'good' }, text })
const asked = (text?: string, form?: Record<string, string>) =>
  call('/x', { cookie, params: { edition: edition.slug, ...(text ? { text } : {}) }, form })
const show = async () => renderPage(SurveyDesk, await loader(asked()))
const idOf = async (words: string) => (await listTexts(edition.id)).find(({ text }) => text === words)?.id ?? ''
const placed = async () => (await loader(asked())).texts.map(({ text, place }) => [text, place])

test('organisers read the answers, and decide of each word', async () => {
  await write('Bravo')
  const page = await show()
  expect(page).toContain('Bravo')
  expect(page).toContain('1\u00a0réponse, pour 0\u00a0personnes venues.')
  expect(await placed()).toEqual([['Bravo', 'waiting']])
  const id = await idOf('Bravo')
  await publish(asked(id, {}))
  expect(await placed()).toEqual([['Bravo', 'published']])
  await setAside(asked(id, {}))
  expect(await placed()).toEqual([['Bravo', 'aside']])
  expect(await renderPage(TextErasure, await erasure.loader(asked(id)))).toContain('Bravo')
  await erasure.action(asked(id, {}))
  expect(await placed()).toEqual([])
})

test('few answers are counted, not shared, and what nobody answered is named', async () => {
  await write('Bravo')
  const said = await show()
  expect(said).toContain('La visite\u00a0: 1\u00a0réponse')
  expect(said).toContain('L’accueil et l’organisation\u00a0: personne n’a répondu.')
  expect(said).not.toContain('La visite\u00a0: personne')
  for (let more = 0; more < 4; more++) await write('')
  expect(await show()).toContain('La visite\u00a0: 100\u00a0% de «\u00a0Bien\u00a0»')
})

test('a word that may tell how to reach somebody is marked', async () => {
  await write('Appelez le 06 12 34 56 78')
  expect(await show()).toContain('Il y a peut-être une adresse ou un numéro')
})

test('a word of a page’s own code is shown as it was written', async () => {
  await write('<script>alert(1)</script>')
  expect(await show()).toContain('&lt;script&gt;')
})

test('a word of another edition is not found here', async () => {
  await write('Bravo')
  const id = await idOf('Bravo')
  edition = await anEdition()
  for (const decide of [publish, setAside, erasure.action]) expect(await statusOf(decide(asked(id, {})))).toBe(404)
})

test('three words cost as many statements as one', async () => {
  await write('Un')
  const one = await countStatements(async () => void (await loader(asked())))
  for (const text of ['Deux', 'Trois']) await write(text)
  expect(await countStatements(async () => void (await loader(asked())))).toBe(one)
})

test('nobody but the organisers reads a word, nor decides of it', async () => {
  await write('Secret')
  const id = await idOf('Secret')
  for (const role of ['partner', 'recruiter', 'adviser'] as const) {
    cookie = await aSignedInMember({ role })
    expect(await statusOf(loader(asked()))).toBe(403)
    for (const decide of [publish, setAside, erasure.action]) expect(await statusOf(decide(asked(id, {})))).toBe(403)
  }
})
