import { db } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { auditEntries } from 'db/schema/audit'
import { type Edition, editions } from 'db/schema/editions'
import { participations } from 'db/schema/organisations'
import { registrations } from 'db/schema/registrations'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createActivity } from '~/features/activity/create.server'
import { listProgramme } from '~/features/activity/queries.server'
import { findEdition, findEditionById } from '~/features/edition/queries.server'
import { addParticipations } from '~/features/organisation/create.server'
import { listMissing } from '~/features/preparation/find-missing.server'
import { prepareEdition } from '~/features/preparation/prepare.server'
import { publishEdition } from '~/features/preparation/publish.server'
import { createVenue } from '~/features/venue/create.server'
import { parisClock, parisDay, parisTime } from '~/lib/dates'
import { anActivity } from '../../factories/activity'
import { anEdition } from '../../factories/edition'
import { anOrganisation } from '../../factories/organisation'
import { aRegistration } from '../../factories/registration'
import { countStatements } from '../../support/count-statements'

const actor = { id: 'camille' }
const now = new Date()
const empty = { summary: null, startsAt: null, endsAt: null, venueId: null, capacity: null }
const wish = (values: { name?: string; heldOn?: string; venueId?: string } = {}) => ({
  ...empty,
  name: 'Bellefontaine',
  heldOn: '2027-03-30',
  ...values,
})

/** In winter, from 13:30 to 17:30: a workshop in two sessions held by one organisation, and a cancelled one. */
async function anEarlierEdition() {
  const venue = await createVenue({ name: 'Médiathèque', city: 'Toulouse', rooms: [{ name: 'Studio' }] })
  const edition = await anEdition({
    startsAt: parisTime('2026-12-15', '13:30'),
    endsAt: parisTime('2026-12-15', '17:30'),
    venueId: venue.id,
    summary: 'On touche à tout.',
    capacity: 200,
    themes: ['Robotique'],
  })
  const host = await anOrganisation('Fablab')
  const seriesId = crypto.randomUUID()
  const common = {
    editionId: edition.id,
    kind: 'workshop' as const,
    title: 'Robots',
    summary: 'On essaie.',
    theme: 'Robotique',
  }
  for (const [slug, from, to] of [
    ['robots', '14:00', '15:00'],
    ['robots-2', '15:30', '16:30'],
  ] as const) {
    const hours = { startsAt: parisTime('2026-12-15', from), endsAt: parisTime('2026-12-15', to) }
    const speakers = [{ name: 'Nadia B.', about: 'développeuse' }]
    const more = { capacity: 12, level: 'first-steps' as const, ageFrom: 12, roomId: venue.rooms[0]?.id }
    await createActivity({ ...common, ...hours, ...more, slug, seriesId, hostIds: [host.id], speakers })
  }
  await createActivity({
    ...common,
    slug: 'annule',
    startsAt: parisTime('2026-12-15', '14:00'),
    endsAt: parisTime('2026-12-15', '15:00'),
    cancelledAt: now,
  })
  await addParticipations([{ editionId: edition.id, organisationId: host.id, role: 'exhibitor' }])
  await aRegistration({ edition })
  return { edition: (await findEditionById(edition.id)) as Edition, seriesId, venue }
}

test('a new edition takes the next number and an address of its own, and nobody sees it yet', async () => {
  await anEdition({ number: 41 })
  const first = await prepareEdition({ values: wish(), actor })
  const second = await prepareEdition({ values: wish(), actor })
  expect([first, second].map(({ number, slug, year }) => [number, slug, year])).toEqual([
    [42, 'bellefontaine-2027', 2027],
    [43, 'bellefontaine-2027-2', 2027],
  ])
  expect(await findEdition(first.slug)).toBeUndefined()
})

