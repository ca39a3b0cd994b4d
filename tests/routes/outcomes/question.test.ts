import { db } from 'db/client.server'
import { outcomes } from 'db/schema/outcomes'
import { registrations } from 'db/schema/registrations'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { writeDueFollowUps } from '~/features/outcome/ask.server'
import { followUpLink } from '~/features/outcome/link.server'
import { ticketPath } from '~/features/ticket/link.server'
import { parisTime } from '~/lib/dates'
import * as helps from '~/routes/outcomes/helps'
import Question, * as question from '~/routes/outcomes/question'
import Stop, * as stop from '~/routes/outcomes/stop'
import { anEditionOf, thoseWhoCame, whoAgreed } from '../../factories/outcome'
import { call, statusOf } from '../../support/call'
import { renderPage } from '../../support/render-page'

const ONE_MONTH = parisTime('2027-01-15', '10:00')
let id: string
let secret: string

beforeEach(async () => {
  vi.useFakeTimers({ now: ONE_MONTH, toFake: ['Date'] })
  const edition = await anEditionOf('2026-12-15')
  const [person] = await thoseWhoCame(edition, [whoAgreed(edition, { email: 'samira@exemple.fr' })])
  id = person?.id ?? ''
  secret = followUpLink(id, 1).split('/')[4] ?? ''
  await writeDueFollowUps(ONE_MONTH)
})
afterEach(() => vi.useRealTimers())

type Asked = { at?: string; months?: string; choice?: string; form?: Record<string, string> | [string, string][] }
const ask = ({ at = secret, months = '1', choice = '', form }: Asked = {}) =>
  call(`/suite/${at}/${months}${choice && `?choix=${choice}`}`, { params: { secret: at, months }, form })
const answer = (form: Asked['form'], asked: Asked = {}) => question.action(ask({ ...asked, form }))
const kept = async () => (await db.select().from(outcomes))[0]
const page = async (asked: Asked = {}) => {
  const { data } = (await question.loader(ask(asked))) as unknown as { data: unknown }
  return renderPage(Question, data)
}

test('reading the page keeps nothing, whatever answer its address names', async () => {
  for (const choice of ['', 'training', 'job', 'x']) {
    expect(await statusOf(question.loader(ask({ choice })))).toBe(200)
  }
  expect(await kept()).toMatchObject({ situation: null, answeredOn: null })
})

test('one tap records an answer, and another one takes its place', async () => {
  expect(await statusOf(answer({ answer: 'looking' }))).toBe(303)
  expect(await kept()).toMatchObject({ situation: 'looking', jobKind: null, answeredOn: '2027-01-15' })
  vi.setSystemTime(parisTime('2027-02-09', '23:00'))
  await answer({ answer: 'job-temporary' })
  expect(await kept()).toMatchObject({ situation: 'job', jobKind: 'temporary', answeredOn: '2027-02-09' })
  expect(await db.$count(outcomes)).toBe(1)
})

test('the answer named by the message is the first button; a job asks which', async () => {
  const buttons = async (choice: string) =>
    [...(await page({ choice })).matchAll(/name="answer"[^>]*value="([\w-]+)"/g)].map(([, value]) => value)
  expect((await buttons('geiq'))[0]).toBe('geiq')
  expect((await buttons('job'))[0]).toBe('job-permanent')
  expect((await buttons('')).sort()).toEqual(
    ['training', 'internship', 'geiq', 'looking', 'other']
      .concat(
        ['permanent', 'fixed-term', 'apprenticeship', 'temporary', 'freelance', 'other'].map(kind => `job-${kind}`),
      )
      .sort(),
  )
})

test('an answer that is none of ours is refused, in words', async () => {
  expect(await statusOf(answer({ answer: 'job' }))).toBe(422)
  expect(await statusOf(answer({}))).toBe(422)
  expect(await kept()).toMatchObject({ situation: null })
})

const boxes = (...values: string[]) => values.map(value => ['helped', value] as [string, string])
const help = (form: [string, string][]) => helps.action(ask({ form }))

test('what helped is kept for who has answered: several boxes, or none again', async () => {
  await help(boxes('stand'))
  expect(await kept()).toMatchObject({ helped: [] })
  await answer({ answer: 'training' })
  await help(boxes('stand', 'guide', 'stand'))
  expect(await kept()).toMatchObject({ situation: 'training', helped: ['stand', 'guide'] })
  expect(await page()).toContain('checked')
  await help(boxes('guide'))
  await help(boxes('x'))
  expect(await kept()).toMatchObject({ helped: ['guide'] })
  await help([])
  expect(await kept()).toMatchObject({ helped: [] })
})

