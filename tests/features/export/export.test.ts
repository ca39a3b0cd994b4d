import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import { enrolments } from 'db/schema/enrolments'
import { registrations } from 'db/schema/registrations'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { exportTable } from '~/features/export/export.server'
import { EXPORT_FORMATS, type ExportFormat, type ExportSubject } from '~/features/export/subjects'
import { createOrganisations } from '~/features/organisation/create.server'
import { parisTime } from '~/lib/dates'
import { readSheet } from '~/lib/spreadsheet.server'
import { anActivity } from '../../factories/activity'
import { aDevice } from '../../factories/door'
import { aRegistration } from '../../factories/registration'
import { countStatements } from '../../support/count-statements'
import { aFile, aHeldEdition, confirm, importRows, previewOf, REGISTRATIONS } from '../import/files'

async function bytesOf(
  edition: EditionWithVenue,
  subject: ExportSubject,
  format: ExportFormat = 'csv',
): Promise<Buffer> {
  const { parts } = await exportTable({ edition, subject, format, actor: null })
  const read: Uint8Array[] = []
  for await (const part of parts) read.push(part)
  return Buffer.concat(read)
}

/** The lines of a file as objects, header aside. */
async function linesOf(edition: EditionWithVenue, subject: ExportSubject, format: ExportFormat = 'csv') {
  const [header = [], ...lines] = await readSheet(await bytesOf(edition, subject, format))
  return lines.map(line => Object.fromEntries(header.map((name, index) => [name, line[index] ?? ''])))
}

const SAMIRA = [
  'Samira',
  'Belkacem',
  'samira@exemple.fr',
  '06 12 34 56 78',
  '1998',
  'femme',
  'La Reynerie',
  'en emploi',
  'Simplon',
  'oui',
  'oui',
]

test.each(EXPORT_FORMATS)(
  'registrations come out in %s with their answers, their attendance and its hour',
  async format => {
    const edition = await aHeldEdition()
    await createOrganisations([{ name: 'Simplon' }])
    await importRows({ edition, rows: [REGISTRATIONS, SAMIRA] })
    const { id } = await aRegistration({ edition, qpv: 'no', createdAt: parisTime('2019-09-01', '08:05') })
    const phone = await aDevice(edition)
    for (const time of ['15:10', '14:05'])
      await phone.scan({ registrationId: id, scannedAt: parisTime('2019-10-08', time).toISOString() })
    await aRegistration({ edition: await aHeldEdition(), firstName: 'Ailleurs' })

    const lines = await linesOf(edition, 'registrations', format)
    expect(lines).toHaveLength(2)
    expect(lines.find(line => line.prenom)).toMatchObject({
      prenom: 'Samira',
      telephone: '+33612345678',
      annee_naissance: '1998',
      genre: 'femme',
      quartier: 'La Reynerie',
      situation: 'en emploi',
      premiere_visite: 'oui',
      prescripteur: 'Simplon',
      present: 'oui',
      premiere_arrivee: '08/10/2019 13:30',
      annulation: '',
      accord_suivi: 'non',
    })
    expect(lines.find(line => !line.prenom)).toMatchObject({
      quartier: 'non',
      present: 'oui',
      premiere_arrivee: '08/10/2019 14:05',
      inscription: '01/09/2019 08:05',
    })
  },
)

test.each(EXPORT_FORMATS)(
  'registrations that come back from %s are there already, those of another edition are new',
  async format => {
    const edition = await aHeldEdition()
    await createOrganisations([{ name: 'Simplon' }])
    await importRows({ edition, rows: [REGISTRATIONS, SAMIRA, ['Léo'], ['Léo'], ['', '', '', '', '', '', 'oui']] })
    await aRegistration({ edition, firstName: '=Zoé', cancelledAt: new Date() })
    const bytes = await bytesOf(edition, 'registrations', format)

    expect((await previewOf(await aFile({ edition, bytes }), edition)).totals).toEqual({
      create: 0,
      update: 0,
      known: 5,
      error: 0,
    })
    const other = await aHeldEdition()
    const file = await aFile({ edition: other, bytes })
    expect((await previewOf(file, other)).totals).toEqual({ create: 4, update: 0, known: 1, error: 0 })
    await confirm(file, other)
    const columns = ({ code_court: _, inscription: __, ...line }: Record<string, string>) => line
    const sorted = (lines: Record<string, string>[]) =>
      lines
        .filter(line => !line.annulation)
        .map(line => JSON.stringify(columns(line)))
        .sort()
    expect(sorted(await linesOf(other, 'registrations'))).toEqual(sorted(await linesOf(edition, 'registrations')))
  },
)

