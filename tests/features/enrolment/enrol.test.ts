import { db } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { auditEntries } from 'db/schema/audit'
import { enrolments } from 'db/schema/enrolments'
import { messages } from 'db/schema/messages'
import type { Registration } from 'db/schema/registrations'
import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import { cancelEnrolmentsOf } from '~/features/enrolment/cancel-activity.server'
import { enrol } from '~/features/enrolment/enrol.server'
import { giveBack } from '~/features/enrolment/give-back.server'
import { promoteWaiting } from '~/features/enrolment/promote.server'
import { cancel, restore } from '~/features/registration/cancel.server'
import { erase } from '~/features/registration/erase.server'
import { findRegistration } from '~/features/registration/queries.server'
import { ticketLink } from '~/features/ticket/link.server'
import { backgroundDone } from '~/lib/background.server'
import { anEdition } from '../../factories/edition'
import { aWorkshop, enrolAll, people, stateList } from '../../factories/enrolment'
import { aRegistration } from '../../factories/registration'

const now = new Date()
const HOUR = 60 * 60 * 1000
type Three = [Registration, Registration, Registration]

afterEach(backgroundDone)

const join = (workshop: { id: string }, ...persons: Registration[]) =>
  enrol({ registrationIds: persons.map(({ id }) => id), activityId: workshop.id, now })
const leave = (workshop: { id: string }, ...persons: Registration[]) =>
  giveBack({
    registrationIds: persons.map(({ id }) => id),
    activityId: workshop.id,
    now,
    ending: 'attendee',
  })
const raise = async (workshop: { id: string }, capacity: number, moment = now) => {
  await db.update(activities).set({ capacity }).where(eq(activities.id, workshop.id))
  return db.transaction(transaction => promoteWaiting({ activityId: workshop.id, now: moment }, transaction))
}

