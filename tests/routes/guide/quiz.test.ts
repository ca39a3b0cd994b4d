import { afterEach, expect, test, vi } from 'vitest'
import { listCounts, listQuestions } from '~/features/quiz/queries.server'
import { loader as end } from '~/routes/guide/quiz/end'
import QuizQuestion, { action, loader as question } from '~/routes/guide/quiz/question'
import { loader as start } from '~/routes/guide/quiz/start'
import { loader as desk } from '~/routes/quiz-desk/quiz'
import { anEdition } from '../../factories/edition'
import { aGuidePage } from '../../factories/guide'
import { aSignedInMember } from '../../factories/member'
import { answerOf, call, statusOf } from '../../support/call'
import { renderPage } from '../../support/render-page'

const at = (text: string) => new Date(text)
const STARTS = at('2026-12-15T12:30:00Z')

afterEach(() => void vi.useRealTimers())

async function aQuiz() {
  await aGuidePage('job', { feminine: 'Développeuse web', masculine: 'Développeur web' })
  for (const statement of ['Un', 'Deux', 'Trois']) {
    const verdict = statement === 'Deux' ? 'true' : 'false'
    await aGuidePage('misconception', {
      statement,
      verdict,
      explanation: 'Voici **pourquoi**.',
      jobs: ['developpeuse-web'],
    })
  }
  return listQuestions()
}

const theEdition = () =>
  anEdition({
    slug: 'empalot',
    startsAt: STARTS,
    endsAt: at('2026-12-15T16:30:00Z'),
    publishedAt: at('2026-11-01T08:00:00Z'),
  })

type Of = { edition?: string; moment?: string }
const path = ({ edition, moment }: Of) =>
  edition ? `/editions/${edition}/vrai-ou-faux/${moment}` : '/guide/vrai-ou-faux'
const read = (n: string, search = '', of: Of = {}) =>
  question(call(`${path(of)}/${n}${search}`, { params: { ...of, n } }))
const send = (n: string, form: Record<string, string>, search = '', of: Of = {}, context = {}) =>
  answerOf(action(call(`${path(of)}/${n}${search}`, { params: { ...of, n }, form }, context)))
const location = (answer: unknown) => (answer as Response).headers.get('Location')
const other = (verdict: string) => (verdict === 'true' ? 'false' : 'true')

test('an answer is counted once, then explained at an address that counts nothing', async () => {
  const [first] = await aQuiz()
  const { id = '', content } = first ?? {}
  const verdict = content?.verdict ?? 'true'
  const answer = await send('1', { question: id, answer: other(verdict) })
  expect(location(answer)).toBe('/guide/vrai-ou-faux/1?r=0')

  const shown = await read('1', '?r=0')
  expect(shown).toMatchObject({
    number: 1,
    total: 3,
    answered: { isRight: false, verdict, sheets: [{ kind: 'job', slug: 'developpeuse-web' }] },
    next: '/guide/vrai-ou-faux/2?r=0',
  })
  const { id: editionId } = await anEdition()
  expect(await listCounts(editionId)).toEqual([{ pageId: id, moment: null, answers: 1, right: 0 }])
  const page = await renderPage(QuizQuestion, shown)
  expect(page).toContain('<strong>pourquoi</strong>')
  expect(page).not.toContain('<form')
})

test('the end tells how many were right, from the address alone', async () => {
  await aQuiz()
  const told = (search: string) => end(call(`/guide/vrai-ou-faux/fin${search}`))
  expect(await told('?r=1-1')).toMatchObject({ right: 2, answered: 2 })
  expect(await told('?r=11111111')).toMatchObject({ right: 3, answered: 3 })
  expect(await told('?r=deux')).toMatchObject({ right: 0, answered: 0 })
  expect(await read('3', '?r=10')).toMatchObject({ next: '/guide/vrai-ou-faux/fin?r=10', isLast: true })
})

test('a question that does not exist is not found', async () => {
  await aQuiz()
  for (const n of ['0', '4', '01', 'abc', '1e0']) expect(await statusOf(read(n))).toBe(404)
  const of = { edition: 'nulle-part', moment: 'avant' }
  expect(await statusOf(start(call(path(of), { params: of })))).toBe(404)
})

