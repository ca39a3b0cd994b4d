import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import { devices } from 'db/schema/devices'
import { scans } from 'db/schema/door'
import { imports } from 'db/schema/imports'
import { messages } from 'db/schema/messages'
import { registrations } from 'db/schema/registrations'
import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { notePaperAttendance } from '~/features/check-in/paper-attendance.server'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { findReport } from '~/features/import/confirm.server'
import { forgetFile, forgetOldFiles } from '~/features/import/files.server'
import { createOrganisations } from '~/features/organisation/create.server'
import { countFigures } from '~/features/statistics/count.server'
import { countParticipants } from '~/features/statistics/participants.server'
import { csv } from '~/lib/csv'
import { parisTime } from '~/lib/dates'
import { xlsx } from '~/lib/xlsx.server'
import { aDevice } from '../../factories/door'
import { aRegistration } from '../../factories/registration'
import { countStatements } from '../../support/count-statements'
import { aFile, aHeldEdition, confirm, importRows, previewOf, REGISTRATIONS, setCapacity } from './files'

const SAMIRA = [
  'Samira',
  'Belkacem',
  'Samira@Exemple.fr',
  '06 12 34 56 78',
  1998,
  'Femme',
  'La Reynerie',
  'Demandeur d’emploi',
  'Simplon',
  'oui',
  'Non',
]
const NOBODY = ['', '', '', '', '', '', '', '', '', 'oui']
const line = (values: Record<string, string | number>) => REGISTRATIONS.map(name => values[name] ?? '')
const people = () => db.select().from(registrations).orderBy(asc(registrations.firstName))

let edition: EditionWithVenue

beforeEach(async () => {
  edition = await aHeldEdition()
  await createOrganisations([{ name: 'Simplon' }])
})

