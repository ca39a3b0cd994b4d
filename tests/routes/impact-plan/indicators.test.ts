import { beforeEach, expect, test } from 'vitest'
import { findIndicator, listMeasures } from '~/features/indicator/queries.server'
import * as definition from '~/routes/impact-plan/indicators/definition'
import * as page from '~/routes/impact-plan/indicators/indicator'
import * as measure from '~/routes/impact-plan/indicators/measure'
import * as newMeasure from '~/routes/impact-plan/indicators/measure-new'
import * as newIndicator from '~/routes/impact-plan/indicators/new'
import * as publication from '~/routes/impact-plan/indicators/publication'
import { anIndicator } from '../../factories/impact'
import { aSignedInMember } from '../../factories/member'
import { answerOf, call, statusOf } from '../../support/call'

type Ask = ReturnType<typeof call>

let cookie: string
beforeEach(async () => {
  cookie = await aSignedInMember()
})

const send = (action: (ask: Ask) => unknown, params: Record<string, string>, form: Record<string, string>) =>
  answerOf(action(call('/x', { cookie, params, form })))
async function wrongFields(
  action: (ask: Ask) => unknown,
  params: Record<string, string>,
  form: Record<string, string>,
) {
  const answer = (await send(action, params, form)) as {
    init?: { status?: number }
    data?: { reply?: { error?: Record<string, unknown> } }
  }
  expect(answer.init?.status).toBe(422)
  return Object.keys(answer.data?.reply?.error ?? {})
}

const WORDING = { title: 'Emplois', theme: 'Le plan', definition: 'Les emplois trouvés.' }

test('an indicator is added, measured by hand and not shown yet, then published', async () => {
  await send(newIndicator.action, {}, { ...WORDING, unit: 'count' })
  expect(await findIndicator('emplois')).toMatchObject({ unit: 'count', computed: null, publishedAt: null })
  await send(publication.action, { indicator: 'emplois' }, { visibility: 'public' })
  expect((await findIndicator('emplois'))?.publishedAt).toBeInstanceOf(Date)
  await send(newIndicator.action, {}, { ...WORDING, unit: 'percent' })
  expect(await findIndicator('emplois-2')).toMatchObject({ unit: 'percent' })
  await send(newIndicator.action, {}, { ...WORDING, title: 'Nouveau', unit: 'percent' })
  expect(await findIndicator('nouveau-2')).toBeDefined()
})

test('what is wrong in an indicator is said beside its field', async () => {
  const wrong = (form: object) => wrongFields(newIndicator.action, {}, { ...WORDING, unit: 'count', ...form })
  expect(await wrong({ title: '' })).toEqual(['title'])
  expect(await wrong({ theme: '' })).toEqual(['theme'])
  expect(await wrong({ definition: '' })).toEqual(['definition'])
  expect(await wrong({ unit: 'x' })).toEqual(['unit'])
})

test('the definition of a computed indicator is edited, its formula is not', async () => {
  const { slug } = await anIndicator({ computed: 'women', unit: 'percent' })
  await send(definition.action, { indicator: slug }, { ...WORDING, computed: 'qpv', unit: 'count' })
  expect(await findIndicator(slug)).toMatchObject({ ...WORDING, computed: 'women', unit: 'percent' })
})

test('a measure is added, corrected, and its history is on the page', async () => {
  const { id, slug } = await anIndicator({ unit: 'hours' })
  const params = { indicator: slug }
  await send(newMeasure.action, params, { year: '2019', value: '654870', source: 'Rapport' })
  const [typed] = await listMeasures(id)
  const correction = { value: '654871', source: 'Rapport, page 30' }
  await send(measure.action, { ...params, measure: typed?.id ?? '' }, correction)
  const { measures } = await page.loader(call('/x', { cookie, params }))
  expect(measures.map(({ when, value, correctedOn }) => [when, value, correctedOn !== null])).toEqual([
    ['2019', '654\u202f871\u00a0h', false],
    ['2019', '654\u202f870\u00a0h', true],
  ])
  const again = call('/x', { cookie, params: { ...params, measure: typed?.id ?? '' }, form: correction })
  expect(await statusOf(measure.action(again))).toBe(404)
})

test('what is wrong in a measure is said beside its field', async () => {
  const { slug } = await anIndicator({ unit: 'percent', measures: [{ year: 2019, value: 4, source: 'Rapport' }] })
  const wrong = (form: object) =>
    wrongFields(newMeasure.action, { indicator: slug }, { year: '2020', value: '5', source: 'Rapport', ...form })
  expect(await wrong({ year: '2019' })).toEqual(['year'])
  expect(await wrong({ measuredOn: '2020-05-05' })).toEqual(['year'])
  expect(await wrong({ year: '' })).toEqual(['year'])
  expect(await wrong({ value: '101' })).toEqual(['value'])
  expect(await wrong({ value: '' })).toEqual(['value'])
  expect(await wrong({ source: '' })).toEqual(['source'])
})

test('nobody types a measure of what the application computes', async () => {
  const { slug } = await anIndicator({ computed: 'participants' })
  const form = { year: '2019', value: '620', source: 'Rapport' }
  expect(await statusOf(newMeasure.action(call('/x', { cookie, params: { indicator: slug }, form })))).toBe(404)
  expect(await statusOf(newMeasure.loader(call('/x', { cookie, params: { indicator: slug } })))).toBe(404)
})
