import { db } from 'db/client.server'
import { activities, activityHosts, activitySpeakers } from 'db/schema/activities'
import { enrolments } from 'db/schema/enrolments'
import { messages } from 'db/schema/messages'
import { asc } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { createOrganisations } from '~/features/organisation/create.server'
import { createVenue } from '~/features/venue/create.server'
import { parisDay, parisTime } from '~/lib/dates'
import { anActivity } from '../../factories/activity'
import { anEdition } from '../../factories/edition'
import { aRegistration } from '../../factories/registration'
import { aFile, aHeldEdition, confirm, fresh, importRows, previewOf } from './files'

const COLUMNS = [
  'titre',
  'type',
  'format',
  'resume',
  'theme',
  'debut',
  'fin',
  'salle',
  'places',
  'structures',
  'intervenants',
  'niveau',
  'langues',
  'age',
]
const ROBOT = {
  titre: 'Mon robot',
  type: 'Atelier',
  resume: 'On essaie.',
  theme: 'Robotique',
  debut: '13h30',
  fin: '14:30',
  salle: 'salle a',
  places: 12,
  structures: 'Simplon|AFPA',
  intervenants: 'Aïcha Benali (développeuse)|Marc Roux',
  niveau: 'débutant',
  langues: 'français, anglais',
  age: 12,
}
const rows = (...lines: Record<string, string | number>[]) => [
  COLUMNS,
  ...lines.map(values => COLUMNS.map(name => values[name] ?? '')),
]
const all = () => db.select().from(activities).orderBy(asc(activities.slug))

let edition: EditionWithVenue

beforeEach(async () => {
  const venue = await createVenue({ name: 'Hall', city: 'Toulouse', rooms: [{ name: 'Salle A' }] })
  edition = await aHeldEdition({ venueId: venue.id })
  await createOrganisations([{ name: 'Simplon' }, { name: 'AFPA' }])
})

test('a line becomes an activity with its room, its hosts and its speakers', async () => {
  await importRows({ edition, subject: 'activities', rows: rows(ROBOT) })
  expect(await all()).toMatchObject([
    {
      slug: 'mon-robot',
      kind: 'workshop',
      format: null,
      title: 'Mon robot',
      startsAt: parisTime('2019-10-08', '13:30'),
      endsAt: parisTime('2019-10-08', '14:30'),
      capacity: 12,
      level: 'first-steps',
      languages: 'français, anglais',
      ageFrom: 12,
    },
  ])
  expect((await all())[0]?.roomId).not.toBeNull()
  expect(await db.select().from(activityHosts)).toHaveLength(2)
  expect(await db.select().from(activitySpeakers).orderBy(asc(activitySpeakers.position))).toMatchObject([
    { name: 'Aïcha Benali', about: 'développeuse' },
    { name: 'Marc Roux', about: null },
  ])
})

test('the same file again changes nothing; another hour is another session', async () => {
  await importRows({ edition, subject: 'activities', rows: rows(ROBOT) })
  const file = await aFile({
    edition,
    subject: 'activities',
    rows: rows(ROBOT, { ...ROBOT, debut: '15:00', fin: '16 h' }),
  })
  expect((await previewOf(file, edition)).lines.map(line => line.status)).toEqual(['known', 'create'])
  await confirm(file, edition)
  expect((await all()).map(({ slug }) => slug)).toEqual(['mon-robot', 'mon-robot-2'])
})

test('an activity that is there takes what the file says, and keeps the rest', async () => {
  await importRows({ edition, subject: 'activities', rows: rows(ROBOT) })
  const change = { titre: 'Mon robot', debut: '13:30', places: 20, structures: 'AFPA' }
  const file = await aFile({ edition, subject: 'activities', rows: rows(change) })
  expect((await previewOf(file, edition)).lines[0]?.status).toBe('update')
  await confirm(file, edition)
  expect(await all()).toMatchObject([
    { capacity: 20, summary: 'On essaie.', level: 'first-steps', languages: 'français, anglais' },
  ])
  expect(await db.select().from(activityHosts)).toHaveLength(1)
  expect(await db.select().from(activitySpeakers)).toHaveLength(2)
})

test('a talk names its format, by either column', async () => {
  const talk = { ...ROBOT, type: 'rencontre', format: 'Table ronde' }
  await importRows({
    edition,
    subject: 'activities',
    rows: rows(talk, { ...ROBOT, titre: 'Un métier', type: 'témoignage' }),
  })
  expect((await all()).map(({ kind, format }) => [kind, format])).toEqual([
    ['talk', 'round-table'],
    ['talk', 'testimony'],
  ])
})

