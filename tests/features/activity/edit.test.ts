import { db } from 'db/client.server'
import { type Activity, activities } from 'db/schema/activities'
import { auditEntries } from 'db/schema/audit'
import type { Edition } from 'db/schema/editions'
import { messages } from 'db/schema/messages'
import { asc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addActivity } from '~/features/activity/add.server'
import { cancelActivities, restoreActivity } from '~/features/activity/cancel.server'
import { copyActivity } from '~/features/activity/copy.server'
import { editActivity, findPeople } from '~/features/activity/edit.server'
import { listProgramme } from '~/features/activity/queries.server'
import { moveToRoom, orderActivities, shiftActivities } from '~/features/activity/rearrange.server'
import type { ActivityValues } from '~/features/activity/schema'
import { createVenue } from '~/features/venue/create.server'
import { backgroundDone } from '~/lib/background.server'
import { anActivity } from '../../factories/activity'
import { anEdition } from '../../factories/edition'
import { aWorkshop, enrolAll, people, stateList } from '../../factories/enrolment'
import { anOrganisation } from '../../factories/organisation'

const actor = { id: 'camille' }
const now = new Date()
const HOUR = 60 * 60 * 1000

let edition: Edition
beforeEach(async () => {
  edition = await anEdition()
})
afterEach(backgroundDone)

const wish = (values: Partial<ActivityValues> = {}): ActivityValues => ({
  title: 'Mon premier robot',
  type: 'workshop',
  summary: 'On assemble un robot.',
  theme: 'Robotique',
  room: undefined,
  startsAt: new Date(now.getTime() + 24 * HOUR),
  endsAt: new Date(now.getTime() + 25 * HOUR),
  capacity: 12,
  hosts: [],
  speakers: [],
  level: 'everyone',
  languages: null,
  ageFrom: null,
  position: null,
  ...values,
})
const add = (values: Partial<ActivityValues> = {}) => addActivity({ edition, values: wish(values), actor })
const edit = (activity: Activity, values: Partial<ActivityValues> = {}) =>
  editActivity({ activity, values: wish(values), actor, now })
const row = async ({ id }: Activity) => (await db.select().from(activities).where(eq(activities.id, id)))[0]
const log = () => db.select().from(auditEntries).orderBy(asc(auditEntries.at))

describe('adding an activity', () => {
  test('puts it at the end, with who holds it and who speaks, and is written down without a name', async () => {
    const { id } = await anOrganisation('AFPA')
    await add()
    const talk = await add({
      title: 'Vivre du code',
      type: 'testimony',
      hosts: [id],
      speakers: [{ name: 'Nadia', about: 'élue' }],
    })

    expect(talk).toMatchObject({ slug: 'vivre-du-code', kind: 'talk', format: 'testimony', position: 1 })
    expect(
      (await listProgramme(edition.id)).map(({ title, hosts, speakers }) => [title, hosts[0]?.name, speakers[0]]),
    ).toEqual([
      ['Mon premier robot', undefined, undefined],
      ['Vivre du code', 'AFPA', { name: 'Nadia', about: 'élue' }],
    ])
    const entries = await log()
    expect(
      entries.map(({ verb, subject, label, memberId, editionId }) => [verb, subject, label, memberId, editionId]),
    ).toEqual([
      ['create', 'activity', 'Mon premier robot', 'camille', edition.id],
      ['create', 'activity', 'Vivre du code', 'camille', edition.id],
    ])
    expect(JSON.stringify(entries)).not.toContain('Nadia')
  })

  test('gives two of the same title, and one named as a page, addresses of their own', async () => {
    const slugs = []
    for (const title of ['Robot', 'Robot !', 'Nouvelle', 'Robotique']) slugs.push((await add({ title })).slug)
    expect(slugs).toEqual(['robot', 'robot-2', 'nouvelle-2', 'robotique'])
  })
})

