import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import { expect, test } from 'vitest'
import { findActivity, listProgramme } from '~/features/activity/queries.server'
import { createVenue } from '~/features/venue/create.server'
import { loader as readOrder, action as saveOrder } from '~/routes/activities/bulk/order'
import { action as move, loader as readMove } from '~/routes/activities/bulk/room'
import { loader as readShift, action as shift } from '~/routes/activities/bulk/shift'
import { anActivity } from '../../factories/activity'
import { anEdition } from '../../factories/edition'
import { aSignedInMember } from '../../factories/member'
import { answerOf, call, statusOf } from '../../support/call'
import { countStatements } from '../../support/count-statements'

const NOON = new Date('2026-12-15T11:00:00Z')

async function aProgramme(titles: string[]) {
  const venue = await createVenue({ name: 'Hall', city: 'Toulouse', rooms: [{ name: 'Salle 1' }] })
  const edition = await anEdition({ venueId: venue.id })
  const own = []
  for (const [position, title] of titles.entries()) {
    own.push(await anActivity({ editionId: edition.id, title, position, startsAt: NOON }))
  }
  const cookie = await aSignedInMember()
  const at = (form?: [string, string][]) =>
    call('/organisation/editions/x/activites-en-lot/x', { cookie, params: { edition: edition.slug }, form })
  return { edition, own, at, room: venue.rooms[0]?.id ?? '' }
}

type Refused = { data: { reply: { error: Record<string, string[]>; initialValue: Record<string, unknown> } } }
const refusedBy = async (route: Promise<unknown>) => {
  expect(await statusOf(route)).toBe(422)
  return ((await answerOf(route)) as Refused).data.reply
}
const titlesOf = async (editionId: string) => (await listProgramme(editionId)).map(({ title }) => title)

test('activities that start together take the order that an organiser writes, as visitors read it', async () => {
  const { edition, own, at } = await aProgramme(['Robots', 'Drones', 'Affiches'])
  const ranks = ['1', '2', '1']
  const form = own.flatMap(({ id }, index): [string, string][] => [
    ['activities', id],
    ['positions', ranks[index] ?? ''],
  ])
  expect(await statusOf(saveOrder(at(form)))).toBe(303)
  expect(await titlesOf(edition.id)).toEqual(['Affiches', 'Robots', 'Drones'])
  expect(await db.$count(auditEntries)).toBe(3)
})

test('an order saved as it was changes nothing and leaves no entry', async () => {
  const { own, at } = await aProgramme(['Robots', 'Drones'])
  const form = own.flatMap(({ id }, index): [string, string][] => [
    ['activities', id],
    ['positions', String(index + 1)],
  ])
  expect(await statusOf(saveOrder(at(form)))).toBe(303)
  expect(await db.$count(auditEntries)).toBe(0)
})

test('a rank that is none is refused beside its own field, the others kept as typed', async () => {
  const { edition, own, at } = await aProgramme(['Robots', 'Drones'])
  const form: [string, string][] = [
    ['activities', own[0]?.id ?? ''],
    ['positions', '2'],
    ['activities', own[1]?.id ?? ''],
    ['positions', 'premier'],
  ]
  const { error, initialValue } = await refusedBy(saveOrder(at(form)))
  expect(Object.keys(error)).toEqual(['positions[1]'])
  expect(initialValue.positions).toEqual(['2', 'premier'])
  expect(await titlesOf(edition.id)).toEqual(['Robots', 'Drones'])
})

test('an order leaves the activities of another edition alone', async () => {
  const { at } = await aProgramme(['Robots', 'Drones'])
  const foreign = await aProgramme(['Un', 'Deux'])
  const form = foreign.own.flatMap(({ id }, index): [string, string][] => [
    ['activities', id],
    ['positions', String(2 - index)],
  ])
  await answerOf(saveOrder(at(form)))
  expect(await titlesOf(foreign.edition.id)).toEqual(['Un', 'Deux'])
})

test('the page of the order shows those that start together, with one group a moment', async () => {
  const { edition, at } = await aProgramme(['Robots', 'Drones'])
  await anActivity({ editionId: edition.id, title: 'Seule', startsAt: new Date('2026-12-15T13:00:00Z') })
  const { groups } = await readOrder(at())
  expect(groups.map(({ title, activities }) => [title, activities.map(({ title }) => title)])).toEqual([
    ['À 12\u00a0h', ['Robots', 'Drones']],
  ])
})

test('the order of three activities is read with as many queries as that of two', async () => {
  const [few, more] = [await aProgramme(['Un', 'Deux']), await aProgramme(['Un', 'Deux', 'Trois'])]
  const few_ = await countStatements(() => readOrder(few.at()))
  expect(await countStatements(() => readOrder(more.at()))).toBe(few_)
})

test('a change of room without a ticked activity is refused, the room kept', async () => {
  const { at, room } = await aProgramme(['Robots'])
  const { error, initialValue } = await refusedBy(move(at([['room', room]])))
  expect(error).toEqual({ activities: ['Cochez au moins une activité.'] })
  expect(initialValue).toMatchObject({ room })
})

test.each([
  ['of another venue', '00000000-0000-4000-8000-000000000001'],
  ['that is none', 'salle'],
])('a change to a room %s is refused, what was ticked kept', async (_, room) => {
  const { edition, own, at } = await aProgramme(['Robots'])
  const [activity] = own
  const form: [string, string][] = [
    ['activities', activity?.id ?? ''],
    ['room', room],
  ]
  const { error, initialValue } = await refusedBy(move(at(form)))
  expect(Object.keys(error)).toEqual(['room'])
  expect(initialValue).toMatchObject({ activities: activity?.id })
  expect((await findActivity(edition.id, activity?.slug))?.roomId).toBeNull()
})

test('a change of hour without a ticked activity, or without minutes, is refused, the rest kept', async () => {
  const { edition, own, at } = await aProgramme(['Robots'])
  const [activity] = own
  const unticked = await refusedBy(shift(at([['minutes', '30']])))
  expect(unticked).toMatchObject({ error: { activities: ['Cochez au moins une activité.'] } })
  expect(unticked.initialValue).toMatchObject({ minutes: '30' })

  const form: [string, string][] = [
    ['activities', activity?.id ?? ''],
    ['minutes', 'un peu'],
  ]
  const { error, initialValue } = await refusedBy(shift(at(form)))
  expect(Object.keys(error)).toEqual(['minutes'])
  expect(initialValue).toMatchObject({ activities: activity?.id })
  expect((await findActivity(edition.id, activity?.slug))?.startsAt).toEqual(NOON)
})

test('only activities of the edition can be moved: a foreign one alone is refused', async () => {
  const { at } = await aProgramme(['Robots'])
  const foreign = await anActivity()
  const form: [string, string][] = [
    ['activities', foreign.id],
    ['room', 'none'],
    ['minutes', '30'],
  ]
  expect((await refusedBy(move(at(form)))).error).toEqual({ activities: ['Cochez des activités de la liste.'] })
  expect((await refusedBy(shift(at(form)))).error).toEqual({ activities: ['Cochez des activités de la liste.'] })
  expect((await findActivity(foreign.editionId, foreign.slug))?.startsAt).toEqual(foreign.startsAt)
})

test('the pages where a refused change comes back hold the whole programme', async () => {
  const { own, at } = await aProgramme(['Robots', 'Drones'])
  const ids = own.map(({ id }) => id)
  expect((await readMove(at())).activities.map(({ id }) => id)).toEqual(ids)
  expect((await readShift(at())).activities.map(({ id }) => id)).toEqual(ids)
})