test.each([
  ['titre', { titre: '!' }],
  ['titre', { titre: 'a'.repeat(121) }],
  ['type', { type: 'concert' }],
  ['type', { type: '' }],
  ['format', { format: 'conférence' }],
  ['format', { type: 'rencontre' }],
  ['resume', { resume: '' }],
  ['theme', { theme: 'a'.repeat(61) }],
  ['theme', { theme: 'a\u0007' }],
  ['debut', { debut: 'midi' }],
  ['debut', { debut: '' }],
  ['fin', { fin: '13:30' }],
  ['fin', { fin: '25:00' }],
  ['fin', { fin: '' }],
  ['salle', { salle: 'Salle Z' }],
  ['places', { places: 0 }],
  ['places', { places: 'beaucoup' }],
  ['structures', { structures: 'Simplon|Personne' }],
  ['intervenants', { intervenants: 'a'.repeat(101) }],
  ['niveau', { niveau: 'génial' }],
  ['langues', { langues: 'a'.repeat(81) }],
  ['age', { age: 100 }],
])('a bad cell is told in %s', async (column, values) => {
  const file = await aFile({ edition, subject: 'activities', rows: rows({ ...ROBOT, ...values }) })
  const [line] = (await previewOf(file, edition)).lines
  expect(line?.status).toBe('error')
  expect(line?.errors.map(error => error.column)).toContain(column)
})

test('one title at one hour stands on one line', async () => {
  const file = await aFile({ edition, subject: 'activities', rows: rows(ROBOT, ROBOT) })
  expect((await previewOf(file, edition)).lines[1]?.errors).toMatchObject([{ column: 'titre' }])
})

test('without a day or without a venue, an edition says what to do first', async () => {
  const vague = await aHeldEdition({
    heldOn: null,
    startsAt: null,
    endsAt: null,
    registrationClosesAt: null,
    year: 2017,
  })
  const file = await aFile({ edition: vague, subject: 'activities', rows: rows(ROBOT) })
  expect((await previewOf(file, vague)).lines[0]?.errors.map(error => error.column)).toEqual(['debut', 'salle'])
})

test('no workshop loses places that are taken', async () => {
  await importRows({ edition, subject: 'activities', rows: rows(ROBOT) })
  await db.update(activities).set({ placesTaken: 5 })
  const file = await aFile({
    edition,
    subject: 'activities',
    rows: rows({ titre: 'Mon robot', debut: '13:30', places: 4 }),
  })
  expect((await previewOf(file, edition)).lines[0]?.errors).toMatchObject([
    { column: 'places', message: expect.stringContaining('5') },
  ])
})

test('places added by a file go to the first in line, who is told', async () => {
  const day = new Date(Date.now() + 24 * 60 * 60 * 1000)
  const open = await fresh((await anEdition()).slug)
  const startsAt = parisTime(parisDay(day), '14:00')
  const { id: activityId } = await anActivity({ editionId: open.id, title: 'Mon robot', startsAt, capacity: 1 })
  for (const [index, confirmedAt] of [new Date(), null, null].entries()) {
    const { id: registrationId } = await aRegistration({ edition: open, email: `p${index}@exemple.fr` })
    await db.insert(enrolments).values({ editionId: open.id, activityId, registrationId, confirmedAt })
  }
  await importRows({
    edition: open,
    subject: 'activities',
    rows: rows({ titre: 'Mon robot', debut: '14:00', places: 2 }),
  })
  const line = await db.select().from(enrolments).orderBy(asc(enrolments.line))
  expect(line.map(one => one.confirmedAt !== null)).toEqual([true, true, false])
  expect((await db.select().from(messages)).map(one => one.recipient)).toEqual(['p1@exemple.fr'])
})

test('an activity whose places are taken stays one where places are taken', async () => {
  await importRows({ edition, subject: 'activities', rows: rows(ROBOT) })
  await db.update(activities).set({ placesTaken: 5 })
  const file = await aFile({
    edition,
    subject: 'activities',
    rows: rows({ titre: 'Mon robot', debut: '13:30', type: 'stand' }),
  })
  expect((await previewOf(file, edition)).lines[0]?.errors).toMatchObject([{ column: 'type' }])
})

test('columns that are needed are asked for', async () => {
  await expect(aFile({ edition, subject: 'activities', rows: [['titre'], ['Robot']] })).rejects.toThrow('debut')
  await expect(aFile({ edition, subject: 'organisations', rows: [['site'], ['x']] })).rejects.toThrow('nom')
})