describe('reading', () => {
  test('a line becomes a registration with its answers, and a ticket', async () => {
    await importRows({ edition, rows: [REGISTRATIONS, SAMIRA] })
    const [samira] = await people()
    expect(samira).toMatchObject({
      firstName: 'Samira',
      lastName: 'Belkacem',
      email: 'samira@exemple.fr',
      phone: '+33612345678',
      birthYear: 1998,
      gender: 'woman',
      districtSlug: 'la-reynerie',
      neighbourhoodCode: 'QN03107M',
      qpv: 'yes',
      situation: 'job-seeker',
      firstVisit: 'no',
      language: 'fr',
      consentContactAt: null,
      consentFollowUpAt: null,
    })
    expect(samira?.prescriberId).not.toBeNull()
    expect(samira?.shortCode).toMatch(/^[0-9A-Z]{6}$/)
    expect(samira?.ticketSerial).toMatch(/^[0-9a-f]{16}$/)
    expect(await db.select().from(messages)).toEqual([])
  })

  test.each([
    ['in another order', ['NOM', 'Prénom']],
    ['with capitals, accents, spaces and columns of one’s own', ['Remarque', 'Nom de famille', 'PRÉNOM ']],
  ])('titles are understood %s', async (_, titles) => {
    const file = await aFile({ edition, rows: [titles, titles.map(title => `un ${title.trim()}`)] })
    await confirm(file, edition)
    expect((await people())[0]).toMatchObject({
      firstName: `un ${titles.at(-1)?.trim()}`,
      lastName: `un ${titles.at(-2)}`,
    })
  })

  test('a column that means nothing here is told, not taken', async () => {
    const file = await aFile({
      edition,
      rows: [
        ['prenom', 'Remarque', 'erreur'],
        ['Samira', 'x', 'y'],
      ],
    })
    expect((await previewOf(file, edition)).ignored).toEqual(['Remarque'])
  })

  test.each([
    ['oui', { qpv: 'yes', districtSlug: null, neighbourhoodCode: null }],
    ['NON', { qpv: 'no', districtSlug: null, neighbourhoodCode: null }],
    ['QN03107M', { qpv: 'yes', districtSlug: null, neighbourhoodCode: 'QN03107M' }],
    ['grand mirail', { qpv: 'yes', neighbourhoodCode: 'QN03107M' }],
    ['reynerie (la)', null],
    ['ne sait pas', { qpv: null, neighbourhoodCode: null }],
  ])('the district « %s »', async (quartier, expected) => {
    const file = await aFile({ edition, rows: [REGISTRATIONS, line({ prenom: 'Samira', quartier })] })
    await confirm(file, edition)
    const [found] = await people()
    if (expected) expect(found).toMatchObject(expected)
    else expect(found).toBeUndefined()
  })

  test('each bad cell is told with its line, its column and a sentence', async () => {
    const bad = [
      'a'.repeat(81),
      'B\u0007',
      'samira@',
      '12',
      '98',
      'dame',
      'Ailleurs',
      'en vacances',
      'Personne',
      'peut-être',
      'jamais',
    ]
    const file = await aFile({ edition, rows: [REGISTRATIONS, [], SAMIRA, bad] })
    const { lines, totals } = await previewOf(file, edition)
    expect(totals).toEqual({ create: 1, update: 0, known: 0, error: 1 })
    expect(lines.map(({ number, status }) => [number, status])).toEqual([
      [3, 'create'],
      [4, 'error'],
    ])
    expect(lines[1]?.errors.map(({ column }) => column).sort()).toEqual([...REGISTRATIONS].sort())
    for (const { message } of lines[1]?.errors ?? []) expect(message).toMatch(/^\p{Lu}.{15,}\.$/u)
  })

  test('nobody has come before the day', async () => {
    const file = await aFile({ edition, rows: [REGISTRATIONS, SAMIRA, line({ prenom: 'Yacine', present: 'non' })] })
    const { lines } = await previewOf(file, edition, parisTime('2019-10-07', '23:59'))
    expect(lines.map(one => one.status)).toEqual(['error', 'create'])
    expect(lines[0]?.errors[0]).toMatchObject({
      column: 'present',
      message: expect.stringContaining('8\u00a0octobre 2019'),
    })
    expect((await previewOf(file, edition, parisTime('2019-10-08', '00:01'))).totals.error).toBe(0)
  })

  test('an edition whose day is not known has nobody present', async () => {
    const vague = await aHeldEdition({
      heldOn: null,
      startsAt: null,
      endsAt: null,
      registrationClosesAt: null,
      year: 2017,
    })
    const file = await aFile({ edition: vague, rows: [REGISTRATIONS, SAMIRA] })
    expect((await previewOf(file, vague)).lines[0]?.errors[0]?.column).toBe('present')
  })

  test('a workbook is read like a file of text', async () => {
    const pages = async function* () {
      yield [REGISTRATIONS, SAMIRA] as (string | number)[][]
    }
    const parts: Buffer[] = []
    for await (const part of xlsx(pages())) parts.push(part)
    const file = await aFile({ edition, bytes: Buffer.concat(parts) })
    expect((await previewOf(file, edition)).totals.create).toBe(1)
  })

  test.each([
    [
      'no known column',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      'doit nommer les colonnes',
    ],
    [
      'a column twice',
      [
        ['prenom', 'Prénom'],
        ['1', '2'],
      ],
      'deux fois',
    ],
    ['nothing but titles', [REGISTRATIONS], 'titres'],
  ])('a file with %s is refused', async (_, rows, sentence) => {
    await expect(aFile({ edition, rows })).rejects.toThrow(sentence)
    expect(await db.select().from(imports)).toEqual([])
  })
})

