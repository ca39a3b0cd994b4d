import { expect, test } from 'vitest'
import { addParticipations, createOrganisations } from '~/features/organisation/create.server'
import { freezeDueEditions } from '~/features/statistics/freeze.server'
import { createVenue } from '~/features/venue/create.server'
import { parisDay } from '~/lib/dates'
import * as activityRoute from '~/routes/editions/activity'
import * as activityCalendarRoute from '~/routes/editions/activity-calendar'
import * as editionRoute from '~/routes/editions/edition'
import * as editionCalendarRoute from '~/routes/editions/edition-calendar'
import * as listRoute from '~/routes/editions/list'
import * as programmeRoute from '~/routes/editions/programme'
import * as shareImageRoute from '~/routes/editions/share-image'
import { anActivity } from '../../factories/activity'
import { anEdition } from '../../factories/edition'
import { aPastFair } from '../../factories/past-fair'
import { aRegistration } from '../../factories/registration'
import { call, statusOf } from '../../support/call'
import { countStatements } from '../../support/count-statements'

const DAY = 24 * 60 * 60 * 1000
const LOADERS = [
  ['edition', editionRoute.loader],
  ['programme', programmeRoute.loader],
  ['activity', activityRoute.loader],
  ['agenda of the edition', editionCalendarRoute.loader],
  ['agenda of the activity', activityCalendarRoute.loader],
  ['share image', shareImageRoute.loader],
] as const

const params = { edition: 'la-reynerie-2026', activity: 'mon-robot' }
const HOURS = {
  slug: params.edition,
  year: 2026,
  heldOn: '2026-12-15',
  startsAt: new Date('2026-12-15T12:30:00Z'),
  endsAt: new Date('2026-12-15T16:30:00Z'),
  registrationClosesAt: null,
}

async function aFairWithAWorkshop(values: Parameters<typeof anEdition>[0] = {}) {
  const edition = await anEdition({ ...HOURS, ...values })
  const activity = await anActivity({ editionId: edition.id, slug: params.activity, title: 'Mon robot' })
  return { edition, activity }
}

test.each(LOADERS)('the %s of an unpublished edition is not found', async (_, loader) => {
  await aFairWithAWorkshop({ publishedAt: null })
  expect(await statusOf(loader(call('/', { params })))).toBe(404)
})

test.each(LOADERS)('the %s of an edition that will be published tomorrow is not found', async (_, loader) => {
  await aFairWithAWorkshop({ publishedAt: new Date(Date.now() + DAY) })
  expect(await statusOf(loader(call('/', { params })))).toBe(404)
})

test.each(LOADERS)('the %s of an edition nobody knows is not found', async (_, loader) => {
  await aFairWithAWorkshop()
  expect(await statusOf(loader(call('/', { params })))).toBe(200)
  for (const edition of ['autre', '\u0000', "'; drop table editions", 'é'.repeat(5000)]) {
    expect(await statusOf(loader(call('/', { params: { ...params, edition } })))).toBe(404)
  }
})

test('an activity of another edition is not found', async () => {
  await aFairWithAWorkshop()
  const other = await anEdition()
  await anActivity({ editionId: other.id, slug: 'ailleurs' })

  for (const { loader } of [activityRoute, activityCalendarRoute]) {
    expect(await statusOf(loader(call('/', { params: { ...params, activity: 'ailleurs' } })))).toBe(404)
  }
})

test('an edition tells whether one can register', async () => {
  const { edition } = await aFairWithAWorkshop({ ...tomorrow(), capacity: 1 })
  const stateNow = async () => (await editionRoute.loader(call('/', { params }))).state

  expect(await stateNow()).toBe('open')
  await aRegistration({ edition })
  expect(await stateNow()).toBe('full')
})

test('an edition separates those who organise from those who take part', async () => {
  const { edition } = await aFairWithAWorkshop()
  const [tme, afpa] = await createOrganisations([{ name: 'TME' }, { name: 'AFPA' }])
  await addParticipations([
    { editionId: edition.id, organisationId: tme?.id as string, role: 'organiser' },
    { editionId: edition.id, organisationId: afpa?.id as string, role: 'partner' },
  ])

  const page = await editionRoute.loader(call('/', { params }))

  expect([page.organisers, page.partners.map(partner => partner.name)]).toEqual([['TME'], ['AFPA']])
})