describe('the line', () => {
  test('who comes first has a place, who comes later waits, and moves up when one is given back', async () => {
    const workshop = await aWorkshop({ capacity: 1 })
    const [a, b, c] = (await people(workshop, 3)) as Three
    expect(await join(workshop, a)).toEqual({ outcome: 'confirmed' })
    expect(await join(workshop, b)).toEqual({ outcome: 'waiting' })
    expect(await join(workshop, c)).toEqual({ outcome: 'waiting' })
    expect(await leave(workshop, a)).toEqual({ count: 1, places: 1 })
    expect(await stateList(workshop, [a, b, c])).toEqual(['attendee', 'confirmed', 'waiting'])
    expect(await leave(workshop, a)).toEqual({ count: 0, places: 0 })
  })

  test('a promotion is told from a place taken at once', async () => {
    const workshop = await aWorkshop({ capacity: 1 })
    const [a, b] = (await people(workshop, 2)) as Three
    await enrolAll(workshop, [a, b])
    await leave(workshop, a)
    const rows = await db.select().from(enrolments).where(eq(enrolments.activityId, workshop.id))
    expect(rows.find(one => one.registrationId === a.id)?.promotedAt).toBeNull()
    expect(rows.find(one => one.registrationId === b.id)?.promotedAt).toEqual(now)
  })

  test('a party has its places together or waits together', async () => {
    const workshop = await aWorkshop({ capacity: 3 })
    const [a, b, c, d] = (await people(workshop, 4)) as [...Three, Registration]
    expect(await join(workshop, a, b)).toEqual({ outcome: 'confirmed' })
    expect(await join(workshop, c, d)).toEqual({ outcome: 'waiting' })
    await leave(workshop, a)
    expect(await stateList(workshop, [c, d])).toEqual(['confirmed', 'confirmed'])
  })

  test('a party that does not fit keeps its turn, and those behind who fit go', async () => {
    const workshop = await aWorkshop({ capacity: 2 })
    const [a, b, c, d, e] = await people(workshop, 5)
    const [first, second, third, fourth, fifth] = [a, b, c, d, e] as [...Three, Registration, Registration]
    await enrolAll(workshop, [first, second])
    await join(workshop, third, fourth)
    await join(workshop, fifth)
    await leave(workshop, first)
    expect(await stateList(workshop, [third, fourth, fifth])).toEqual(['waiting', 'waiting', 'confirmed'])
    await leave(workshop, second)
    await leave(workshop, fifth)
    expect(await stateList(workshop, [third, fourth])).toEqual(['confirmed', 'confirmed'])
  })

  test('a party of which one leaves may fit in', async () => {
    const workshop = await aWorkshop({ capacity: 2 })
    const [a, b, c] = (await people(workshop, 3)) as Three
    await join(workshop, a)
    await join(workshop, b, c)
    await leave(workshop, c)
    expect(await stateList(workshop, [b, c])).toEqual(['confirmed', 'attendee'])
  })

  test('a party larger than the workshop is refused: it would wait for ever', async () => {
    const workshop = await aWorkshop({ capacity: 2 })
    expect(await join(workshop, ...(await people(workshop, 3)))).toEqual({ outcome: 'party-too-large' })
  })

  test('who gives back and comes again is last in line', async () => {
    const workshop = await aWorkshop({ capacity: 1 })
    const [a, b, c] = (await people(workshop, 3)) as Three
    await enrolAll(workshop, [a, b, c])
    await leave(workshop, b)
    await join(workshop, b)
    await leave(workshop, a)
    const rows = await db.select().from(enrolments).where(eq(enrolments.registrationId, b.id))
    expect(rows.map(one => one.cancelledAt !== null).sort()).toEqual([false, true])
    expect((await stateList(workshop, [c]))[0]).toBe('confirmed')
  })

  test('an after-work without a limit never makes anybody wait', async () => {
    const afterWork = await aWorkshop({ kind: 'after-work', capacity: null })
    const persons = await people(afterWork, 5)
    await enrolAll(afterWork, persons)
    expect(await stateList(afterWork, persons)).toEqual(Array(5).fill('confirmed'))
  })

  test('more places let in as many as fit, in order', async () => {
    const workshop = await aWorkshop({ capacity: 1 })
    const persons = await people(workshop, 5)
    await enrolAll(workshop, persons)
    await raise(workshop, 3)
    expect(await stateList(workshop, persons)).toEqual(['confirmed', 'confirmed', 'confirmed', 'waiting', 'waiting'])
  })

  test('nobody is let in from the moment it starts', async () => {
    const workshop = await aWorkshop({ capacity: 1 })
    const [a, b] = (await people(workshop, 2)) as Three
    await enrolAll(workshop, [a, b])
    await raise(workshop, 5, workshop.startsAt)
    await giveBack({
      registrationIds: [a.id],
      activityId: workshop.id,
      now: workshop.startsAt,
      ending: 'attendee',
    })
    expect(await stateList(workshop, [a, b])).toEqual(['attendee', 'waiting'])
  })

  test('nothing is given back once it is over', async () => {
    const workshop = await aWorkshop()
    const [a] = (await people(workshop, 1)) as Three
    await join(workshop, a)
    const back = { registrationIds: [a.id], activityId: workshop.id, ending: 'attendee' as const }
    expect(await giveBack({ ...back, now: workshop.endsAt })).toEqual({ count: 0, places: 0 })
  })
})