test('a copy moves the programme to the new day at the same hours of Paris, whatever the season', async () => {
  const { edition: copied } = await anEarlierEdition()
  const edition = await prepareEdition({ values: wish(), copied, actor })
  const programme = await listProgramme(edition.id)
  const hours = programme.map(({ startsAt, endsAt }) => [parisDay(startsAt), parisClock(startsAt), parisClock(endsAt)])
  expect(hours).toEqual([
    ['2027-03-30', '14:00', '15:00'],
    ['2027-03-30', '15:30', '16:30'],
  ])
  expect(programme[0]?.startsAt.toISOString()).toBe('2027-03-30T12:00:00.000Z')
})

test('a copy keeps rooms, hosts, speakers, levels and parts, and takes nobody along', async () => {
  const { edition: copied, seriesId } = await anEarlierEdition()
  const edition = await prepareEdition({ values: wish(), copied, actor })
  const programme = await listProgramme(edition.id)
  expect(programme[0]).toMatchObject({
    room: 'Studio',
    capacity: 12,
    level: 'first-steps',
    ageFrom: 12,
    placesTaken: 0,
    hosts: [{ name: 'Fablab' }],
    speakers: [{ name: 'Nadia B.', about: 'développeuse' }],
  })
  expect(new Set(programme.map(activity => activity.seriesId)).size).toBe(1)
  expect(programme[0]?.seriesId).toBeTruthy()
  expect(programme[0]?.seriesId).not.toBe(seriesId)
  const parts = await db.select().from(participations).where(eq(participations.editionId, edition.id))
  expect(parts.map(({ role }) => role)).toEqual(['exhibitor'])
  expect(await db.$count(registrations, eq(registrations.editionId, edition.id))).toBe(0)
})

test('a copy keeps what was left empty: hours, venue, summary, themes and limit', async () => {
  const { edition: copied, venue } = await anEarlierEdition()
  const edition = await prepareEdition({ values: wish(), copied, actor })
  expect(edition).toMatchObject({
    startsAt: parisTime('2027-03-30', '13:30'),
    endsAt: parisTime('2027-03-30', '17:30'),
    venueId: venue.id,
    summary: 'On touche à tout.',
    themes: ['Robotique'],
    capacity: 200,
    placesTaken: 0,
    publishedAt: null,
    registrationOpensAt: null,
  })
})

test('at another venue, a copy leaves the rooms behind', async () => {
  const { edition: copied } = await anEarlierEdition()
  const other = await createVenue({ name: 'Gymnase', city: 'Toulouse' })
  const edition = await prepareEdition({ values: wish({ venueId: other.id }), copied, actor })
  expect((await listProgramme(edition.id)).map(({ roomId }) => roomId)).toEqual([null, null])
})

test('a new edition is written in the log, with the one it copies', async () => {
  const { edition: copied } = await anEarlierEdition()
  const edition = await prepareEdition({ values: wish(), copied, actor })
  expect(await db.select().from(auditEntries)).toMatchObject([
    { verb: 'create', subject: 'edition', subjectId: edition.id, after: { copied: copied.slug, activities: 2 } },
  ])
})

test('an edition without a venue or a programme is not published, and is told why', async () => {
  const edition = await prepareEdition({ values: wish(), actor })
  const result = await publishEdition({ edition, actor, now })
  expect(result).toMatchObject({ outcome: 'not-ready' })
  expect('missing' in result && result.missing.map(({ page }) => page)).toEqual([
    'reglages#from',
    'reglages#venue',
    'activites',
  ])
  expect(await db.$count(editions, eq(editions.publishedAt, now))).toBe(0)
})

test('a copied edition is ready to be published', async () => {
  const { edition: copied } = await anEarlierEdition()
  const edition = await prepareEdition({ values: wish(), copied, actor })
  expect(await publishEdition({ edition, actor, now })).toEqual({ outcome: 'published' })
  expect(await findEdition(edition.slug)).toMatchObject({ number: edition.number })
})

test('what is missing costs the same number of queries for one activity and for three', async () => {
  const { edition } = await anEarlierEdition()
  const three = await countStatements(() => listMissing(edition))
  await db.delete(activities).where(eq(activities.editionId, edition.id))
  await anActivity({ editionId: edition.id })
  expect(await countStatements(() => listMissing(edition))).toBe(three)
})
