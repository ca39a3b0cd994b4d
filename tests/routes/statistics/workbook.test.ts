import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import type { Edition } from 'db/schema/editions'
import { eq } from 'drizzle-orm'
import readSheets, { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { declareFigures } from '~/features/edition/create.server'
import type { Block } from '~/features/figures/blocks.server'
import { loader as organiserPage } from '~/routes/statistics/organiser'
import { loader as organiserFile } from '~/routes/statistics/organiser-xlsx'
import { loader as publicPage } from '~/routes/statistics/public'
import { loader as publicFile } from '~/routes/statistics/public-xlsx'
import { anEdition } from '../../factories/edition'
import { aFair, type Person } from '../../factories/fair'
import { aSignedInMember } from '../../factories/member'
import { call, statusOf } from '../../support/call'

const at = (time: string) => new Date(`2019-10-08T${time}:00+02:00`)
const past = (values: Parameters<typeof anEdition>[0] = {}) =>
  anEdition({ startsAt: at('13:30'), endsAt: at('17:00'), registrationOpensAt: new Date('2019-09-01'), ...values })
const times = (count: number, person: Person): Person[] => Array.from({ length: count }, () => person)
const scans = [{ at: at('14:05') }]
const SEEN_BY_FEW = times(2, { gender: 'other', birthYear: 1950, scans })
const PEOPLE = [
  ...times(20, {
    gender: 'woman',
    birthYear: 2000,
    qpv: 'yes',
    neighbourhoodCode: 'QN03107M',
    situation: 'pupil',
    scans,
  }),
  ...times(25, { gender: 'man', birthYear: 1980, qpv: 'no', situation: 'job-seeker', scans }),
  ...SEEN_BY_FEW,
  ...times(6, { scans }),
]

const ask = (slug: string, more: { cookie?: string; language?: string } = {}) =>
  call(`/x?lang=${more.language ?? 'fr'}`, { params: { edition: slug }, ...more })
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer())
const sheetsOf = async (bytes: Buffer) =>
  (await readSheets(bytes)).map(({ sheet, data }) => ({ name: sheet, rows: data }))

/** A cell of a page as a spreadsheet reads it. */
function typed(text: string): (string | number | null)[] {
  if (text.includes(' · ')) return text.split(' · ').flatMap(typed)
  if (text === '–') return [null]
  if (/^\d+\u00a0?%$/.test(text)) return [Number.parseInt(text, 10) / 100]
  return /^[\d\u202f,]+$/.test(text) ? [Number(text.replace(/\D/g, ''))] : [text]
}
/** Without the empty cells that end a line or stand for a share that is not told. */
const known = (cells: unknown[]) => cells.filter(cell => cell !== null)
const valuesOf = ({ rows }: Pick<Block, 'rows'>) =>
  rows.map(({ cells: [label = '', ...cells] }) => known([label, ...cells.flatMap(typed)]))

async function expectSameTables(bytes: Buffer, blocks: Pick<Block, 'rows'>[]) {
  const [, , ...sheets] = await sheetsOf(bytes)
  expect(sheets.map(({ rows: [, ...lines] }) => lines.map(known))).toEqual(blocks.map(valuesOf))
}

test.each(['fr', 'en'])('the workbook has a sheet for each table of the page, cell by cell (%s)', async language => {
  const edition = await past()
  await aFair(edition, PEOPLE)
  const { blocks, comparison } = await publicPage(ask(edition.slug, { language }))
  expect(blocks.length).toBeGreaterThan(4)
  const answer = await publicFile(ask(edition.slug, { language }))
  expect(answer.headers.get('Content-Disposition')).toContain(`statistiques-${edition.slug}.xlsx`)
  await expectSameTables(await bytesOf(answer), [...blocks, comparison])
})

test('a hidden cell reads so, and numbers and shares are numbers', async () => {
  const edition = await past()
  await aFair(edition, PEOPLE)
  expect(await readSheet(await bytesOf(await publicFile(ask(edition.slug))), 'Genre')).toEqual([
    ['Réponse', 'Personnes', 'Part'],
    ['Femmes', 20, 0.43],
    ['Hommes', 'masqué', null],
    ['Autre', 'masqué', null],
    ['Non renseigné', 6, null],
  ])
})

test('the first sheet says which edition, counted how, frozen when, and what is hidden', async () => {
  const edition = await past({ name: 'Empalot' })
  await aFair(edition, PEOPLE)
  const [about] = await sheetsOf(await bytesOf(await publicFile(ask(edition.slug))))
  const said = Object.groupBy(about?.rows ?? [], ([what]) => String(what))
  expect(about?.name).toBe('Ce fichier')
  expect(said.Édition?.[0]?.[1]).toContain('Empalot')
  expect(said.Nature?.[0]?.[1]).toBe('Chiffres comptés')
  expect(said['Empreinte complète']?.[0]?.[1]).toMatch(/^[0-9a-f]{64}$/)
  expect(JSON.stringify(said.Comment)).toContain('moins de 5 personnes sont masquées')
  expect(said['Feuille «\u00a0Genre\u00a0»']?.[0]?.[1]).toContain(
    'Masqué\u00a0: Hommes, Autre, ensemble 27\u00a0personnes.',
  )
})

test('declared figures come with their source, unknown ones as "non publié"', async () => {
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
    figure('guides', 250, 'count'),
  ])
  const [about, summary] = await sheetsOf(await bytesOf(await publicFile(ask(edition.slug))))
  expect(JSON.stringify(about?.rows)).toContain('Rapport 2019')
  expect(summary?.rows.slice(1)).toEqual([
    ['Personnes venues', 270],
    ['De femmes', 0.39],
    ['De moins de 26\u00a0ans', 'Non publié'],
    ['Des quartiers prioritaires', 'Non publié'],
    ['Guides remis', 250],
  ])
})

test('the workbook is no more public than the page', async () => {
  const running = await anEdition()
  expect(await statusOf(publicFile(ask(running.slug)))).toBe(404)
  expect(await statusOf(publicFile(ask('ailleurs')))).toBe(404)
  const few = await past()
  await aFair(few, times(4, { gender: 'woman', scans }))
  const sheets = await sheetsOf(await bytesOf(await publicFile(ask(few.slug))))
  expect(sheets.map(({ name }) => name)).toEqual(['Ce fichier', 'En bref', 'Comparaison'])
  expect(JSON.stringify(sheets)).not.toContain('"Personnes venues",4')
})

test('organisers take out every number, which the log remembers; nobody else does', async () => {
  const edition: Edition = await past()
  await aFair(edition, PEOPLE)
  for (const role of ['partner', 'recruiter', 'adviser'] as const)
    expect(await statusOf(organiserFile(ask(edition.slug, { cookie: await aSignedInMember({ role }) })))).toBe(403)
  expect(await statusOf(organiserFile(ask(edition.slug)))).toBe(302)
  const cookie = await aSignedInMember()
  expect(await statusOf(organiserFile(ask('ailleurs', { cookie })))).toBe(404)
  const isLogged = () => db.select().from(auditEntries).where(eq(auditEntries.subject, 'export'))
  expect(await isLogged()).toEqual([])

  const bytes = await bytesOf(await organiserFile(ask(edition.slug, { cookie })))
  const { counted } = await organiserPage(ask(edition.slug, { cookie }))
  await expectSameTables(bytes, counted?.blocks ?? [])
  expect((await readSheet(bytes, 'Genre'))[3]?.slice(3)).toEqual([2, 0.04])
  expect(await isLogged()).toMatchObject([{ verb: 'export', after: { subject: 'figures', format: 'xlsx' } }])
})
