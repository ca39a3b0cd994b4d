import type { DeclaredFigure } from 'db/schema/editions'
import { expect, test } from 'vitest'
import { cumulativeFigures } from '~/features/comparison/cumulative.server'
import { declareFigures } from '~/features/edition/create.server'
import { computeIndicator, findPublished } from '~/features/impact-plan/formulas.server'
import { freezeFigures } from '~/features/statistics/freeze.server'
import { anEdition } from '../../factories/edition'
import { aFair } from '../../factories/fair'
import { aHandout } from '../../factories/handout'
import { anOrganisation } from '../../factories/organisation'

// A small world: a report of 2017 told of nobody, one of 2018 of 100 people, and seven came through our own door.

const NOW = new Date('2026-06-01T12:00:00Z')
const DAY = '2026-05-10'
const AT = new Date('2026-05-10T12:00:00Z')

const PUBLISHED = new Date('2026-01-01T12:00:00Z')
const past = {
  publishedAt: PUBLISHED,
  registrationOpensAt: null,
  registrationClosesAt: null,
  startsAt: null,
  endsAt: null,
}

async function aReported(year: number, figures: Record<string, [number, DeclaredFigure['unit']]>, name: string) {
  const edition = await anEdition({ ...past, year, heldOn: null, name })
  const told = Object.entries(figures).map(([indicator, [value, unit]]) => ({
    indicator,
    value,
    unit,
    source: 'Rapport',
  }))
  await declareFigures(edition.id, told)
  return edition
}

async function aWorld() {
  await aReported(2017, {}, 'La Reynerie')
  await aReported(
    2018,
    {
      participants: [100, 'count'],
      women: [40, 'percent'],
      'age-under-16': [5, 'percent'],
      'age-16-25': [25, 'percent'],
      guides: [30, 'count'],
      companies: [4, 'count'],
    },
    'Trois Cocus',
  )
  const counted = await anEdition({
    name: 'Empalot',
    year: 2026,
    heldOn: DAY,
    startsAt: new Date('2026-05-10T11:00:00Z'),
    endsAt: new Date('2026-05-10T15:00:00Z'),
    publishedAt: PUBLISHED,
    registrationOpensAt: new Date('2026-04-01T12:00:00Z'),
    registrationClosesAt: null,
    disclosureThreshold: 1,
  })
  const atTheDoor = [...Array(4).fill('woman'), 'man', 'man', null]
  await aFair(
    counted,
    [],
    atTheDoor.map(gender => ({ at: AT, gender })),
  )
  await aHandout({ editionId: counted.id, copies: 12 })
  return counted
}

const computed = async (formula: Parameters<typeof computeIndicator>[0]) =>
  computeIndicator(formula, await findPublished(NOW))

test('people are added up over the editions whose number is known, and the sum says that it mixes natures', async () => {
  const edition = await aWorld()
  await freezeFigures({ edition, now: NOW, actor: null })
  const { value, nature, rows } = await computed('participants')
  expect([value, nature]).toEqual([107, 'both'])
  expect(rows.map(row => [row.edition?.name, row.value, row.nature, row.source])).toEqual([
    ['La Reynerie', undefined, undefined, undefined],
    ['Trois Cocus', 100, 'declared', 'Rapport'],
    ['Empalot', 7, 'counted', undefined],
  ])
  // The comparison of editions counts by itself: both pages say the same.
  const { counted, declared } = await cumulativeFigures(NOW)
  expect([counted.people, declared.people]).toEqual([7, 100])
})

test('an edition that is not frozen yet counts for nothing', async () => {
  await aWorld()
  expect(await computed('participants')).toMatchObject({ value: 100, nature: 'declared' })
})

test('a share weighs each edition by its participants, as the comparison of editions does', async () => {
  const edition = await aWorld()
  expect(await computed('women')).toMatchObject({ value: 40, nature: 'declared', fold: 'weighted' })
  await freezeFigures({ edition, now: NOW, actor: null })
  expect(await computed('women')).toMatchObject({ value: Math.round((40 * 100 + 67 * 7) / 107), nature: 'both' })
  expect(await computed('under-26')).toMatchObject({ value: 30, nature: 'declared' })
  expect(await computed('qpv')).toMatchObject({ value: undefined, nature: undefined })
})