describe('is refused', () => {
  test('a second time', async () => {
    const workshop = await aWorkshop()
    const [a] = (await people(workshop, 1)) as Three
    await join(workshop, a)
    expect(await join(workshop, a)).toMatchObject({ outcome: 'already', registrationId: a.id })
  })

  test('what overlaps a place, or a turn in a line, with its name', async () => {
    const edition = await anEdition()
    const robot = await aWorkshop({ edition, capacity: 1, title: 'Robot' })
    const startsAt = new Date((edition.startsAt as Date).getTime() + HOUR / 2)
    const poster = await aWorkshop({ edition, startsAt })
    const [a, b] = (await people(robot, 2)) as Three
    await enrolAll(robot, [a, b])
    for (const person of [a, b])
      expect(await join(poster, person)).toMatchObject({ outcome: 'overlaps', activity: { title: 'Robot' } })
    expect(await stateList(poster, [a, b])).toEqual([undefined, undefined])
    await leave(robot, a)
    expect(await join(poster, a)).toEqual({ outcome: 'confirmed' })
  })

  test('another session of the same workshop', async () => {
    const edition = await anEdition()
    const seriesId = crypto.randomUUID()
    const one = await aWorkshop({ edition, seriesId })
    const startsAt = new Date((edition.startsAt as Date).getTime() + 2 * HOUR)
    const other = await aWorkshop({ edition, seriesId, startsAt })
    const [a] = (await people(one, 1)) as Three
    await join(one, a)
    expect(await join(other, a)).toMatchObject({ outcome: 'same-workshop', activity: { id: one.id } })
  })

  test('a party of which one cannot, whole', async () => {
    const workshop = await aWorkshop({ capacity: 9 })
    const [a, b] = (await people(workshop, 2)) as Three
    await join(workshop, b)
    expect(await join(workshop, a, b)).toMatchObject({ outcome: 'already', registrationId: b.id })
    expect(await stateList(workshop, [a])).toEqual([undefined])
  })

  test('what has started', async () => {
    const workshop = await aWorkshop({ startsAt: now })
    const [a] = (await people(workshop, 1)) as Three
    expect(await join(workshop, a)).toEqual({ outcome: 'too-late' })
  })

  test('what takes no enrolments, a cancelled activity, a past edition, a cancelled or foreign registration', async () => {
    const workshop = await aWorkshop()
    const [a] = (await people(workshop, 1)) as Three
    const edition = { id: workshop.editionId }
    const gone = await aRegistration({ edition, cancelledAt: now })
    const erased = await aRegistration({ edition, erasedAt: now })
    const stranger = await aRegistration({ edition: await anEdition() })
    for (const person of [gone, erased, stranger]) expect(await join(workshop, person)).toEqual({ outcome: 'closed' })
    expect(await join(workshop, a, stranger)).toEqual({ outcome: 'closed' })
    for (const values of [{ kind: 'stand' as const }, { capacity: null }, { cancelledAt: now }]) {
      const closed = await aWorkshop(values)
      expect(await join(closed, ...(await people(closed, 1)))).toEqual({ outcome: 'closed' })
    }
    const startsAt = new Date(now.getTime() - 2 * HOUR)
    const past = await anEdition({ startsAt, endsAt: new Date(now.getTime() - 1), registrationClosesAt: null })
    const late = await aWorkshop({ edition: past, startsAt: new Date(now.getTime() + HOUR) })
    expect(await join(late, ...(await people(late, 1)))).toEqual({ outcome: 'closed' })
  })
})

