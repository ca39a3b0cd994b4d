import { expect, test } from 'vitest'
import { declareFigures } from '~/features/edition/create.server'
import { addParticipations } from '~/features/organisation/create.server'
import { loader as publicPage } from '~/routes/statistics/public'
import { loader } from '~/routes/statistics/report-pdf'
import { anActivity } from '../../factories/activity'
import { anEdition } from '../../factories/edition'
import { aFair, type Person } from '../../factories/fair'
import { anOrganisation } from '../../factories/organisation'
import { call, statusOf } from '../../support/call'
import { type Heard, readPdf } from '../../support/read-pdf'

const at = (time: string) => new Date(`2019-10-08T${time}:00+02:00`)
const past = (values: Parameters<typeof anEdition>[0] = {}) =>
  anEdition({ startsAt: at('13:30'), endsAt: at('17:00'), registrationOpensAt: new Date('2019-09-01'), ...values })
const times = (count: number, person: Person): Person[] => Array.from({ length: count }, () => person)
const scans = [{ at: at('14:05') }]
const ask = (slug: string, language = 'fr') => call(`/x?lang=${language}`, { params: { edition: slug } })
const read = async (slug: string, language = 'fr') =>
  readPdf(new Uint8Array(await (await loader(ask(slug, language))).arrayBuffer()))

const PEOPLE = [
  ...times(40, {
    gender: 'woman',
    birthYear: 2000,
    qpv: 'yes',
    neighbourhoodCode: 'QN03107M',
    situation: 'pupil',
    scans,
  }),
  ...times(50, { gender: 'man', birthYear: 1980, qpv: 'no', situation: 'job-seeker', scans }),
  ...times(2, { gender: 'other', birthYear: 1950, qpv: 'no', scans }),
  ...times(9, { scans }),
]

/** Lines of tables, as they are heard. */
function tablesIn(heard: Heard[]): string[][] {
  const starts = heard.flatMap(({ tag }, index) => (tag === 'Caption' ? [index] : []))
  return starts.map(start => {
    const rest = heard.slice(start + 1)
    const end = rest.findIndex(({ parents }) => !parents.includes('Table'))
    const next = rest.findIndex(({ tag }) => tag === 'Caption')
    const stops = [end, next].filter(index => index >= 0)
    return rest.slice(0, stops.length > 0 ? Math.min(...stops) : undefined).map(({ said }) => said)
  })
}
/** The reader of PDF files takes every space for a plain one. */
const plain = (text: string) => text.replace(/\s/g, ' ')

test('the report has four to six pages, its title and language, fonts inside, and no picture but vectors', async () => {
  const edition = await past({ name: 'Empalot' })
  await aFair(edition, PEOPLE)
  const { pages, info, metadata, fonts, pictures } = await read(edition.slug)
  expect(pages).toBeGreaterThanOrEqual(4)
  expect(pages).toBeLessThanOrEqual(6)
  expect(info.Title).toBe(
    'Bilan de l’édition Empalot, Mardi 8\u00a0octobre 2019, de\u00a013\u00a0h\u00a030 à\u00a017\u00a0h – Le Numérique Prend Ses Quartiers',
  )
  expect(info.Language).toBe('fr-FR')
  expect(metadata.get('pdfuaid:part')).toBe('1')
  expect(fonts).toEqual(['BricolageGrotesque-96ptExtraBold', 'SourceSans3-Bold', 'SourceSans3-Regular'])
  expect(pictures).toBe(0)
})

test('read aloud, it goes from the cover to the method: titles, pictures in words, tables as the page shows them', async () => {
  const edition = await past()
  await aFair(edition, PEOPLE)
  const { blocks, comparison } = await publicPage(ask(edition.slug))
  const shown = [...blocks.filter(({ id }) => id !== 'map'), comparison]
  const { heard } = await read(edition.slug)

  expect(heard.filter(({ tag }) => tag === 'H1').map(({ said }) => said)).toEqual(['Bilan de l’édition'])
  const sections = heard.filter(({ tag }) => tag === 'H2').map(({ said }) => said)
  expect(sections).toEqual(['En bref', 'Les personnes venues', 'Ce qui s’est passé', 'Comment ces chiffres sont faits'])
  const titles = heard.filter(({ tag }) => tag === 'H3').map(({ said }) => said)
  expect(titles.slice(0, shown.length)).toEqual(shown.map(({ title }) => plain(title)))

  const figures = heard.filter(({ tag }) => tag === 'Figure')
  const drawn = shown.filter(({ pictures }) => pictures)
  expect(figures.map(({ said }) => plain(said))).toEqual([
    expect.stringContaining('une brique par personne venue'),
    ...drawn.map(({ title }) => expect.stringContaining(plain(title))),
  ])
  expect(tablesIn(heard)).toEqual(
    shown.map(({ columns, rows }) => [...columns, ...rows.flatMap(({ cells }) => cells)].map(plain)),
  )
})

