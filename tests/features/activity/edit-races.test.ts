import { db } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { addActivity } from '~/features/activity/add.server'
import { cancelActivities } from '~/features/activity/cancel.server'
import { copyActivity } from '~/features/activity/copy.server'
import { editActivity } from '~/features/activity/edit.server'
import type { ActivityValues } from '~/features/activity/schema'
import { enrol } from '~/features/enrolment/enrol.server'
import { backgroundDone } from '~/lib/background.server'
import { anEdition } from '../../factories/edition'
import { aWorkshop, people, statesOf } from '../../factories/enrolment'

const now = new Date()
const HOUR = 60 * 60 * 1000
const actor = { id: 'camille' }
const wish = (values: Partial<ActivityValues> = {}): ActivityValues => ({
  ...{ title: 'Robot', type: 'workshop', summary: 'On essaie.', theme: 'Robotique', room: undefined, capacity: 12 },
  ...{ hosts: [], speakers: [], level: 'everyone', languages: null, ageFrom: null, position: null },
  startsAt: new Date(now.getTime() + 24 * HOUR),
  endsAt: new Date(now.getTime() + 25 * HOUR),
  ...values,
})

afterEach(backgroundDone)

test('activities of one title added at once have addresses of their own', async () => {
  const edition = await anEdition()
  const added = await Promise.all(Array.from({ length: 5 }, () => addActivity({ edition, values: wish(), actor })))
  expect(added.map(({ slug }) => slug).sort()).toEqual(['robot', 'robot-2', 'robot-3', 'robot-4', 'robot-5'])
})

test('two sessions made at once of one workshop are of one series', async () => {
  const activity = await addActivity({ edition: await anEdition(), values: wish(), actor })
  const copy = () => copyActivity({ activity, startsAt: activity.endsAt, isSession: true, actor })
  await Promise.all([copy(), copy()])
  const series = (await db.select().from(activities)).map(({ seriesId }) => seriesId)
  expect([series.length, new Set(series).size, series.includes(null)]).toEqual([3, 1, false])
})

test('a capacity lowered while people enrol never falls below those who hold a place', async () => {
  const workshop = await aWorkshop({ capacity: 20 })
  const visitors = await people(workshop, 20)
  const enrolOne = ({ id }: { id: string }) => enrol({ registrationIds: [id], activityId: workshop.id, now })
  // Asked early: it reads the places taken while most of them are still to be taken.
  await Promise.all([
    ...visitors.slice(0, 4).map(enrolOne),
    editActivity({ activity: workshop, values: wish({ capacity: 8 }), actor, now }),
    ...visitors.slice(4).map(enrolOne),
  ])
  const [row] = await db.select().from(activities).where(eq(activities.id, workshop.id))
  expect(row?.placesTaken).toBeLessThanOrEqual(row?.capacity ?? 0)
  const confirmed = Object.values(await statesOf(workshop)).filter(state => state === 'confirmed')
  expect(confirmed).toHaveLength(row?.placesTaken ?? -1)
})

test('a capacity is judged on the places taken by whoever came just before', async () => {
  const workshop = await aWorkshop({ capacity: 20 })
  const edited = await db.transaction(async transaction => {
    await transaction.update(activities).set({ placesTaken: 9 }).where(eq(activities.id, workshop.id))
    const pending = editActivity({ activity: workshop, values: wish({ capacity: 8 }), actor, now })
    // Time for it to read the row as it was, if it did not wait.
    await new Promise(resolve => setTimeout(resolve, 200))
    return { pending }
  })
  expect(await edited.pending).toEqual({ outcome: 'below-places-taken' })
})

test('nobody keeps a place in a workshop cancelled while they enrol', async () => {
  const workshop = await aWorkshop({ capacity: 20 })
  const visitors = await people(workshop, 20)
  await Promise.all([
    ...visitors.map(({ id }) => enrol({ registrationIds: [id], activityId: workshop.id, now })),
    cancelActivities({ activities: [workshop], actor, now }),
  ])
  expect(Object.values(await statesOf(workshop)).filter(state => state !== 'activity-cancelled')).toEqual([])
})