test('an edition describes itself to search engines, with its hours and its place', async () => {
  const venue = await createVenue({
    name: 'Place Abbal',
    city: 'Toulouse',
    postcode: '31100',
    latitude: 43.5,
    longitude: 1.4,
  })
  await aFairWithAWorkshop({ venueId: venue.id, name: '</script><script>alert(1)' })

  const { event } = await editionRoute.loader(call('/', { params }))

  expect(JSON.parse(JSON.stringify(event))).toMatchObject({
    '@type': 'Event',
    name: 'Le Numérique Prend Ses Quartiers, </script><script>alert(1)',
    startDate: '2026-12-15T12:30:00.000Z',
    endDate: '2026-12-15T16:30:00.000Z',
    isAccessibleForFree: true,
    location: {
      '@type': 'Place',
      name: 'Place Abbal',
      address: { addressLocality: 'Toulouse' },
      geo: { latitude: 43.5 },
    },
  })
})

test('an edition known by its year alone says no more to search engines', async () => {
  const vague = { startsAt: null, endsAt: null, heldOn: null, registrationOpensAt: null, registrationClosesAt: null }
  await anEdition({ ...vague, slug: params.edition, year: 2017 })

  const { event, isOver } = await editionRoute.loader(call('/', { params }))

  expect([isOver, event.startDate, event.endDate]).toEqual([true, '2017', undefined])
  expect(await statusOf(editionCalendarRoute.loader(call('/', { params })))).toBe(404)
})

test('a programme answers the wishes of its address and says how many activities do', async () => {
  const { edition } = await aFairWithAWorkshop()
  await anActivity({ editionId: edition.id, kind: 'stand', title: 'Un stand' })
  const page = (query: string) => programmeRoute.loader(call(`/editions/x/programme${query}`, { params }))

  expect((await page('')).count).toBe(2)
  const filtered = await page('?type=stand&theme=robotique')
  expect([filtered.count, filtered.groups[0]?.activities[0]?.title]).toEqual([1, 'Un stand'])
  expect((await page('?q=introuvable')).groups).toEqual([])
})

test('a cancelled activity says so to people, to search engines and to agendas', async () => {
  const { edition } = await aFairWithAWorkshop()
  await anActivity({ editionId: edition.id, slug: 'annule', title: 'Perdu', cancelledAt: new Date() })
  const request = call('/', { params: { ...params, activity: 'annule' } })

  const page = await activityRoute.loader(request)
  const calendar = await (await activityCalendarRoute.loader(request)).text()

  expect(page.activity.cancelledAt).not.toBeNull()
  expect(page.event.eventStatus).toBe('https://schema.org/EventCancelled')
  expect(calendar).toContain('STATUS:CANCELLED')
  expect(calendar).toContain('SUMMARY:Annulé\u00a0: Perdu')
})

test('an activity leads to the one before and the one after', async () => {
  const { edition, activity } = await aFairWithAWorkshop()
  const later = new Date(activity.startsAt.getTime() + 1000)
  await anActivity({ editionId: edition.id, slug: 'suite', title: 'La suite', startsAt: later })

  const { previous, next } = await activityRoute.loader(call('/', { params }))

  expect([previous, next?.title]).toEqual([undefined, 'La suite'])
})

test('the agenda of an edition is a file with one event, in UTC, under a name that never changes', async () => {
  const { edition } = await aFairWithAWorkshop()
  const fetchFile = async () => {
    const answer = await editionCalendarRoute.loader(call('/', { params }))
    return { type: answer.headers.get('Content-Type'), fields: fieldsOf(await answer.text()) }
  }

  const { type, fields } = await fetchFile()

  expect(type).toBe('text/calendar; charset=utf-8')
  expect(fields).toMatchObject({ BEGIN: 'VEVENT', DTSTART: '20261215T123000Z', DTEND: '20261215T163000Z' })
  expect(fields.UID).toBe(`edition-${edition.number}@lnpsq`)
  expect((await fetchFile()).fields.UID).toBe(fields.UID)
})

test('the agenda of an edition without hours holds the whole day', async () => {
  await aFairWithAWorkshop({ startsAt: null, endsAt: null })

  const file = await (await editionCalendarRoute.loader(call('/', { params }))).text()

  expect(file).toContain('DTSTART;VALUE=DATE:20261215\r\n')
})

