import { db } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { editions } from 'db/schema/editions'
import { eq } from 'drizzle-orm'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { listProgramme } from '~/features/activity/queries.server'
import { activityEvent, editionEvent } from '~/features/agenda/events.server'
import { findEditionById } from '~/features/edition/queries.server'
import { createVenue } from '~/features/venue/create.server'
import { calendarText } from '~/lib/calendar.server'
import { parisTime } from '~/lib/dates'
import { translatorFor } from '~/lib/i18n.server'
import { anActivity } from '../../factories/activity'
import { anEdition } from '../../factories/edition'

// Read by a library other than the one that writes.

const NOW = new Date('2026-10-01T08:00:00Z')
const t = translatorFor('fr').getFixedT('fr', 'edition')
const onDay = (heldOn: string) => ({
  year: 2026,
  heldOn,
  startsAt: parisTime(heldOn, '13:30'),
  endsAt: parisTime(heldOn, '17:30'),
  registrationClosesAt: null,
})

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent').map(component => new ICAL.Event(component))
  const [event] = events
  if (!event) throw new Error('The file has no event')
  return {
    method: calendar.getFirstPropertyValue('method'),
    status: event.component.getFirstPropertyValue('status'),
    uid: event.uid,
    sequence: event.sequence,
    place: event.location,
    startsAt: event.startDate.toJSDate(),
    endsAt: event.endDate.toJSDate(),
    stamp: (event.component.getFirstPropertyValue('dtstamp') as ICAL.Time).toJSDate(),
    hasLastModified: event.component.getFirstPropertyValue('last-modified') !== null,
  }
}

async function editionFile(editionId: string) {
  const edition = await findEditionById(editionId)
  const event = edition && editionEvent(edition, t)
  if (!event) throw new Error('The edition has no day')
  return read(calendarText([event], NOW))
}

async function activityFile(editionId: string) {
  const edition = await findEditionById(editionId)
  const [activity] = await listProgramme(editionId)
  if (!edition || !activity) throw new Error('There is no activity')
  return read(calendarText([activityEvent(activity, edition, t)], NOW))
}

test.each([
  ['the day before the clocks go back', '2026-10-24', '2026-10-24T11:30:00.000Z'],
  ['the day the clocks go back', '2026-10-25', '2026-10-25T12:30:00.000Z'],
  ['the day after', '2026-10-26', '2026-10-26T12:30:00.000Z'],
  ['the day the clocks go forward', '2026-03-29', '2026-03-29T11:30:00.000Z'],
])('an agenda tells the moment of 13:30 in Paris on %s', async (_, day, moment) => {
  const { id } = await anEdition(onDay(day))
  const { startsAt, endsAt, ...file } = await editionFile(id)
  expect(startsAt.toISOString()).toBe(moment)
  expect(endsAt.getTime() - startsAt.getTime()).toBe(4 * 60 * 60 * 1000)
  expect(file).toMatchObject({ method: 'PUBLISH', status: 'CONFIRMED', sequence: 0, stamp: NOW, hasLastModified: true })
})

test('an edition that moves is the same event, one sequence later; any other change leaves it alone', async () => {
  const edition = await anEdition(onDay('2026-10-24'))
  const before = await editionFile(edition.id)
  const set = (values: Partial<typeof editions.$inferInsert>) =>
    db.update(editions).set(values).where(eq(editions.id, edition.id))

  await set({ name: 'Le Mirail', capacity: 12 })
  expect((await editionFile(edition.id)).sequence).toBe(before.sequence)
  await set(onDay('2026-10-25'))
  const after = await editionFile(edition.id)

  expect(after).toMatchObject({ uid: before.uid, sequence: before.sequence + 1, method: 'PUBLISH' })
  expect(after.startsAt.toISOString()).toBe('2026-10-25T12:30:00.000Z')
  await set(onDay('2026-10-24'))
  expect((await editionFile(edition.id)).sequence).toBe(before.sequence + 2)
})

test('a cancelled activity is a cancellation of the same event, and one that is held again an update', async () => {
  const edition = await anEdition(onDay('2026-10-25'))
  const { id } = await anActivity({ editionId: edition.id })
  const before = await activityFile(edition.id)
  const set = (values: Partial<typeof activities.$inferInsert>) =>
    db.update(activities).set(values).where(eq(activities.id, id))

  await set({ cancelledAt: NOW })
  const cancelled = await activityFile(edition.id)
  await set({ cancelledAt: null })
  const again = await activityFile(edition.id)

  expect(cancelled).toMatchObject({ uid: before.uid, sequence: 1, method: 'CANCEL', status: 'CANCELLED' })
  expect(again).toMatchObject({ uid: before.uid, sequence: 2, method: 'PUBLISH', status: 'CONFIRMED' })
})

test('an activity follows the venue of its edition', async () => {
  const edition = await anEdition(onDay('2026-10-25'))
  await anActivity({ editionId: edition.id })
  const before = await activityFile(edition.id)
  const venue = await createVenue({ name: 'Hall Comminges', city: 'Colomiers' })
  await db.update(editions).set({ venueId: venue.id }).where(eq(editions.id, edition.id))
  expect(await activityFile(edition.id)).toMatchObject({
    uid: before.uid,
    sequence: before.sequence + 1,
    place: 'Hall Comminges, Colomiers',
  })
})
