import { db } from 'db/client.server'
import { contacts, organisations, participations } from 'db/schema/organisations'
import { asc } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { createOrganisations } from '~/features/organisation/create.server'
import { aFile, aHeldEdition, confirm, importRows, previewOf } from './files'

const COLUMNS = ['nom', 'site', 'roles', 'contact_nom', 'contact_fonction', 'contact_email', 'contact_telephone']
const SIMPLON = [
  'Simplon',
  'simplon.co',
  'Partenaire | exposant',
  'Aïcha Benali',
  'Cheffe',
  'aicha@exemple.fr',
  '05 61 00 00 00',
]
const all = () => db.select().from(organisations).orderBy(asc(organisations.slug))
const people = () => db.select().from(contacts).orderBy(asc(contacts.name))

let edition: EditionWithVenue
beforeEach(async () => {
  edition = await aHeldEdition()
})

const give = (...lines: string[][]) => importRows({ edition, subject: 'organisations', rows: [COLUMNS, ...lines] })
const statuses = async (...lines: string[][]) => {
  const file = await aFile({ edition, subject: 'organisations', rows: [COLUMNS, ...lines] })
  return (await previewOf(file, edition)).lines.map(line => line.status)
}

test('a line becomes an organisation with its parts and its contact', async () => {
  await give(SIMPLON)
  expect(await all()).toMatchObject([{ name: 'Simplon', slug: 'simplon', website: 'https://simplon.co/' }])
  expect((await db.select().from(participations)).map(({ role }) => role).sort()).toEqual(['exhibitor', 'partner'])
  expect(await people()).toMatchObject([
    { name: 'Aïcha Benali', position: 'Cheffe', email: 'aicha@exemple.fr', phone: '+33561000000' },
  ])
})

test('the same file again changes nothing', async () => {
  await give(SIMPLON)
  expect(await statuses(SIMPLON, ['SIMPLON', '', '', '', '', '', ''])).toEqual(['known', 'known'])
  await give(SIMPLON)
  expect(await people()).toHaveLength(1)
})

test('an organisation that is there takes what the file says, and keeps the rest', async () => {
  await createOrganisations([{ name: 'Simplon', website: 'https://ancien.exemple.fr/' }])
  const more = ['simplon', '', 'financeur', 'Marc Roux', '', '', '']
  expect(await statuses(SIMPLON, more)).toEqual(['update', 'update'])
  await give(SIMPLON, more)
  await give(['Simplon', '', '', 'Aïcha B.', 'Directrice', 'aicha@exemple.fr', ''])
  expect(await all()).toMatchObject([{ name: 'Simplon', website: 'https://simplon.co/' }])
  expect(await db.select().from(participations)).toHaveLength(3)
  expect(await people()).toMatchObject([
    { name: 'Aïcha B.', position: 'Directrice', phone: '+33561000000' },
    { name: 'Marc Roux' },
  ])
})

test('a new organisation may take several lines, a contact on each', async () => {
  await give(SIMPLON, ['Simplon', '', '', 'Marc Roux', '', '', ''])
  expect(await all()).toHaveLength(1)
  expect(await people()).toHaveLength(2)
})

test.each([
  ['nom', ['', 'a.fr', '', '', '', '', '']],
  ['site', ['AFPA', 'pas un site', '', '', '', '', '']],
  ['roles', ['AFPA', '', 'chef', '', '', '', '']],
  ['contact_nom', ['AFPA', '', '', '', '', 'a@exemple.fr', '']],
  ['contact_email', ['AFPA', '', '', 'Léo', '', 'a@', '']],
  ['contact_telephone', ['AFPA', '', '', 'Léo', '', '', '12']],
  ['contact_fonction', ['AFPA', '', '', 'Léo', 'a'.repeat(300), '', '']],
])('a bad cell is told in %s', async (column, line) => {
  const file = await aFile({ edition, subject: 'organisations', rows: [COLUMNS, line] })
  const [first] = (await previewOf(file, edition)).lines
  expect(first?.errors.map(error => error.column)).toEqual([column])
  expect(await confirm(file, edition)).toEqual({ outcome: 'imported' })
  expect(await all()).toEqual([])
})