describe('editing an activity', () => {
  test('changes everything but its address and its rank, and masks who speaks in the log', async () => {
    const [one, other] = [await anOrganisation('AFPA'), await anOrganisation('Simplon')]
    const activity = await add({ hosts: [one.id], speakers: [{ name: 'Nadia', about: null }] })
    expect(
      await edit(activity, {
        title: 'Robots',
        type: 'conference',
        hosts: [other.id],
        speakers: [{ name: 'Zéphyrine', about: null }],
      }),
    ).toEqual({ outcome: 'changed' })

    expect(await row(activity)).toMatchObject({ title: 'Robots', kind: 'talk', slug: 'mon-premier-robot', position: 0 })
    expect(await findPeople(activity.id)).toEqual({
      hostIds: [other.id],
      speakers: [{ name: 'Zéphyrine', about: null }],
    })
    const { before, after } = (await log()).at(-1) ?? {}
    expect([before, after]).toEqual([
      { title: 'Mon premier robot', kind: 'workshop', format: null, hosts: [one.id], aboutSpeakers: '•••' },
      { title: 'Robots', kind: 'talk', format: 'conference', hosts: [other.id], aboutSpeakers: '•••' },
    ])
  })

  test('gives the places added to the first in line, who are told', async () => {
    const workshop = await aWorkshop({ edition, capacity: 1 })
    const visitors = await people(workshop, 3, {})
    await db
      .update(activities)
      .set({ startsAt: wish().startsAt, endsAt: wish().endsAt })
      .where(eq(activities.id, workshop.id))
    await enrolAll(workshop, visitors)
    expect(await edit(workshop, { capacity: 2 })).toEqual({ outcome: 'changed' })
    expect(await stateList(workshop, visitors)).toEqual(['confirmed', 'confirmed', 'waiting'])
    expect(await edit(workshop, { capacity: null, type: 'after-work' })).toEqual({ outcome: 'changed' })
    expect(await stateList(workshop, visitors)).toEqual(['confirmed', 'confirmed', 'confirmed'])
  })

  test('takes no place from those who hold one', async () => {
    const workshop = await aWorkshop({ edition, capacity: 3 })
    await enrolAll(workshop, await people(workshop, 2))
    expect(await edit(workshop, { capacity: 1 })).toEqual({ outcome: 'below-places-taken' })
    expect(await edit(workshop, { capacity: null })).toEqual({ outcome: 'has-enrolled' })
    expect(await edit(workshop, { type: 'stand' })).toEqual({ outcome: 'has-enrolled' })
    expect(await row(workshop)).toMatchObject({ kind: 'workshop', capacity: 3, placesTaken: 2 })
    expect(await edit(workshop, { capacity: 2 })).toEqual({ outcome: 'changed' })
  })
})

test('an invented host is left out', async () => {
  const { id } = await anOrganisation('AFPA')
  const activity = await add({ hosts: ['00000000-0000-4000-8000-000000000000'] })
  expect(await findPeople(activity.id)).toEqual({ hostIds: [], speakers: [] })
  await edit(activity, { hosts: [id, '00000000-0000-4000-8000-000000000000'] })
  expect((await findPeople(activity.id)).hostIds).toEqual([id])
})

describe('copying an activity', () => {
  test('as another session ties the two, and copies hosts and speakers but nobody enrolled', async () => {
    const { id } = await anOrganisation('AFPA')
    const activity = await add({ hosts: [id], speakers: [{ name: 'Nadia', about: null }], capacity: 2 })
    await enrolAll(activity, await people(activity, 2))
    const session = await copyActivity({ activity, startsAt: activity.endsAt, isSession: true, actor })

    const first = await row(activity)
    expect(session).toMatchObject({
      slug: 'mon-premier-robot-2',
      seriesId: first?.seriesId,
      capacity: 2,
      placesTaken: 0,
      endsAt: new Date(activity.endsAt.getTime() + HOUR),
    })
    expect(session.seriesId).not.toBeNull()
    expect(await findPeople(session.id)).toEqual(await findPeople(activity.id))

    const third = await copyActivity({ activity: session, startsAt: session.endsAt, isSession: true, actor })
    expect([third.slug, third.seriesId]).toEqual(['mon-premier-robot-3', first?.seriesId])
  })

  test('as an activity of its own leaves the first alone, even a session', async () => {
    const activity = await add()
    const session = await copyActivity({ activity, startsAt: activity.endsAt, isSession: true, actor })
    const copy = await copyActivity({ activity: session, startsAt: activity.startsAt, isSession: false, actor })
    expect(copy.seriesId).toBeNull()
  })
})