test('an answer sent to no question is not found, and nothing is counted', async () => {
  const [first] = await aQuiz()
  const form = { question: first?.id ?? '', answer: 'true' }
  for (const n of ['1/1', '0', 'abc']) expect(await statusOf(send(n, form))).toBe(404)
  expect(await listCounts((await anEdition()).id)).toEqual([])
})

test('a moment that does not exist, or an edition that is not published, is not found', async () => {
  const { slug } = await theEdition()
  const draft = await anEdition({ publishedAt: null })
  for (const of of [
    { edition: slug, moment: 'pendant' },
    { edition: slug, moment: 'toString' },
    { edition: draft.slug, moment: 'avant' },
  ]) {
    expect(await statusOf(start(call(path(of), { params: of })))).toBe(404)
  }
})

test('an answer that is none is refused, and nothing is counted', async () => {
  const [first] = await aQuiz()
  const { id } = await anEdition()
  expect(await statusOf(send('1', { question: first?.id ?? '' }))).toBe(422)
  expect(await statusOf(send('1', { question: first?.id ?? '', answer: 'maybe' }))).toBe(422)
  expect(await statusOf(send('1', { question: 'x', answer: 'true' }))).toBe(422)
  expect(await listCounts(id)).toEqual([])
})

test('the answer counts for the question that was read, wherever it stands now', async () => {
  const [, second] = await aQuiz()
  const answer = second?.content.verdict ?? 'true'
  expect(location(await send('1', { question: second?.id ?? '', answer }))).toBe('/guide/vrai-ou-faux/2?r=-1')
})

test('the quiz of an edition counts for it, before and after, each in its time', async () => {
  const [first] = await aQuiz()
  const { id: editionId, slug } = await theEdition()
  const form = { question: first?.id ?? '', answer: first?.content.verdict ?? 'true' }
  vi.useFakeTimers({ toFake: ['Date'], now: at('2026-12-01T12:00:00Z') })
  const before = await send('1', form, '', { edition: slug, moment: 'avant' })
  expect(location(before)).toBe('/editions/empalot/vrai-ou-faux/avant/1?r=1')
  vi.setSystemTime(at('2026-12-16T12:00:00Z'))
  await send('1', form, '', { edition: slug, moment: 'apres' })
  const counts = await listCounts(editionId)
  expect(counts.map(({ moment, answers, right }) => [moment, answers, right]).sort()).toEqual([
    ['after', 1, 1],
    ['before', 1, 1],
  ])
})

test('outside its time, the quiz of an edition says so, leads to the plain one, and counts nothing', async () => {
  const [first] = await aQuiz()
  const { id: editionId, slug } = await theEdition()
  const of = { edition: slug, moment: 'apres' }
  vi.useFakeTimers({ toFake: ['Date'], now: at('2026-12-01T12:00:00Z') })
  expect(await start(call(path(of), { params: of }))).toMatchObject({ isOpen: false, first: '/guide/vrai-ou-faux/1' })
  expect(location(await answerOf(read('2', '?r=1', of)))).toBe('/guide/vrai-ou-faux/2?r=1')
  const form = { question: first?.id ?? '', answer: first?.content.verdict ?? 'true' }
  expect(location(await send('1', form, '', of))).toBe('/guide/vrai-ou-faux/1?r=1')
  expect(await listCounts(editionId)).toEqual([])
})

test('who answers too often is told what is true, and counted no more', async () => {
  const [first] = await aQuiz()
  const form = { question: first?.id ?? '', answer: first?.content.verdict ?? 'true' }
  expect(location(await send('1', form, '', {}, { asksTooOften: true }))).toBe('/guide/vrai-ou-faux/1?r=1')
  expect(await listCounts((await anEdition()).id)).toEqual([])
})

test('organisers find both codes of an edition, and every count', async () => {
  const { slug } = await theEdition()
  const params = { edition: slug }
  const cookie = await aSignedInMember()
  const page = await desk(call('/x', { cookie, params }))
  expect(page.posters.map(({ path }) => path)).toEqual([
    '/editions/empalot/vrai-ou-faux/avant',
    '/editions/empalot/vrai-ou-faux/apres',
  ])
  expect(page).toMatchObject({ lastDay: 'jeudi 14\u00a0janvier 2027', counts: [] })
})
