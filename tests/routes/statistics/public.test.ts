import { expect, test } from 'vitest'
import { declareFigures } from '~/features/edition/create.server'
import { loader as pageLoader } from '~/routes/statistics/public'
import { loader as csvLoader } from '~/routes/statistics/public-csv'
import { loader as jsonLoader } from '~/routes/statistics/public-json'
import { anEdition } from '../../factories/edition'
import { aFair, type Person } from '../../factories/fair'
import { answerOf, call, statusOf } from '../../support/call'
import { countStatements } from '../../support/count-statements'

const at = (time: string) => new Date(`2019-10-08T${time}:00+02:00`)
const past = (values: Parameters<typeof anEdition>[0] = {}) =>
  anEdition({ startsAt: at('13:30'), endsAt: at('17:00'), registrationOpensAt: new Date('2019-09-01'), ...values })
const times = (count: number, person: Person): Person[] => Array.from({ length: count }, () => person)
const scans = [{ at: at('14:05') }]

const ask = (slug: string, file = '') =>
  call(`/editions/${slug}/statistiques${file}?lang=fr`, { params: { edition: slug } })
const page = async (slug: string) => {
  const answer = await answerOf(pageLoader(ask(slug)))
  if (answer instanceof Response) throw new Error(`${answer.status}`)
  return answer
}
const json = async (slug: string) => (await jsonLoader(ask(slug, '.json'))).json()

test('figures are not public before the end of the edition', async () => {
  const edition = await anEdition()
  for (const loader of [pageLoader, jsonLoader, csvLoader]) expect(await statusOf(loader(ask(edition.slug)))).toBe(404)
})

test('between the end and the freeze, the page and its files hold no number at all', async () => {
  const endsAt = new Date(Date.now() - 60 * 60 * 1000)
  const edition = await anEdition({ startsAt: new Date(endsAt.getTime() - 1000), endsAt, registrationClosesAt: endsAt })
  await aFair(edition, times(37, { gender: 'woman', scans: [{ at: edition.startsAt as Date }] }))
  expect(await page(edition.slug)).toMatchObject({ figure: { number: 'Bientôt' }, blocks: [], counts: [] })
  const { kind, ...more } = await json(edition.slug)
  expect([kind, Object.keys(more).sort()]).toEqual(['awaited', ['$schema', 'edition']])
  const csv = await (await csvLoader(ask(edition.slug, '.csv'))).text()
  expect(csv.trim().split('\r\n')).toEqual([
    expect.stringContaining('edition;nature'),
    `${edition.slug};awaited;total;participants;Bientôt;;`,
  ])
})

test('an unpublished edition shows no figures, even after its end, nor does an unknown one', async () => {
  const { slug } = await past({ publishedAt: null })
  for (const loader of [pageLoader, jsonLoader, csvLoader]) {
    expect(await statusOf(loader(ask(slug)))).toBe(404)
    expect(await statusOf(loader(ask('ailleurs')))).toBe(404)
  }
})

test('the public page hides small cells, and those that would tell them', async () => {
  const { slug, ...edition } = await past()
  await aFair({ slug, ...edition }, [
    ...times(20, { gender: 'woman', birthYear: 2000, scans }),
    ...times(25, { gender: 'man', birthYear: 1980, scans }),
    ...times(2, { gender: 'other', birthYear: 1950, scans }),
    ...times(6, { scans }),
  ])
  const gender = (await page(slug)).blocks.find(block => block.id === 'gender')
  expect(gender?.rows.map(row => row.cells)).toEqual([
    ['Femmes', '20', '43\u00a0%'],
    ['Hommes', 'masqué', '–'],
    ['Autre', 'masqué', '–'],
    ['Non renseigné', '6', '–'],
  ])
  expect(gender?.notes).toContain('Masqué\u00a0: Hommes, Autre, ensemble 27\u00a0personnes.')
})

test('fewer people than the threshold: the page and both files say only that', async () => {
  const edition = await past()
  await aFair(edition, times(4, { gender: 'woman', scans }))
  const { figure, blocks } = await page(edition.slug)
  expect([figure.number, blocks]).toEqual(['Moins de 5', []])
  expect(await json(edition.slug)).toEqual({
    $schema: expect.stringMatching(/\/schemas\/statistiques\.schema\.json$/),
    edition: { number: edition.number, slug: edition.slug, name: edition.name, year: 2019, heldOn: '2019-10-08' },
    kind: 'counted',
    threshold: 5,
    frozenAt: expect.any(String),
    stamp: expect.stringMatching(/^[0-9a-f]{64}$/),
    participants: null,
  })
  expect(await (await csvLoader(ask(edition.slug, '.csv'))).text()).toContain('total;participants;;<5;')
})