describe('confirming', () => {
  test('nothing is written before', async () => {
    const file = await aFile({ edition, rows: [REGISTRATIONS, SAMIRA] })
    await previewOf(file, edition)
    expect(await people()).toEqual([])
    expect(await db.select().from(scans)).toEqual([])
  })

  test('twice, or by two people at once, it is written once', async () => {
    const file = await aFile({ edition, rows: [REGISTRATIONS, SAMIRA, NOBODY] })
    const outcomes = await Promise.all([confirm(file, edition), confirm(file, edition)])
    expect(outcomes.map(one => one.outcome).sort()).toEqual(['already-imported', 'imported'])
    expect(await confirm(file, edition)).toEqual({ outcome: 'already-imported' })
    expect(await people()).toHaveLength(2)
    expect(await db.select().from(auditEntries).where(eq(auditEntries.verb, 'import'))).toHaveLength(1)
  })

  test('the same file brings nobody twice, the same lines of one file bring as many people', async () => {
    const rows = [
      REGISTRATIONS,
      line({ prenom: 'Léa', annee_naissance: 2001 }),
      line({ prenom: 'lea ', annee_naissance: 2001 }),
      NOBODY,
      NOBODY,
    ]
    await importRows({ edition, rows })
    expect(await people()).toHaveLength(4)
    await importRows({ edition, rows: [...rows, NOBODY] })
    expect(await people()).toHaveLength(5)
    expect(await countParticipants(edition.id)).toBe(3)
  })

  test('another edition takes the same file', async () => {
    const other = await aHeldEdition()
    for (const one of [edition, other]) await importRows({ edition: one, rows: [REGISTRATIONS, SAMIRA] })
    expect(await people()).toHaveLength(2)
  })

  test('who holds the contact is there already, by e-mail or by phone', async () => {
    await aRegistration({ edition, email: 'samira@exemple.fr' })
    await aRegistration({ edition, phone: '+33687654321', claimedEmail: 'leo@exemple.fr' })
    const rows = [REGISTRATIONS, SAMIRA, line({ telephone: '0687654321' }), line({ email: 'leo@exemple.fr' })]
    const file = await aFile({ edition, rows })
    expect((await previewOf(file, edition)).lines.map(one => one.status)).toEqual(['update', 'known', 'known'])
    await confirm(file, edition)
    expect(await people()).toHaveLength(2)
    expect(await countParticipants(edition.id)).toBe(1)
  })

  test('the contact of a cancelled registration is free', async () => {
    await aRegistration({ edition, email: 'samira@exemple.fr', cancelledAt: new Date() })
    await importRows({ edition, rows: [REGISTRATIONS, SAMIRA] })
    expect(await people()).toHaveLength(2)
  })

  test('one contact on two lines is one person, who came if either says so', async () => {
    const rows = [
      REGISTRATIONS,
      line({ email: 'a@exemple.fr' }),
      line({ prenom: 'Ana', email: 'A@exemple.fr', present: 'oui' }),
    ]
    const file = await aFile({ edition, rows })
    expect((await previewOf(file, edition)).lines[1]?.remark).toContain('ligne 2')
    await confirm(file, edition)
    expect(await people()).toHaveLength(1)
    expect(await countParticipants(edition.id)).toBe(1)
  })

  test('bad lines are left out, kept to be mended, then forgotten', async () => {
    const file = await aFile({ edition, rows: [REGISTRATIONS, SAMIRA, line({ prenom: 'Léo', genre: 'dame' })] })
    await confirm(file, edition)
    expect(await people()).toHaveLength(1)
    expect(await findReport(file.id)).toEqual({ create: 1, update: 0, known: 0, error: 1 })
    const [kept] = await db.select().from(imports)
    expect(JSON.stringify(kept?.lines)).not.toContain('Samira')
    expect(await confirm(file, edition)).toEqual({ outcome: 'already-imported' })
    expect(kept?.lines?.[2]?.[0]).toBe('Léo')

    await forgetFile({ file, actor: null })
    expect((await db.select().from(imports))[0]).toMatchObject({ lines: null })
    expect(await findReport(file.id)).toMatchObject({ create: 1 })
  })

  test('a file without a bad line keeps none of its lines', async () => {
    await importRows({ edition, rows: [REGISTRATIONS, SAMIRA] })
    expect((await db.select().from(imports))[0]?.lines).toBeNull()
  })

  test('the log names nobody', async () => {
    await importRows({ edition, rows: [REGISTRATIONS, SAMIRA, line({ prenom: 'Léo', genre: 'dame' })] })
    expect(JSON.stringify(await db.select().from(auditEntries))).not.toMatch(/Samira|Belkacem|exemple|Léo/)
  })
})