test('once what helped is kept, the page says so', async () => {
  await answer({ answer: 'training' })
  const saved = 'Vos réponses sont enregistrées'
  expect(await page()).not.toContain(saved)
  await help(boxes('stand'))
  expect(await page()).toMatch(new RegExp(`role="status".*${saved}.*Qu’est-ce qui vous a aidé`, 's'))
})

test('a forged secret, that of the ticket, or a month that does not exist is a 404', async () => {
  const forged = `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`
  const tickets = ticketPath(id).split('/')[2] ?? ''
  const wrong = [{ at: forged }, { at: tickets }, { at: 'x' }, { at: '€' }, { months: '2' }, { months: '01' }]
  for (const asked of wrong) {
    expect(await statusOf(question.loader(ask(asked)))).toBe(404)
    expect(await statusOf(helps.action(ask({ ...asked, form: {} })))).toBe(404)
    expect(await statusOf(answer({ answer: 'training' }, asked))).toBe(404)
  }
  expect(await statusOf(stop.loader(ask({ at: forged })))).toBe(404)
  expect(await statusOf(stop.action(ask({ at: tickets, form: {} })))).toBe(404)
  expect(await statusOf(stop.action(ask({ at: tickets, form: { again: 'yes' } })))).toBe(404)
})

test('the address that takes what helped leads whoever reads it to the question, whatever is written there', () => {
  const location = (asked: Asked) => helps.loader(ask(asked)).headers.get('Location')
  expect(location({})).toBe(`/suite/${secret}/1`)
  expect(location({ at: '€' })).toBe('/suite/%E2%82%AC/1')
  expect(location({ at: '../\n' })).toBe('/suite/..%2F%0A/1')
})

test('a question that was not asked, or is over, is a 404 that says so and takes no answer', async () => {
  expect(await statusOf(question.loader(ask({ months: '3' })))).toBe(404)
  expect(await statusOf(answer({ answer: 'training' }, { months: '3' }))).toBe(404)
  vi.setSystemTime(parisTime('2027-02-10', '00:00'))
  expect(await statusOf(question.loader(ask()))).toBe(404)
  expect(await page()).toContain('Cette question n’est pas ouverte')
  expect(await statusOf(answer({ answer: 'training' }))).toBe(404)
  expect(await kept()).toMatchObject({ situation: null })
})

test('who did not answer at one month answers at three', async () => {
  vi.setSystemTime(parisTime('2027-03-15', '10:00'))
  await writeDueFollowUps(new Date())
  expect(await statusOf(answer({ answer: 'internship' }, { months: '3' }))).toBe(303)
  const said = await db
    .select({ months: outcomes.months, situation: outcomes.situation })
    .from(outcomes)
    .orderBy(outcomes.months)
  expect(said).toEqual([
    { months: 1, situation: null },
    { months: 3, situation: 'internship' },
  ])
})

test('the way out is asked for once, and reading it takes nothing back', async () => {
  const consent = async () => (await db.select().from(registrations))[0]?.consentFollowUpAt
  const read = async () => renderPage(Stop, await stop.loader(ask()))
  expect(await read()).toContain('Voulez-vous ne plus recevoir cette question\u00a0?</h1>')
  expect(await consent()).not.toBeNull()
  await stop.action(ask({ form: {} }))
  expect(await consent()).toBeNull()
  expect(await read()).toContain('Me demander à nouveau</button>')
  expect(await statusOf(question.loader(ask()))).toBe(404)
})

test('the way out takes a form of ordinary size', async () => {
  expect(await statusOf(stop.action(ask({ form: { again: 'x'.repeat(1_000_000) } })))).toBe(413)
})

test('who changes their mind at once is asked again at the next question, and their answer stays nobody’s', async () => {
  await answer({ answer: 'training' })
  await stop.action(ask({ form: {} }))
  vi.setSystemTime(parisTime('2027-01-15', '10:05'))
  await stop.action(ask({ form: { again: 'yes' } }))
  const [registration] = await db.select().from(registrations)
  expect(registration?.consentFollowUpAt).toEqual(new Date())
  expect(await kept()).toMatchObject({ situation: 'training', registrationId: null })
  expect(await writeDueFollowUps(new Date())).toBe(0)
  vi.setSystemTime(parisTime('2027-03-15', '10:00'))
  expect(await writeDueFollowUps(new Date())).toBe(1)
})