test('an agenda speaks the language of the page', async () => {
  await aFairWithAWorkshop()
  const summary = async (language: string) => {
    const answer = await editionCalendarRoute.loader(call(`/agenda.ics?lang=${language}`, { params }))
    return fieldsOf(await answer.text()).SUMMARY
  }

  expect(await summary('fr')).toBe('Le numérique prend ses quartiers à La Reynerie')
  expect(await summary('en')).toBe('Le Numérique Prend Ses Quartiers in La Reynerie')
})

test('the share image is a PNG of 1200 by 630, whatever the edition is called', async () => {
  await aFairWithAWorkshop({ name: '<La> & "Reynerie"' })

  const answer = await shareImageRoute.loader(call('/', { params }))
  const image = Buffer.from(await answer.arrayBuffer())

  expect(image.subarray(1, 4).toString()).toBe('PNG')
  expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1200, 630])
})

test('the list gives the participants counted at the door once they reach the threshold', async () => {
  const [busy, quiet] = [await aPastFair(5), await aPastFair(4)]
  await freezeDueEditions(new Date())

  const { editions } = await listRoute.loader(call('/editions'))
  const participants = Object.fromEntries(editions.map(edition => [edition.slug, edition.participants]))

  expect(participants).toEqual({ [busy.slug]: 5, [quiet.slug]: undefined })
})

test('the page of an edition gives its figures once it is over, not before', async () => {
  const past = await aPastFair(5)
  await aFairWithAWorkshop(tomorrow())
  const figuresOf = async (edition: string) => (await editionRoute.loader(call('/', { params: { edition } }))).figures

  expect((await figuresOf(past.slug))?.figures[0]).toEqual({ indicator: 'participants', value: 5, unit: 'count' })
  expect(await figuresOf(params.edition)).toBeUndefined()
})

test('the list of editions costs the same queries for one edition and for three', async () => {
  const list = () => listRoute.loader(call('/editions'))
  await aPastFair(0)
  expect(await countStatements(list)).toBe(2)
  await aPastFair(0)
  await aPastFair(0)
  expect(await countStatements(list)).toBe(2)
  expect((await list()).editions).toHaveLength(3)
})

function tomorrow() {
  const startsAt = new Date(Date.now() + DAY)
  const heldOn = parisDay(startsAt)
  return { startsAt, endsAt: new Date(startsAt.getTime() + 1000), heldOn, year: Number(heldOn.slice(0, 4)) }
}

/** The last value of each field of an iCalendar file, its long lines joined again. */
function fieldsOf(file: string): Record<string, string> {
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
  const lines = file.replace(/\r\n[ \t]/g, '').split('\r\n')
  return Object.fromEntries(lines.map(line => line.split(/:(.*)/s).slice(0, 2)))
}

test('an activity tells who speaks, and the other sessions of the same workshop, cancelled ones too', async () => {
  const seriesId = '00000000-0000-4000-8000-000000000001'
  const { id: editionId } = await anEdition(HOURS)
  const shared = { editionId, seriesId, title: 'Mon robot' }
  await anActivity({ ...shared, slug: params.activity, speakers: [{ name: 'Nadia', about: 'élue' }] })
  await anActivity({ ...shared, slug: 'mon-robot-2' })
  await anActivity({ ...shared, slug: 'mon-robot-3', cancelledAt: new Date() })
  await anActivity({ editionId, slug: 'seul' })
  await anActivity({ editionId, slug: 'seul-aussi' })

  const page = await activityRoute.loader(call('/', { params }))
  expect(page.activity.speakers).toEqual([{ name: 'Nadia', about: 'élue' }])
  expect(page.sessions.map(({ slug }) => slug)).toEqual(['mon-robot-2', 'mon-robot-3'])
  const alone = await activityRoute.loader(call('/', { params: { ...params, activity: 'seul' } }))
  expect(alone.sessions).toEqual([])
})

test('the programme tells for whom an activity is, and finds it by who speaks there', async () => {
  const { edition } = await aFairWithAWorkshop()
  const forWhom = { level: 'comfortable', languages: 'arabe', ageFrom: 12 } as const
  await anActivity({ editionId: edition.id, slug: 'rencontre', ...forWhom, speakers: [{ name: 'Nadia', about: null }] })

  const { groups } = await programmeRoute.loader(call('/?q=nadia', { params }))
  expect(groups.flatMap(({ activities }) => activities)).toMatchObject([
    { slug: 'rencontre', where: 'Nadia', ...forWhom },
  ])
})