describe('places', () => {
  test('a file that asks for more places than are left is refused whole, with the figures', async () => {
    await setCapacity(edition, 2)
    await aRegistration({ edition, firstName: 'Zoé' })
    const file = await aFile({ edition, rows: [REGISTRATIONS, SAMIRA, NOBODY] })
    expect((await previewOf(file, edition)).places).toEqual({ needed: 2, left: 1 })
    expect(await confirm(file, edition)).toEqual({ outcome: 'full', needed: 2, left: 1 })
    expect(await people()).toHaveLength(1)

    await setCapacity(edition, 3)
    expect(await confirm(file, edition)).toEqual({ outcome: 'imported' })
  })
})

describe('attendance on paper', () => {
  test('it is noted once, at the entrance, at the start, by no phone', async () => {
    const rows = [REGISTRATIONS, SAMIRA, line({ prenom: 'Yacine', present: 'non' })]
    await importRows({ edition, rows })
    await importRows({ edition, rows })
    const noted = await db.select().from(scans)
    expect(noted).toHaveLength(1)
    expect(noted[0]).toMatchObject({ scannedAt: edition.startsAt, refusal: null })
    expect(await db.select().from(devices)).toMatchObject([
      { name: 'Feuille de présence', revokedAt: expect.any(Date) },
    ])
  })

  test('someone imported as absent may come back as present', async () => {
    await importRows({ edition, rows: [REGISTRATIONS, line({ prenom: 'Léa' })] })
    const file = await aFile({ edition, rows: [REGISTRATIONS, line({ prenom: 'Léa', present: 'OUI' })] })
    expect((await previewOf(file, edition)).totals).toMatchObject({ create: 0, update: 1 })
    await confirm(file, edition)
    expect(await people()).toHaveLength(1)
    expect(await countParticipants(edition.id)).toBe(1)
  })

  test('a paper never changes the hour of someone whom a phone has seen', async () => {
    const phone = await aDevice(edition)
    const { id } = await aRegistration({ edition, email: 'samira@exemple.fr' })
    const scannedAt = parisTime('2019-10-08', '15:00').toISOString()
    await phone.scan({ registrationId: id, scannedAt })
    const file = await aFile({ edition, rows: [REGISTRATIONS, SAMIRA] })
    expect((await previewOf(file, edition)).lines[0]?.status).toBe('known')
    await confirm(file, edition)
    // A phone may be faster than the confirmation.
    await notePaperAttendance({ edition, registrationIds: [id], now: new Date() }, db)
    expect(await db.select().from(scans)).toHaveLength(1)
  })

  test('a cancelled registration is restored before its bearer is noted as present', async () => {
    await importRows({ edition, rows: [REGISTRATIONS, line({ prenom: 'Léa' })] })
    await db.update(registrations).set({ cancelledAt: new Date() })
    const file = await aFile({ edition, rows: [REGISTRATIONS, line({ prenom: 'Léa', present: 'oui' })] })
    const { lines } = await previewOf(file, edition)
    expect(lines[0]?.errors).toMatchObject([{ column: 'present', message: expect.stringContaining('annulée') }])
  })
})

