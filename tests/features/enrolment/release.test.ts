import { db } from 'db/client.server'
import type { Activity } from 'db/schema/activities'
import { auditEntries } from 'db/schema/audit'
import type { Edition } from 'db/schema/editions'
import { messages } from 'db/schema/messages'
import type { Registration } from 'db/schema/registrations'
import { beforeEach, describe, expect, test } from 'vitest'
import { openCheckpoint } from '~/features/edition/open-checkpoint.server'
import { giveBack } from '~/features/enrolment/give-back.server'
import { givePlace } from '~/features/enrolment/give-place.server'
import { listPeople } from '~/features/enrolment/people.server'
import { releasePlaces } from '~/features/enrolment/release.server'
import { aDevice, anUndo, aScan } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { aWorkshop, enrolAll, people, stateList } from '../../factories/enrolment'
import { aRegistration } from '../../factories/registration'

const MINUTE = 60_000
const actor = { id: 'camille' }
type Four = [Registration, Registration, Registration, Registration]
let edition: Edition
let workshop: Activity
let a: Registration
let b: Registration
let c: Registration
let d: Registration

beforeEach(async () => {
  edition = await anEdition()
  workshop = await aWorkshop({ edition, capacity: 3, title: 'Robot' })
  ;[a, b, c, d] = (await people(workshop, 4, { email: null })) as Four
  await enrolAll(workshop, [a, b, c, d])
})

const minutesIn = (minutes: number) => new Date(workshop.startsAt.getTime() + minutes * MINUTE)
const release = (minutes: number, evenIfNobodyCame = false) =>
  releasePlaces({ activityId: workshop.id, now: minutesIn(minutes), actor, evenIfNobodyCame })
const give = ({ id }: Registration, minutes = 6) =>
  givePlace({ registrationId: id, activityId: workshop.id, now: minutesIn(minutes), actor })

async function scanHere(...persons: Registration[]) {
  const point = await openCheckpoint({ activityId: workshop.id, actor })
  const door = await aDevice(edition)
  const scans = persons.map(({ id }) => aScan(point, { registrationId: id }))
  await door.send(...scans)
  return { door, scans }
}

describe('releasing places', () => {
  test('takes back those of people who were not scanned there, and promotes nobody', async () => {
    await scanHere(a)
    expect(await release(5)).toEqual({ outcome: 'released', count: 2 })
    expect(await stateList(workshop, [a, b, c, d])).toEqual(['confirmed', 'not-come', 'not-come', 'waiting'])
    expect(await db.$count(messages)).toBe(0)
    expect(await db.select().from(auditEntries)).toMatchObject([
      { verb: 'create', subject: 'checkpoint' },
      { verb: 'create', subject: 'device-invitation' },
      { verb: 'create', subject: 'device' },
      { verb: 'release', subject: 'enrolment', label: 'Robot', after: { places: 2 } },
    ])
  })

  test('is too early before five minutes, too late once it is over', async () => {
    await scanHere(a)
    expect(await release(4.9)).toEqual({ outcome: 'too-early' })
    expect(await release(60)).toEqual({ outcome: 'too-late' })
    expect(await stateList(workshop, [a, b, c])).toEqual(Array(3).fill('confirmed'))
  })

  test('does nothing when nobody was scanned, unless it is asked for all the same', async () => {
    expect(await release(5)).toEqual({ outcome: 'nobody-came' })
    expect(await release(5, true)).toEqual({ outcome: 'released', count: 3 })
  })

  test('a scan at the entrance, or one taken back, is not one at the activity', async () => {
    const { door, scans } = await scanHere(a, b)
    await door.send(anUndo(scans[1]?.id ?? ''))
    await door.scan({ registrationId: c.id })
    expect(await release(5)).toEqual({ outcome: 'released', count: 2 })
    expect(await stateList(workshop, [a, b, c])).toEqual(['confirmed', 'not-come', 'not-come'])
  })

  test('a second time leaves alone those who were given a place on the spot', async () => {
    await scanHere(a)
    await release(5)
    expect(await give(d)).toEqual({ outcome: 'given' })
    expect(await release(7)).toEqual({ outcome: 'released', count: 0 })
    expect(await stateList(workshop, [d])).toEqual(['confirmed'])
  })
})

