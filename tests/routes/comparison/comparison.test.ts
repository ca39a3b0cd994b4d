import { db } from 'db/client.server'
import { frozenFigures } from 'db/schema/figures'
import { expect, test } from 'vitest'
import { compareNearest, EDITIONS_A_PAGE } from '~/features/comparison/compare.server'
import { cumulativeFigures } from '~/features/comparison/cumulative.server'
import { declareFigures } from '~/features/edition/create.server'
import Comparison, { loader } from '~/routes/comparison/comparison'
import { loader as csvLoader } from '~/routes/comparison/comparison-csv'
import { loader as jsonLoader } from '~/routes/comparison/comparison-json'
import { anEdition } from '../../factories/edition'
import { aFair, type Person } from '../../factories/fair'
import { call, statusOf } from '../../support/call'
import { countStatements } from '../../support/count-statements'
import { renderPage } from '../../support/render-page'

const at = (time: string) => new Date(`2019-10-08T${time}:00+02:00`)
const past = (values: Parameters<typeof anEdition>[0] = {}) =>
  anEdition({ startsAt: at('13:30'), endsAt: at('17:00'), registrationOpensAt: new Date('2019-09-01'), ...values })
const people = (count: number, person: Person = {}): Person[] =>
  Array.from({ length: count }, () => ({ scans: [{ at: at('14:05') }], ...person }))

type Figures = Record<string, number>

async function frozen(headline: Figures, values: Parameters<typeof anEdition>[0] = {}) {
  const edition = await past(values)
  await db.insert(frozenFigures).values({
    editionId: edition.id,
    frozenAt: at('18:00'),
    threshold: 5,
    figures: {},
    headline,
    salt: 'x',
    stamp: 'x',
  })
  return edition
}

async function declared(figures: Figures, values: Parameters<typeof anEdition>[0] = {}) {
  const edition = await past(values)
  await declareFigures(
    edition.id,
    Object.entries(figures).map(([indicator, value]) => ({
      indicator,
      value,
      unit: ['participants', 'stands'].includes(indicator) ? ('count' as const) : ('percent' as const),
      source: 'Rapport',
    })),
  )
  return edition
}

const ask = (query = '?lang=fr') => call(`/chiffres${query}`)
const page = (query?: string) => loader(ask(query))
const rowsOf = async (id: string) => (await page()).blocks.find(block => block.id === id)?.rows.map(row => row.cells)

test('the first figures are those of all editions together, counted beside declared', async () => {
  await declared({ participants: 350, women: 39, 'age-under-16': 3, 'age-16-25': 43, qpv: 14 }, { name: 'Bagatelle' })
  await frozen({ participants: 100, women: 60, 'under-26': 20 })
  await frozen({})
  await anEdition({
    year: 2017,
    heldOn: null,
    startsAt: null,
    endsAt: null,
    registrationOpensAt: null,
    registrationClosesAt: null,
  })

  expect(await cumulativeFigures(new Date())).toEqual({
    since: 2017,
    editions: 4,
    counted: { people: 100, editions: 1 },
    declared: { people: 350, editions: 1 },
    shares: {
      women: { percent: 44, editions: 2 },
      'under-26': { percent: 40, editions: 2 },
      qpv: { percent: 14, editions: 1 },
    },
  })
  const { title, tiles } = await page()
  expect(title).toBe('Les chiffres depuis 2017')
  expect(tiles.map(({ number, text }) => [number, text])).toEqual([
    ['450', 'personnes sont venues'],
    ['4', 'éditions'],
    ['44\u00a0%', 'de femmes'],
    ['40\u00a0%', 'de moins de 26 ans'],
    ['14\u00a0%', 'des quartiers prioritaires'],
  ])
  expect(tiles[0]?.note).toBe('100 comptées à l’entrée, 350 déclarées dans des rapports.')
  expect(tiles[2]?.note).toContain('2 éditions')
  expect((await page('?lang=en')).title).toBe('The figures since 2017')
})

test('a share over editions is that of the people who answered, not of all who came', async () => {
  await frozen({ participants: 500, women: 50, 'women-answers': 20 } as Figures)
  await frozen({ participants: 105, women: 10, 'women-answers': 100 } as Figures)
  // 10 of 20, then 10 of 100.
  expect((await cumulativeFigures(new Date())).shares.women).toEqual({ percent: 17, editions: 2 })
})

test('editions stand beside each other, the newest first, each with its nature', async () => {
  await declared({ participants: 350, women: 39, qpv: 14 }, { name: 'Bagatelle' })
  await frozen({ participants: 100, women: 60 }, { name: 'Empalot' })
  await frozen({}, { name: 'Trois Cocus' })
  await aFair(await past({ name: 'Colomiers' }), people(9, { gender: 'woman' }))
  await aFair(await past({ name: 'Blagnac' }), people(3))

  expect(await rowsOf('comparison')).toEqual([
    ['Blagnac, 2019', '–', 'bientôt publié'],
    ['Colomiers, 2019', '–', 'bientôt publié'],
    ['Trois Cocus, 2019', 'Moins de 5', 'compté'],
    ['Empalot, 2019', '100', 'compté'],
    ['Bagatelle, 2019', '350', 'déclaré'],
  ])
  expect((await rowsOf('compared-women'))?.map(([name, share]) => [name, share])).toEqual([
    ['Blagnac, 2019', '–'],
    ['Colomiers, 2019', '–'],
    ['Trois Cocus, 2019', '–'],
    ['Empalot, 2019', '60\u00a0%'],
    ['Bagatelle, 2019', '39\u00a0%'],
  ])
  expect(await rowsOf('compared-under-26')).toBeUndefined()
})

