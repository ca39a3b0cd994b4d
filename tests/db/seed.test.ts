import { rows } from 'db/client.server'
import { demonstrationDay } from 'db/seed/demonstration/day'
import { seed } from 'db/seed/seed.server'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { listProgramme, type ProgrammeActivity } from '~/features/activity/queries.server'
import { listAfterWorks, listCompanies } from '~/features/after-work/queries.server'
import { registrationState } from '~/features/edition/moments'
import { findEdition, listAllEditions, listDeclaredFigures } from '~/features/edition/queries.server'
import { listPagesOf } from '~/features/guide-link/queries.server'
import { listParticipants } from '~/features/organisation/queries.server'
import { parisDay } from '~/lib/dates'

const now = new Date()
const DEMO = { demo: true, adminEmail: undefined }
const REAL = { demo: false, adminEmail: 'direction@exemple.fr' }
const editionSix = `la-reynerie-${demonstrationDay(now).slice(0, 4)}`

async function figuresOf(slug: string) {
  const edition = await findEdition(slug)
  const figures = await listDeclaredFigures(edition?.id as string)
  return figures.map(({ indicator, value, unit }) => `${indicator} ${value}${unit === 'percent' ? ' %' : ''}`)
}

/** Every row of every table, as one text. */
async function everything() {
  const tables = await rows<{ name: string }>(
    sql`select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  )
  return Promise.all(
    tables.map(({ name }) => rows(sql.raw(`select '${name}' as name, t::text as content from ${name} t order by 2`))),
  )
}

test('seeding again changes nothing', async () => {
  await seed(now, DEMO)
  const before = await everything()
  await seed(new Date(now.getTime() + 1_000_000_000), DEMO)

  expect(await everything()).toEqual(before)
})

test('two processes that start together seed once', async () => {
  await Promise.all([seed(now, DEMO), seed(now, DEMO)])

  expect((await listAllEditions()).map(edition => edition.number)).toEqual([6, 5, 4, 3, 2, 1])
})

test('a seeding that fails leaves nothing behind', async () => {
  await rows(sql`alter table activities add constraint no_after_work check (kind <> 'after-work')`)
  try {
    await expect(seed(now, DEMO)).rejects.toThrow()
  } finally {
    await rows(sql`alter table activities drop constraint no_after_work`)
  }
  expect(await listAllEditions()).toEqual([])

  await seed(now, DEMO)
  expect(await listAllEditions()).toHaveLength(6)
})

test('the fourth edition reads as the report printed it', async () => {
  await seed(now, DEMO)

  expect(await findEdition('bagatelle-2019')).toMatchObject({ number: 4, heldOn: '2019-02-11', startsAt: null })
  expect(await figuresOf('bagatelle-2019')).toEqual([
    'participants 350',
    'stands 9',
    'workshops 9',
    'talks 6',
    'testimonies 8',
    'companies 4',
    'candidates 50',
  ])
})

test('the fifth edition reads as the report printed it', async () => {
  await seed(now, DEMO)

  expect(await findEdition('colomiers-2019')).toMatchObject({ number: 5, heldOn: '2019-10-08', startsAt: null })
  expect(await figuresOf('colomiers-2019')).toEqual([
    'participants 270',
    'stands-and-workshops 14',
    'talks 4',
    'testimonies 5',
    'goodies 200',
    'guides 250',
    'women 39 %',
    'men 61 %',
    'age-under-16 3 %',
    'age-16-25 43 %',
    'age-26-45 36 %',
    'age-46-65 18 %',
    'qpv 14 %',
  ])
})

test('the first three editions have no figures, and the day of the first is not known', async () => {
  await seed(now, DEMO)

  for (const slug of ['la-reynerie-2017', 'empalot-2017', 'trois-cocus-2018']) expect(await figuresOf(slug)).toEqual([])
  expect(await findEdition('la-reynerie-2017')).toMatchObject({ year: 2017, heldOn: null, venue: null })
  expect((await findEdition('empalot-2017'))?.startsAt).toEqual(new Date('2017-11-21T12:30:00Z'))
})

test('the editions of 2019 have their partners, and every edition its organiser', async () => {
  await seed(now, DEMO)

  const partnersOf = async (slug: string) => {
    const participants = await listParticipants((await findEdition(slug))?.id as string)
    return Object.groupBy(participants, one => one.roles[0] as string)
  }
  expect((await partnersOf('bagatelle-2019')).partner).toHaveLength(26)
  expect((await partnersOf('colomiers-2019')).partner).toHaveLength(27)
  expect((await partnersOf('la-reynerie-2017')).organiser?.map(one => one.name)).toEqual(['Toulouse Métropole Emploi'])
})

test('the sixth edition is a demonstration that is open at once, on a Tuesday about three weeks later', async () => {
  await seed(now, DEMO)
  const edition = await findEdition(editionSix)

  expect(edition).toMatchObject({ number: 6, isDemonstration: true, capacity: 400 })
  expect(edition && registrationState(edition, now)).toBe('open')
  expect(edition?.startsAt?.getUTCDay()).toBe(2)
  expect(parisDay(edition?.startsAt as Date)).toBe(edition?.heldOn)
})

test.each([
  ['2026-11-24T10:00:00Z', '2026-12-15'],
  ['2026-11-27T10:00:00Z', '2026-12-15'],
  ['2026-11-28T10:00:00Z', '2026-12-22'],
  ['2026-11-23T23:30:00Z', '2026-12-15'],
])('from %s, the Tuesday nearest to three weeks is %s', (start, day) => {
  expect(demonstrationDay(new Date(start))).toBe(day)
})

test('the programme of the sixth edition is whole, inside its hours, without two activities in a room', async () => {
  await seed(now, DEMO)
  const edition = await findEdition(editionSix)
  const programme = await listProgramme(edition?.id as string)

  expect(
    Object.entries(Object.groupBy(programme, one => one.kind)).map(([kind, found]) => [kind, found?.length]),
  ).toEqual(
    expect.arrayContaining([
      ['stand', 9],
      ['workshop', 10],
      ['talk', 6],
      ['after-work', 1],
    ]),
  )
  expect(new Set(programme.flatMap(one => one.format ?? [])).size).toBe(3)
  expect(programme.every(one => one.startsAt >= (edition?.startsAt as Date))).toBe(true)
  expect(programme.every(one => one.endsAt <= (edition?.endsAt as Date))).toBe(true)
  expect(clashes(programme.filter(one => one.kind !== 'stand'))).toEqual([])
  expect(programme.filter(one => one.seriesId).map(({ slug, ageFrom }) => [slug, ageFrom])).toEqual([
    ['mon-premier-robot', 8],
    ['mon-premier-robot-2', 8],
  ])
  expect(programme.flatMap(({ speakers }) => speakers)).toHaveLength(5)
})

test('the after-work of the sixth edition has four invented companies, six offers and its rounds', async () => {
  await seed(now, DEMO)
  const [afterWork] = await listAfterWorks((await findEdition(editionSix))?.id as string)
  const companies = await listCompanies(afterWork?.id as string)

  expect(companies.map(({ name, offers }) => [name, offers.length])).toEqual([
    ['Entreprise Exemple Brique', 2],
    ['Entreprise Exemple Garonne', 1],
    ['Entreprise Exemple Pixel', 2],
    ['Entreprise Exemple Violette', 1],
  ])
  expect(companies.flatMap(({ offers }) => offers).every(({ romeCode }) => romeCode)).toBe(true)
  expect(afterWork?.settings).toMatchObject({ rounds: 6, roundMinutes: 10, minimum: 2 })
})

test('a real installation gets the past editions and its administrator, not the demonstration', async () => {
  await seed(now, REAL)

  expect((await listAllEditions()).map(edition => edition.number)).toEqual([5, 4, 3, 2, 1])
  expect(await rows(sql`select email from members`)).toEqual([{ email: 'direction@exemple.fr' }])
})

test('the programme of the sixth edition says what to read in the guide', async () => {
  await seed(now, DEMO)
  const programme = await listProgramme((await findEdition(editionSix))?.id as string)
  const titlesFor = async (slug: string) => {
    const pages = await listPagesOf(programme.filter(activity => activity.slug === slug).map(({ id }) => id))
    return pages.map(({ title }) => title)
  }

  expect(await titlesFor('creer-une-affiche')).toEqual(['Graphiste', 'Web designer'])
  expect(await titlesFor('dessiner-sur-une-tablette')).toEqual([
    'Animatrice 2D et 3D, animateur 2D et 3D',
    'Graphiste',
    'Infographiste multimédia',
  ])
})

function clashes(programme: ProgrammeActivity[]) {
  return programme.flatMap(one =>
    programme
      .filter(other => other.id > one.id && other.room === one.room)
      .filter(other => other.startsAt < one.endsAt && one.startsAt < other.endsAt)
      .map(other => [one.title, other.title]),
  )
}