describe('cancelling activities', () => {
  test('ends every place and every turn, tells who left an e-mail, once', async () => {
    const workshop = await aWorkshop({ edition, capacity: 1 })
    const visitors = [
      ...(await people(workshop, 1, { email: 'samira@exemple.fr' })),
      ...(await people(workshop, 1, { email: 'leo@exemple.fr' })),
      ...(await people(workshop, 1)),
    ]
    await enrolAll(workshop, visitors)
    await db.delete(messages)
    const other = await add()
    const cancel = () => cancelActivities({ activities: [workshop, other], actor, now })

    expect(await cancel()).toBe(2)
    expect(await cancel()).toBe(0)
    expect(await stateList(workshop, visitors)).toEqual(Array(3).fill('activity-cancelled'))
    expect((await db.select().from(messages)).map(({ recipient }) => recipient).sort()).toEqual([
      'leo@exemple.fr',
      'samira@exemple.fr',
    ])
    expect(await row(workshop)).toMatchObject({ cancelledAt: now, placesTaken: 0 })
    expect((await log()).filter(({ verb }) => verb === 'cancel')).toHaveLength(2)
  })

  test('is undone, without the places', async () => {
    const workshop = await aWorkshop({ edition })
    const visitors = await people(workshop, 1)
    await enrolAll(workshop, visitors)
    await cancelActivities({ activities: [workshop], actor, now })
    await restoreActivity({ activity: workshop, actor })
    await restoreActivity({ activity: workshop, actor })
    expect(await row(workshop)).toMatchObject({ cancelledAt: null, placesTaken: 0 })
    expect(await stateList(workshop, visitors)).toEqual(['activity-cancelled'])
    expect((await log()).filter(({ verb }) => verb === 'restore')).toHaveLength(1)
  })
})

describe('rearranging activities', () => {
  test('moves them to a room and out of it, and writes down only what changed', async () => {
    const { rooms } = await createVenue({ name: 'Hall', city: 'Toulouse', rooms: [{ name: 'A' }] })
    const roomId = rooms[0]?.id ?? null
    const [one, other] = [
      await anActivity({ editionId: edition.id, roomId }),
      await anActivity({ editionId: edition.id }),
    ]
    await moveToRoom({ ids: [one.id, other.id], roomId, actor, now })
    expect((await log()).map(({ label, before, after }) => [label, before, after])).toEqual([
      [other.title, { roomId: null }, { roomId }],
    ])
    await moveToRoom({ ids: [other.id], roomId: null, actor, now })
    expect([await row(one), await row(other)]).toMatchObject([{ roomId }, { roomId: null }])
  })

  test('shifts them later, and back', async () => {
    const activity = await anActivity({ editionId: edition.id })
    await shiftActivities({ ids: [activity.id], minutes: 15, actor, now })
    expect((await row(activity))?.startsAt).toEqual(new Date(activity.startsAt.getTime() + HOUR / 4))
    await shiftActivities({ ids: [activity.id], minutes: -15, actor, now })
    expect(await row(activity)).toMatchObject({ startsAt: activity.startsAt, endsAt: activity.endsAt, revision: 2 })
  })

  test('orders those that start together', async () => {
    const [a, b, c] = [
      await anActivity({ editionId: edition.id }),
      await anActivity({ editionId: edition.id }),
      await anActivity({ editionId: edition.id }),
    ]
    await orderActivities({
      positions: new Map([
        [a.id, 3],
        [b.id, 1],
        [c.id, 2],
      ]),
      actor,
    })
    expect((await listProgramme(edition.id)).map(({ id }) => id)).toEqual([b.id, c.id, a.id])
  })

  test('of nothing does nothing', async () => {
    await moveToRoom({ ids: [], roomId: null, actor, now })
    expect(await log()).toEqual([])
  })
})