describe('giving a place on the spot', () => {
  test('only when one is free, whatever the order of the line', async () => {
    expect(await give(d)).toEqual({ outcome: 'full' })
    await scanHere(a)
    await release(5)
    const stranger = await aRegistration({ edition })
    expect(await give(stranger)).toEqual({ outcome: 'given' })
    expect(await give(stranger)).toEqual({ outcome: 'already' })
    expect(await give(d)).toEqual({ outcome: 'given' })
    expect(await give(b)).toEqual({ outcome: 'full' })
    expect(await stateList(workshop, [a, stranger, d])).toEqual(Array(3).fill('confirmed'))
  })

  test('a released place can be given back to its person', async () => {
    await scanHere(a)
    await release(5)
    expect((await listPeople(workshop.id)).map(({ state }) => state)).toEqual([
      'confirmed',
      'released',
      'released',
      'waiting',
    ])
    expect(await give(b)).toEqual({ outcome: 'given' })
    const states = Object.fromEntries((await listPeople(workshop.id)).map(one => [one.registrationId, one.state]))
    expect(states).toEqual({ [a.id]: 'confirmed', [c.id]: 'released', [d.id]: 'waiting', [b.id]: 'confirmed' })
  })

  test('not to somebody who has an activity at the same time, a cancelled registration, nor once it is over', async () => {
    const other = await aWorkshop({ edition, title: 'Affiche' })
    const busy = await aRegistration({ edition })
    await enrolAll(other, [busy])
    const gone = await aRegistration({ edition, cancelledAt: new Date() })
    const foreign = await aRegistration({ edition: await anEdition() })
    await giveBack({ registrationIds: [a.id, d.id], activityId: workshop.id, now: minutesIn(1), ending: 'attendee' })
    expect(await give(busy)).toMatchObject({ outcome: 'overlaps', activity: { title: 'Affiche' } })
    expect(await give(gone)).toEqual({ outcome: 'closed' })
    expect(await give(foreign)).toEqual({ outcome: 'closed' })
    expect(await give(d, 60)).toEqual({ outcome: 'closed' })
    expect(await give(d)).toEqual({ outcome: 'given' })
  })

  test('the last free place asked for by ten organisers at once is given once', async () => {
    await giveBack({ registrationIds: [a.id], activityId: workshop.id, now: minutesIn(1), ending: 'attendee' })
    const hall = await people(workshop, 10)
    const outcomes = await Promise.all(hall.map(person => give(person)))
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual([...Array(9).fill('full'), 'given'])
  })
})

test('who was scanned there without a place is seen at the door, and can be given one', async () => {
  const stranger = await aRegistration({ edition })
  await scanHere(stranger, a)
  const seen = async () =>
    (await listPeople(workshop.id)).filter(({ hasCome }) => hasCome).map(one => [one.registrationId, one.state])
  expect(await seen()).toEqual([
    [a.id, 'confirmed'],
    [stranger.id, 'guest'],
  ])
  await giveBack({ registrationIds: [b.id, d.id], activityId: workshop.id, now: minutesIn(1), ending: 'attendee' })
  await give(stranger)
  expect(await seen()).toEqual([
    [a.id, 'confirmed'],
    [stranger.id, 'confirmed'],
  ])
})

test('the point of control of an activity is made once, even when many ask at once', async () => {
  const ids = await Promise.all(Array.from({ length: 10 }, () => openCheckpoint({ activityId: workshop.id, actor })))
  expect(new Set(ids).size).toBe(1)
  const session = await aWorkshop({ edition, title: 'Robot', slug: 'robot-bis' })
  expect(await openCheckpoint({ activityId: session.id, actor })).not.toBe(ids[0])
})

test('a scan at an activity says whether the person has a place there, one at the entrance does not', async () => {
  const point = await openCheckpoint({ activityId: workshop.id, actor })
  const door = await aDevice(edition)
  const stranger = await aRegistration({ edition })
  const { results } = await door.send(
    ...[a, d, stranger].map(({ id }) => aScan(point, { registrationId: id })),
    aScan(door.entrance.id, { registrationId: a.id }),
  )
  expect(results).toMatchObject([
    { verdict: 'welcome', place: 'confirmed' },
    { verdict: 'welcome', place: 'waiting' },
    { verdict: 'welcome', place: 'none' },
    { verdict: 'welcome' },
  ])
  expect(results[3]).not.toHaveProperty('place', expect.anything())
})