test('files that waited a day are forgotten, and the bad lines of the others', async () => {
  const waiting = await aFile({ edition, rows: [REGISTRATIONS, SAMIRA] })
  const { file } = await importRows({ edition, rows: [REGISTRATIONS, line({ prenom: 'Léo', genre: 'dame' })] })
  const hours = (count: number) => new Date(Date.now() + count * 60 * 60 * 1000)
  expect(await forgetOldFiles(hours(23))).toBe(0)
  expect(await forgetOldFiles(hours(25))).toBe(2)
  expect(await forgetOldFiles(hours(25))).toBe(0)
  const left = await db.select().from(imports)
  expect(left).toMatchObject([{ id: file.id, lines: null }])
  expect(await confirm(waiting, edition)).toEqual({ outcome: 'forgotten' })
})

test('a longer file takes no more statements', async () => {
  const rows = (count: number) => [
    REGISTRATIONS,
    ...Array.from({ length: count }, (_, index) => line({ prenom: `A${index}`, present: 'oui' })),
  ]
  const one = await aFile({ edition, rows: rows(1) })
  const three = await aFile({ edition: await aHeldEdition(), rows: rows(3) })
  const statements = await countStatements(() => confirm(one, edition))
  const others = await aHeldEdition()
  expect(await countStatements(() => confirm(three, others))).toBeLessThanOrEqual(statements)
})

test('the figures after an import equal a count of the file', async () => {
  const file = generatedFile(300, 12)
  const { totals } = await previewOf(await aFile({ edition, bytes: Buffer.from(file.text) }), edition)
  expect(totals).toEqual({ create: 288, update: 0, known: 0, error: 12 })
  await importRows({ edition, bytes: Buffer.from(file.text) })

  const good = file.rows.filter(row => !row.isBad)
  const count = (keep: (row: (typeof good)[number]) => boolean) => good.filter(keep).length
  const figures = await countFigures(edition)
  expect(figures.registered).toBe(good.length)
  expect(figures.attended).toBe(count(row => row.present === 'oui'))
  const GENDERS = { woman: 'femme', man: 'homme', other: 'autre', 'not-said': '' }
  for (const { key, count: found } of figures.breakdowns.gender.registered) {
    expect([key, found]).toEqual([key, count(row => row.genre === GENDERS[key as keyof typeof GENDERS])])
  }
  for (const { key, count: found } of figures.breakdowns.gender.attended) {
    expect([key, found]).toEqual([
      key,
      count(row => row.present === 'oui' && row.genre === GENDERS[key as keyof typeof GENDERS]),
    ])
  }
  const inQpv = (row: { quartier: string }) => ['oui', 'Empalot', 'QN03107M'].includes(row.quartier)
  expect(figures.breakdowns.qpv.registered.find(one => one.key === 'yes')?.count).toBe(count(inQpv))
  // The perimeters of 2024 were not in force in 2019.
  expect(figures.breakdowns.neighbourhood.registered.find(one => one.key === 'elsewhere')?.count).toBe(
    count(row => ['Empalot', 'QN03107M'].includes(row.quartier)),
  )
})

function generatedFile(size: number, bad: number) {
  const of = <Item>(items: readonly Item[], index: number) => items[index % items.length] as Item
  const rows = Array.from({ length: size }, (_, index) => ({
    prenom: of(['Samira', 'Léo', '', 'Zoé'], index),
    annee_naissance: of(['1998', '', '2010', '1955', '1980'], index * 7),
    genre: of(['femme', 'homme', 'autre', '', 'femme'], index * 3),
    quartier: of(['oui', 'non', '', 'Empalot', 'QN03107M'], index * 11),
    situation: of(['en emploi', '', 'demandeur d’emploi'], index),
    present: of(['oui', 'non', 'oui', ''], index * 5),
    isBad: index % Math.floor(size / bad) === 0,
  }))
  const names = ['prenom', 'annee_naissance', 'genre', 'quartier', 'situation', 'present'] as const
  const lines = rows.map(row => names.map(name => (row.isBad && name === 'annee_naissance' ? 'jeune' : row[name])))
  return { rows, text: csv([[...names], ...lines]) }
}