test('hidden cells stay hidden', async () => {
  const edition = await past()
  await aFair(edition, PEOPLE)
  const { heard } = await read(edition.slug)
  const gender = tablesIn(heard).find(cells => cells.includes('Femmes') && cells.length === 15)
  expect(gender?.slice(3, 12)).toEqual(['Femmes', '40', '43 %', 'Hommes', 'masqué', '–', 'Autre', 'masqué', '–'])
})

test('what took place is told with its hours and hosts, and who took part; what was cancelled is not', async () => {
  const edition = await past()
  const [host, partner] = [await anOrganisation('Fablab des Quartiers'), await anOrganisation('Mission Locale')]
  await addParticipations([
    { editionId: edition.id, organisationId: host.id, role: 'exhibitor' },
    { editionId: edition.id, organisationId: partner.id, role: 'partner' },
  ])
  await anActivity({ editionId: edition.id, title: 'Imprimer en 3D', startsAt: at('14:00'), hostIds: [host.id] })
  await anActivity({ editionId: edition.id, title: 'Drone en panne', startsAt: at('15:00'), cancelledAt: at('12:00') })
  const { heard } = await read(edition.slug)
  const said = heard.map(each => each.said)
  const first = said.indexOf('14 h – 15 h')
  expect(said.slice(first, first + 3)).toEqual(['14 h – 15 h', 'Imprimer en 3D', 'Fablab des Quartiers'])
  expect(heard[first]?.parents).toEqual(expect.arrayContaining(['L', 'LI', 'LBody']))
  expect(said).not.toContain('Drone en panne')
  expect(said.indexOf('Partenaires') + 1).toBe(said.indexOf('Mission Locale'))
})

test('a declared edition has a whole report, with its source', async () => {
  const edition = await anEdition({
    heldOn: '2019-10-08',
    year: 2019,
    startsAt: null,
    endsAt: null,
    registrationOpensAt: null,
    registrationClosesAt: null,
  })
  const figure = (indicator: string, value: number, unit: 'count' | 'percent') => ({
    indicator,
    value,
    unit,
    source: 'Rapport 2019',
  })
  await declareFigures(edition.id, [
    figure('participants', 270, 'count'),
    figure('women', 39, 'percent'),
    figure('men', 61, 'percent'),
    figure('qpv', 14, 'percent'),
  ])
  const { heard, pages } = await read(edition.slug)
  expect(pages).toBe(4)
  const said = heard.map(each => each.said)
  expect(said).toEqual(expect.arrayContaining(['270', '39 %', '39 % de femmes, 61 % d’hommes', 'Rapport 2019']))
})

test('few people, a report that is not frozen, an edition of which nothing is known: nothing more is told than the page tells', async () => {
  const few = await past()
  await aFair(few, times(4, { gender: 'woman', scans }))
  const unknown = await anEdition({
    heldOn: null,
    year: 2017,
    startsAt: null,
    endsAt: null,
    registrationOpensAt: null,
    registrationClosesAt: null,
  })
  const told = await Promise.all(
    [few, unknown].map(async ({ slug }) => (await read(slug)).heard.map(({ said }) => said)),
  )
  expect(told[0]).toContain('Moins de 5')
  expect(told[0]).not.toContain('4')
  expect(told[1]).toContain('Non publié')
  for (const said of told) expect(said).toContain('Aucune réponse n’est publiée pour cette édition.')
})

test('the report is no more public than the page, and speaks its language', async () => {
  const running = await anEdition()
  expect(await statusOf(loader(ask(running.slug)))).toBe(404)
  expect(await statusOf(loader(ask('ailleurs')))).toBe(404)
  const edition = await past()
  await aFair(edition, PEOPLE)
  const { info, heard } = await read(edition.slug, 'en')
  expect(info.Language).toBe('en-GB')
  expect(heard.map(({ said }) => said)).toContain('How these figures are made')
})

test('names that the fonts cannot write do not break the report', async () => {
  const edition = await past({ name: 'Łódź 🎉 عربي' })
  await aFair(edition, PEOPLE)
  expect((await read(edition.slug)).pages).toBeGreaterThanOrEqual(4)
})