test('activities and organisations come back as they left', async () => {
  const edition = await aHeldEdition()
  const organisationColumns = ['nom', 'site', 'roles', 'contact_nom', 'contact_email']
  const organisations = [
    ['Simplon', 'https://simplon.co/', 'partenaire|exposant', 'Aïcha', 'aicha@exemple.fr'],
    ['Simplon', '', '', 'Marc', ''],
    ['AFPA', '', 'financeur', '', ''],
  ]
  await importRows({ edition, subject: 'organisations', rows: [organisationColumns, ...organisations] })
  const activityColumns = [
    'titre',
    'type',
    'format',
    'resume',
    'theme',
    'debut',
    'fin',
    'places',
    'structures',
    'intervenants',
    'age',
  ]
  const activities = [
    ['Robot', 'atelier', '', '-5 °C', 'Robots', '13:30', '14:30', '12', 'Simplon|AFPA', 'Aïcha (codeuse)|Marc', '12'],
    ['Métiers', 'rencontre', 'table ronde', 'b', 'c', '14:00', '15:00', '', '', '', ''],
  ]
  await importRows({ edition, subject: 'activities', rows: [activityColumns, ...activities] })

  expect(await linesOf(edition, 'organisations')).toHaveLength(3)
  for (const subject of ['organisations', 'activities'] as const) {
    for (const format of EXPORT_FORMATS) {
      const file = await aFile({ edition, subject, bytes: await bytesOf(edition, subject, format) })
      const { totals } = await previewOf(file, edition)
      expect([subject, format, totals]).toEqual([
        subject,
        format,
        { create: 0, update: 0, known: subject === 'activities' ? 2 : 3, error: 0 },
      ])
    }
  }
  const robot = (await linesOf(edition, 'activities')).find(line => line.titre === 'Robot')
  expect(robot).toMatchObject({
    resume: '-5 °C',
    structures: 'AFPA|Simplon',
    intervenants: 'Aïcha (codeuse)|Marc',
    places_prises: '0',
  })
})

test('places in workshops come out with their state and their bearer', async () => {
  const edition = await aHeldEdition()
  const activity = await anActivity({
    editionId: edition.id,
    title: 'Robot',
    startsAt: parisTime('2019-10-08', '14:00'),
  })
  const { id } = await aRegistration({ edition, firstName: 'Samira' })
  const place = { editionId: edition.id, activityId: activity.id, registrationId: id }
  await db.insert(enrolments).values({ ...place, confirmedAt: new Date(), cancelledAt: new Date(), ending: 'attendee' })
  await db.insert(enrolments).values(place)
  const lines = await linesOf(edition, 'enrolments')
  expect(lines.map(line => [line.etat, line.fin_de_reservation]).sort()).toEqual([
    ['annulée', 'par la personne'],
    ['en attente', ''],
  ])
  expect(lines[0]).toMatchObject({ activite: 'Robot', debut: '14:00', prenom: 'Samira' })
})

test('no text becomes a formula', async () => {
  const edition = await aHeldEdition()
  await aRegistration({ edition, firstName: '=1+1', needs: '@SUM(A1)' })
  const text = (await bytesOf(edition, 'registrations')).toString()
  expect(text).toContain("'=1+1;")
  expect(text).toContain("'@SUM(A1)")
})

test('who took what out is kept, and names nobody', async () => {
  const edition = await aHeldEdition()
  await aRegistration({ edition, firstName: 'Samira' })
  await bytesOf(edition, 'registrations', 'xlsx')
  const [entry] = await db.select().from(auditEntries)
  expect(entry).toMatchObject({
    verb: 'export',
    editionId: edition.id,
    after: { subject: 'registrations', format: 'xlsx', lines: 1 },
  })
})

test('a long table is read a page at a time', async () => {
  const edition = await aHeldEdition()
  const size = 2100
  const people = Array.from({ length: size }, (_, index) => ({
    editionId: edition.id,
    firstName: `P${index}`,
    ticketSerial: index.toString(16).padStart(16, '0'),
    shortCode: `C${index}`,
  }))
  for (let start = 0; start < size; start += 700)
    await db.insert(registrations).values(people.slice(start, start + 700))
  const names = new Set((await linesOf(edition, 'registrations')).map(line => line.prenom))
  expect(names.size).toBe(size)
  const statements = await countStatements(() => bytesOf(edition, 'registrations'))
  const one = await aHeldEdition()
  expect(statements - (await countStatements(() => bytesOf(one, 'registrations')))).toBe(3)
})

test('any text of a person survives going out and coming back', async () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .map(text => text.toWellFormed().trim())
    .filter(text => text !== '' && text.length <= 80 && !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text))
  const signs = fc.string({
    unit: fc.constantFrom("'", '=', '+', '-', '@', ';', '"', ',', '|', '_', 'x', '0', 'A', '&', '<'),
    minLength: 1,
    maxLength: 8,
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(name, signs), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...EXPORT_FORMATS),
      async (names, format) => {
        const [edition, other] = [await aHeldEdition(), await aHeldEdition()]
        for (const firstName of names) await aRegistration({ edition, firstName })
        const file = await aFile({ edition: other, bytes: await bytesOf(edition, 'registrations', format) })
        await confirm(file, other)
        expect((await linesOf(other, 'registrations', format)).map(line => line.prenom).sort()).toEqual(
          [...names].sort(),
        )
      },
    ),
    { numRuns: 15 },
  )
})