test('two editions of one place and year are told apart by their number', async () => {
  await frozen({ participants: 100 }, { number: 901, name: 'Empalot' })
  await frozen({ participants: 110 }, { number: 902, name: 'Empalot' })
  await frozen({ participants: 120 }, { number: 903, name: 'Bagatelle' })
  expect((await rowsOf('comparison'))?.map(([name]) => name)).toEqual([
    'Bagatelle, 2019',
    'Empalot, 2019 (902e)',
    'Empalot, 2019 (901e)',
  ])
})

test('what a report declares stands before what was counted', async () => {
  const edition = await declared({ participants: 350 })
  await db.insert(frozenFigures).values({
    editionId: edition.id,
    frozenAt: at('18:00'),
    threshold: 5,
    figures: {},
    headline: { participants: 9, women: 10 },
    salt: 'x',
    stamp: 'x',
  })
  expect(await rowsOf('comparison')).toEqual([['La Reynerie, 2019', '350', 'déclaré']])
  expect((await page()).blocks).toHaveLength(1)
})

test('an edition that is not published, or not over, is in neither page nor files', async () => {
  await frozen({ participants: 4321 }, { publishedAt: null, name: 'Cachée' })
  await aFair(await anEdition({ name: 'Demain' }), people(9))
  expect(await page()).toMatchObject({ title: 'Les chiffres des éditions', tiles: [], blocks: [] })
  for (const file of [await (await csvLoader()).text(), await (await jsonLoader()).text()])
    expect(file).not.toMatch(/4321|Cachée|Demain/)
})

test('a demonstration counts nowhere', async () => {
  await frozen({ participants: 100 })
  await frozen({ participants: 4321 }, { isDemonstration: true, name: 'Exemple' })
  expect(await rowsOf('comparison')).toHaveLength(1)
  for (const file of [await (await csvLoader()).text(), await (await jsonLoader()).text()])
    expect(file).not.toMatch(/4321|4421|Exemple/)
})

test('the page holds twenty editions, and leads to the others', async () => {
  for (let index = 0; index < EDITIONS_A_PAGE + 2; index++) await frozen({ participants: 100 + index })
  const first = await page()
  expect([first.page, first.pages, first.blocks[0]?.rows.length]).toEqual([1, 2, 20])
  const second = await page('?page=2&lang=fr')
  expect(second.blocks[0]?.rows.map(row => row.cells[1])).toEqual(['101', '100'])
  expect(await renderPage(Comparison, first)).toContain('href="/chiffres?page=2"')
  for (const wrong of ['3', '0', '-1', 'deux', '1e9', '99999999999999'])
    expect(await statusOf(loader(ask(`?page=${wrong}`)))).toBe(404)
})

test('the page takes as many statements for one edition as for thirty, and never counts what is frozen', async () => {
  await frozen({ participants: 100 })
  const forOne = await countStatements(page)
  expect(forOne).toBe(3)
  for (let index = 0; index < 29; index++) await frozen({ participants: 100 + index, women: 40, qpv: 20 })
  expect(await countStatements(page)).toBe(forOne)
})

test('the files hold what the page shows, of all editions', async () => {
  for (let index = 0; index < EDITIONS_A_PAGE; index++) await frozen({ participants: 50 })
  const { slug, number } = await frozen({ participants: 100, women: 60, 'job-seekers': 30 }, { name: '=Empalot' })
  const json = await (await jsonLoader()).json()
  expect(json.cumulative).toMatchObject({ since: 2019, counted: { people: 1100, editions: 21 } })
  expect(json.editions).toHaveLength(21)
  expect(json.editions[0]).toEqual({
    number,
    slug,
    name: '=Empalot',
    year: 2019,
    heldOn: '2019-10-08',
    nature: 'counted',
    participants: 100,
    shares: { women: 60, 'under-26': null, qpv: null, 'job-seekers': 30 },
  })
  const lines = (await (await csvLoader()).text()).split('\r\n')
  expect(lines[1]).toBe(`${number};${slug};'=Empalot;2019;2019-10-08;counted;100;60;;;30`)
  expect(lines).toHaveLength(23)
})

test('around an edition stand the five nearest, in the order of time', async () => {
  const all: { number: number }[] = []
  for (let index = 0; index < 8; index++) all.push(await frozen({ participants: 100 + index }))
  const around = async (index: number) =>
    (await compareNearest({ number: all[index]?.number ?? 0 }, new Date())).map(({ figures }) => figures.participants)
  expect(await around(0)).toEqual([100, 101, 102, 103, 104])
  expect(await around(4)).toEqual([102, 103, 104, 105, 106])
  expect(await around(7)).toEqual([103, 104, 105, 106, 107])
})