describe('the person', () => {
  test('who is promoted is told where and when, with the way to refuse, and nobody else is', async () => {
    const workshop = await aWorkshop({ capacity: 1, title: 'Mon premier robot' })
    const [a] = (await people(workshop, 1)) as Three
    const [b] = (await people(workshop, 1, { email: 'samira@exemple.fr', firstName: 'Samira' })) as Three
    const [c] = (await people(workshop, 1, { email: 'lou@exemple.fr' })) as Three
    await enrolAll(workshop, [a, b, c])
    const told = () => db.select().from(messages).where(eq(messages.template, 'place-promoted'))
    expect(await told()).toEqual([])
    await leave(workshop, a)
    const promoted = await told()
    expect(promoted).toMatchObject([
      { template: 'place-promoted', recipient: 'samira@exemple.fr', registrationId: b.id },
    ])
    expect(promoted[0]?.subject).toContain('Mon premier robot')
    expect(promoted[0]?.text).toContain(ticketLink(b.id))
    expect(promoted[0]?.text).toContain(`${ticketLink(b.id)}/ateliers`)
  })

  test('is told in their own language', async () => {
    const workshop = await aWorkshop({ capacity: 1 })
    const [a] = (await people(workshop, 1)) as Three
    const [b] = (await people(workshop, 1, { email: 'sam@example.org', language: 'en' })) as Three
    await enrolAll(workshop, [a, b])
    await leave(workshop, a)
    const subjects = (await db.select().from(messages)).map(({ subject }) => subject.split(':')[0])
    expect(subjects).toEqual(['On the waiting list', 'A place for you'])
  })

  test('whose registration is cancelled gives all places back, which others get', async () => {
    const edition = await anEdition()
    const startsAt = new Date((edition.startsAt as Date).getTime() + 2 * HOUR)
    const workshops = [
      await aWorkshop({ edition, capacity: 1 }),
      await aWorkshop({ edition, capacity: 1, startsAt }),
    ] as const
    const [a, b] = (await people(workshops[0], 2)) as Three
    for (const workshop of workshops) await enrolAll(workshop, [a, b])
    await cancel({ registrationId: a.id, now })
    for (const workshop of workshops)
      expect(await stateList(workshop, [a, b])).toEqual(['registration-cancelled', 'confirmed'])

    const registration = await findRegistration(a.id)
    if (!registration) throw new Error('The registration is gone')
    await restore(registration, now)
    expect(await stateList(workshops[0], [a])).toEqual(['registration-cancelled'])
  })

  test('who is erased gives all places back', async () => {
    const workshop = await aWorkshop({ capacity: 1 })
    const [a, b] = (await people(workshop, 2)) as Three
    await enrolAll(workshop, [a, b])
    const registration = await findRegistration(a.id)
    if (!registration) throw new Error('The registration is gone')
    await erase(registration, now)
    expect(await stateList(workshop, [a, b])).toEqual(['registration-cancelled', 'confirmed'])
  })

  test('keeps the trace of what was over when they cancelled', async () => {
    const workshop = await aWorkshop()
    const [a] = (await people(workshop, 1)) as Three
    await join(workshop, a)
    await cancel({ registrationId: a.id, now: workshop.endsAt })
    expect(await stateList(workshop, [a])).toEqual(['confirmed'])
  })
})

test('a cancelled activity ends all its enrolments and tells each person who left an e-mail', async () => {
  const workshop = await aWorkshop({ capacity: 1, title: 'Robot' })
  const [a] = (await people(workshop, 1, { email: 'a@exemple.fr' })) as Three
  const [b] = (await people(workshop, 1, { email: 'b@exemple.fr' })) as Three
  const [c] = (await people(workshop, 1)) as Three
  await enrolAll(workshop, [a, b, c])
  await db.transaction(transaction => cancelEnrolmentsOf({ activityId: workshop.id, now }, transaction))
  const written = await db.select().from(messages).where(eq(messages.template, 'activity-cancelled'))
  expect(written.map(({ recipient }) => recipient).sort()).toEqual(['a@exemple.fr', 'b@exemple.fr'])
  expect(await stateList(workshop, [a, b, c])).toEqual(Array(3).fill('activity-cancelled'))
  expect((await db.select().from(activities))[0]?.placesTaken).toBe(0)
})

test('what a member does for people is written down by their short codes, what they do themselves is not', async () => {
  const workshop = await aWorkshop({ title: 'Robot' })
  const [a] = (await people(workshop, 1, { shortCode: 'K7M4XD', firstName: 'Samira' })) as Three
  const [b] = (await people(workshop, 1)) as Three
  const wish = { activityId: workshop.id, now }
  await enrol({ ...wish, registrationIds: [a.id], actor: { id: 'camille' } })
  await giveBack({ ...wish, registrationIds: [a.id], ending: 'organiser', actor: { id: 'camille' } })
  await join(workshop, b)
  await leave(workshop, b)
  expect(await db.select().from(auditEntries)).toMatchObject([
    { memberId: 'camille', verb: 'enrol', subject: 'enrolment', label: 'Robot · K7M4XD' },
    { memberId: 'camille', verb: 'cancel', subject: 'enrolment', label: 'Robot · K7M4XD' },
  ])
})