test('the files hold what the page shows', async () => {
  const edition = await past()
  await aFair(
    edition,
    [
      ...times(14, {
        gender: 'woman',
        birthYear: 2000,
        qpv: 'yes',
        neighbourhoodCode: 'QN03107M',
        situation: 'pupil',
        scans,
      }),
      ...times(31, { gender: 'man', birthYear: 1980, qpv: 'no', situation: 'job-seeker', scans }),
      ...times(3, { gender: 'other', birthYear: 1950, scans }),
      ...times(8, {}),
    ],
    Array.from({ length: 7 }, () => ({ at: at('15:00'), gender: 'woman' as const, ageBand: '26-45' as const })),
  )
  const { figure, blocks } = await page(edition.slug)
  const shown = await json(edition.slug)
  expect(figure.number).toBe('55')
  expect(shown).toMatchObject({ participants: 55, registered: 56, walkIns: 7, noShows: 8 })

  const tables = { ...shown.breakdowns, arrivals: shown.arrivals }
  const lines = (await (await csvLoader(ask(edition.slug, '.csv'))).text()).split('\r\n').map(line => line.split(';'))
  const questions = blocks.filter(({ id }) => tables[id])
  expect(questions.map(({ id }) => id)).toEqual(['age', 'gender', 'qpv', 'neighbourhood', 'situation', 'arrivals'])
  for (const { id, rows } of questions) {
    const people = tables[id].cells.map((cell: { people: number | null }) => cell.people?.toString() ?? 'masqué')
    expect(rows.map(row => row.cells[1])).toEqual(people)
    expect(lines.filter(line => line[2] === id).map(line => line[5])).toEqual(people)
  }
})

test('the Colomiers edition reads as the report printed it', async () => {
  const edition = await anEdition({
    number: 5,
    slug: 'colomiers-2019',
    name: 'Colomiers',
    year: 2019,
    heldOn: '2019-10-08',
    startsAt: null,
    endsAt: null,
    registrationOpensAt: null,
    registrationClosesAt: null,
  })
  const figures = {
    participants: 270,
    women: 39,
    men: 61,
    'age-under-16': 3,
    'age-16-25': 43,
    'age-26-45': 36,
    'age-46-65': 18,
    qpv: 14,
    'stands-and-workshops': 14,
    talks: 4,
    testimonies: 5,
    goodies: 200,
    guides: 250,
  }
  const percents = ['women', 'men', 'qpv']
  await declareFigures(
    edition.id,
    Object.entries(figures).map(([indicator, value]) => ({
      indicator,
      value,
      unit: percents.includes(indicator) || indicator.startsWith('age') ? ('percent' as const) : ('count' as const),
      source: 'Rapport d’activité 2019',
    })),
  )
  const { figure, blocks, counts } = await page('colomiers-2019')
  expect(figure).toMatchObject({ number: '270', text: 'personnes sont venues', nature: 'Chiffres déclarés' })
  expect(figure.notes.join()).toContain('Rapport d’activité 2019')
  expect(blocks.map(({ title, rows }) => [title, rows.map(row => row.cells)])).toEqual([
    [
      'Huit personnes sur dix ont entre 16 et 45 ans',
      [
        ['Moins de 16 ans', '3\u00a0%'],
        ['16 à 25 ans', '43\u00a0%'],
        ['26 à 45 ans', '36\u00a0%'],
        ['46 à 65 ans', '18\u00a0%'],
      ],
    ],
    [
      '39\u00a0% de femmes, 61\u00a0% d’hommes',
      [
        ['Femmes', '39\u00a0%'],
        ['Hommes', '61\u00a0%'],
      ],
    ],
    ['14\u00a0% viennent d’un quartier prioritaire', [['Quartier prioritaire', '14\u00a0%']]],
  ])
  expect(counts.map(({ indicator, value }) => [indicator, value])).toEqual([
    ['stands-and-workshops', 14],
    ['talks', 4],
    ['testimonies', 5],
    ['goodies', 200],
    ['guides', 250],
  ])
  const file = await (await csvLoader(ask('colomiers-2019', '.csv'))).text()
  expect(file).toContain('declared;declare;women;Femmes;;39\r\n')
  expect(file).toContain('declared;declare;guides;guides remis;250;\r\n')
  expect((await json('colomiers-2019')).figures).toContainEqual({
    indicator: 'participants',
    value: 270,
    unit: 'count',
  })
})

test('an edition held before the app, without a report, is "non publié"', async () => {
  const { slug } = await anEdition({
    year: 2017,
    heldOn: null,
    startsAt: null,
    endsAt: null,
    registrationOpensAt: null,
    registrationClosesAt: null,
  })
  const { figure, blocks, comparison } = await page(slug)
  expect([figure.number, blocks]).toEqual(['Non publié', []])
  expect(comparison.rows.map(row => row.cells.slice(1))).toEqual([['–', 'non publié']])
  expect((await json(slug)).kind).toBe('unpublished')
})

test('declared and counted numbers stand beside each other, each said as such', async () => {
  const declared = await past({ name: 'Bagatelle' })
  await declareFigures(declared.id, [{ indicator: 'participants', value: 350, unit: 'count', source: 'Rapport' }])
  await aFair(declared, times(9, { scans }))
  const counted = await past({ name: 'Empalot' })
  await aFair(counted, times(9, { scans }))
  const few = await past({ name: 'Colomiers' })
  await aFair(few, times(3, { scans }))
  await anEdition({ name: 'Demain' })

  const { comparison } = await page(counted.slug)
  expect(comparison.rows.map(row => row.cells.slice(1))).toEqual([
    ['350', 'déclaré'],
    ['9', 'compté'],
    ['–', 'bientôt publié'],
  ])
})

test('the page takes the same number of statements for nine attendances and for three hundred', async () => {
  const [small, large] = [await past(), await past()]
  await aFair(small, times(9, { scans }))
  await aFair(large, times(300, { scans }))
  const count = ({ slug }: { slug: string }) => countStatements(() => page(slug))
  // The first reader a day after the end freezes the figures.
  for (const { slug } of [small, large]) await page(slug)
  expect(await count(large)).toBe(await count(small))
})
