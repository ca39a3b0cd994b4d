import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { db } from 'db/client.server'
import { editions } from 'db/schema/editions'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { declareFigures } from '~/features/edition/create.server'
import { answerSurvey } from '~/features/survey/answer.server'
import { parisDay } from '~/lib/dates'
import { loader as csvLoader } from '~/routes/statistics/public-csv'
import { loader as jsonLoader } from '~/routes/statistics/public-json'
import { anActivity } from '../../factories/activity'
import { anEdition } from '../../factories/edition'
import { aFair, type Person } from '../../factories/fair'
import { aHandout } from '../../factories/handout'
import { aPastFair } from '../../factories/past-fair'
import { call } from '../../support/call'

const SCHEMA = 'schemas/statistiques.schema.json'
const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false })
ajv.addFormat('date', /^\d{4}-\d\d-\d\d$/)
ajv.addFormat('date-time', (text: string) => text === new Date(text).toISOString())
ajv.addFormat('uri', (text: string) => URL.canParse(text))
const validate = ajv.compile(JSON.parse(readFileSync(`public/${SCHEMA}`, 'utf8')))

const at = (time: string) => new Date(`2019-10-08T${time}:00+02:00`)
const past = () =>
  anEdition({ startsAt: at('13:30'), endsAt: at('17:00'), registrationOpensAt: new Date('2019-09-01') })
const beforeTheApp = () =>
  anEdition({
    heldOn: '2019-10-08',
    year: 2019,
    startsAt: null,
    endsAt: null,
    registrationOpensAt: null,
    registrationClosesAt: null,
  })
const times = (count: number, person: Person): Person[] => Array.from({ length: count }, () => person)
const scans = [{ at: at('14:05') }]
const ask = (slug: string) => call('/x?lang=fr', { params: { edition: slug } })
const answer = async (slug: string) => (await jsonLoader(ask(slug))).json()

function expectValid(told: unknown) {
  validate(told)
  expect(validate.errors).toBeNull()
}

async function aFullFair() {
  const edition = await past()
  await anActivity({ editionId: edition.id, title: 'Sans porte', startsAt: at('14:00') })
  await aHandout({ editionId: edition.id, copies: 12 })
  for (let made = 0; made < 10; made++)
    await answerSurvey({ editionId: edition.id, answers: { recommend: 'yes' }, text: null })
  await aFair(edition, [
    ...times(20, {
      gender: 'woman',
      birthYear: 2000,
      qpv: 'yes',
      situation: 'pupil',
      scans: [...scans, { at: at('14:20'), place: 'activity' }],
    }),
    ...times(25, { gender: 'man', birthYear: 1980, qpv: 'no', situation: 'job-seeker', scans }),
    ...times(20, { gender: 'man', birthYear: 2000, qpv: 'no', scans }),
    ...times(20, { gender: 'woman', birthYear: 1980, qpv: 'yes', scans }),
    ...(['yes', 'no'] as const).flatMap(qpv => [
      ...times(8, { gender: qpv === 'yes' ? 'man' : 'woman', birthYear: 2000, qpv, scans }),
      ...times(8, { gender: qpv === 'yes' ? 'man' : 'woman', birthYear: 1980, qpv, scans }),
    ]),
    ...times(2, { gender: 'other', birthYear: 1950, scans }),
  ])
  return edition
}

test('what a counted edition answers is what the schema says, and names it', async () => {
  const told = await answer((await aFullFair()).slug)
  expectValid(told)
  expect(new URL(told.$schema).pathname).toBe(`/${SCHEMA}`)
  expect(told).toMatchObject({
    kind: 'counted',
    participants: 119,
    stamp: expect.any(String),
    handouts: { guides: 12, leaflets: 0, goodies: 0 },
    survey: { overall: null, recommend: { total: 10 } },
  })
  expect(told.activities).toEqual([
    expect.objectContaining({ title: 'Robots', isCounted: true, people: 20 }),
    expect.objectContaining({ title: 'Sans porte', isCounted: false, people: null }),
  ])
})

test('so is what one that has just ended, a declared, an unpublished edition and one of few people answer', async () => {
  const justOver = await aPastFair(6)
  const heldOn = parisDay(new Date())
  await db
    .update(editions)
    .set({
      heldOn,
      year: Number(heldOn.slice(0, 4)),
      startsAt: new Date(Date.now() - 2000),
      endsAt: new Date(Date.now() - 1000),
    })
    .where(eq(editions.id, justOver.id))
  const declared = await beforeTheApp()
  await declareFigures(declared.id, [{ indicator: 'participants', value: 270, unit: 'count', source: 'Rapport 2019' }])
  const few = await past()
  await aFair(few, times(4, { gender: 'woman', scans }))
  const told = await Promise.all([justOver, declared, await beforeTheApp(), few].map(({ slug }) => answer(slug)))
  expect(told.map(({ kind, participants, frozenAt }) => [kind, participants, typeof frozenAt])).toEqual([
    ['awaited', undefined, 'undefined'],
    ['declared', undefined, 'undefined'],
    ['unpublished', undefined, 'undefined'],
    ['counted', null, 'string'],
  ])
  for (const each of told) expectValid(each)
})

test('the schema refuses an answer that lacks a table, or tells more than it should', async () => {
  const told = await answer((await aFullFair()).slug)
  const { crossings, ...without } = told
  expect(validate(without)).toBe(false)
  expect(validate({ ...told, people: ['Samira'] })).toBe(false)
  expect(
    validate({ ...told, crossings: { ...crossings, 'age-gender': { rows: [], columns: [], counts: [['x']] } } }),
  ).toBe(false)
})

test('the lines file holds crossings, activities and handouts too', async () => {
  const edition = await aFullFair()
  const told = await answer(edition.slug)
  const lines = (await (await csvLoader(ask(edition.slug))).text()).split('\r\n').map(line => line.split(';'))
  const peopleOf = (table: string) => lines.filter(line => line[2] === table).map(line => line[5])
  expect(told.crossings['age-gender'].counts.flat().length).toBeGreaterThan(3)
  for (const name of ['age-gender', 'qpv-gender', 'qpv-age'])
    expect(peopleOf(name)).toEqual(told.crossings[name].counts.flat().map(String))
  expect(lines.filter(line => line[2] === 'activities').map(line => [line[4], line[5]])).toEqual([
    ['Robots', '20'],
    ['Sans porte', ''],
  ])
  expect(peopleOf('handouts')).toEqual(['12', '0', '0'])
})