test('a share without its edition’s participants weighs nothing', async () => {
  await aReported(2018, { women: [40, 'percent'] }, 'Trois Cocus')
  const { value, nature, rows } = await computed('women')
  expect([value, nature, rows[0]?.value]).toEqual([undefined, undefined, 40])
})

test('half of an age is not an age: a report that misses a band gives no share of the young', async () => {
  await aReported(2018, { 'age-16-25': [25, 'percent'] }, 'Trois Cocus')
  expect(await computed('under-26')).toMatchObject({ value: undefined, rows: [{ value: undefined }] })
})

test('an edition that a report tells of shows the report’s numbers, even if it was counted as well', async () => {
  const edition = await aWorld()
  await declareFigures(edition.id, [{ indicator: 'guides', value: 9, unit: 'count', source: 'Rapport' }])
  await freezeFigures({ edition, now: NOW, actor: null })
  expect((await computed('guides')).rows.map(row => [row.value, row.nature])).toEqual([
    [undefined, undefined],
    [30, 'declared'],
    [9, 'declared'],
  ])
})

test('guides are those of reports, of frozen editions, and those noted outside every edition', async () => {
  const edition = await aWorld()
  await aHandout({ organisationId: (await anOrganisation()).id, copies: 8 })
  await aHandout({ organisationId: (await anOrganisation()).id, copies: 99, item: 'goodies' })
  expect(await computed('guides')).toMatchObject({ value: 38, nature: 'both' })
  await freezeFigures({ edition, now: NOW, actor: null })
  const { value, rows } = await computed('guides')
  expect(value).toBe(50)
  expect(rows.map(row => row.value)).toEqual([undefined, 30, 12, 8])
})

test('companies of an after-work are added up', async () => {
  await aWorld()
  expect(await computed('companies')).toMatchObject({ value: 4, nature: 'declared', fold: 'sum' })
})

test('what becomes of people is not measured yet, and nothing is made up', async () => {
  await aWorld()
  for (const formula of ['outcomes-1-month', 'outcomes-3-months', 'outcomes-6-months'] as const) {
    expect(await computed(formula)).toMatchObject({ value: undefined, nature: undefined, rows: [] })
  }
})

test('neither an edition to come nor one that is not published is read', async () => {
  await aReported(2018, { participants: [100, 'count'] }, 'Trois Cocus')
  const hidden = await anEdition({ ...past, year: 2019, heldOn: null, publishedAt: null })
  await declareFigures(hidden.id, [{ indicator: 'participants', value: 999, unit: 'count', source: 'Rapport' }])
  const coming = await anEdition({ ...past, year: 2027, heldOn: null })
  await declareFigures(coming.id, [{ indicator: 'participants', value: 999, unit: 'count', source: 'Rapport' }])
  expect(await computed('participants')).toMatchObject({ value: 100 })
})

test('a share that disclosure control hides is not shown here either', async () => {
  const edition = await anEdition({
    year: 2026,
    heldOn: DAY,
    startsAt: new Date('2026-05-10T11:00:00Z'),
    endsAt: new Date('2026-05-10T15:00:00Z'),
    publishedAt: PUBLISHED,
    registrationOpensAt: new Date('2026-04-01T12:00:00Z'),
    registrationClosesAt: null,
  })
  await aFair(
    edition,
    [],
    [...Array.from({ length: 20 }, () => ({ at: AT, qpv: 'no' as const })), { at: AT, qpv: 'yes' as const }],
  )
  await freezeFigures({ edition, now: NOW, actor: null })
  expect(await computed('qpv')).toMatchObject({ value: undefined })
  expect(await computed('participants')).toMatchObject({ value: 21, nature: 'counted' })
})
