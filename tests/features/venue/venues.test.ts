import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import { expect, test } from 'vitest'
import { addVenue, editVenue } from '~/features/venue/edit.server'
import { findRoom, listRooms, listUsesOf, listVenues } from '~/features/venue/queries.server'
import { addRoom, editRoom, removeRoom } from '~/features/venue/rooms.server'
import { VenueSchema } from '~/features/venue/schema'
import { anActivity } from '../../factories/activity'
import { countStatements } from '../../support/count-statements'

const actor = { id: 'camille' }
const place = {
  name: 'Médiathèque',
  address: null,
  postcode: '31200',
  city: 'Toulouse',
  transport: null,
  accessibility: null,
  latitude: null,
  longitude: null,
}
const studio = { name: 'Studio', capacity: 12, accessibility: null }

async function aRoom(venueId: string, values = studio) {
  await addRoom({ venueId, values, actor })
  const room = (await listRooms(venueId)).find(({ name }) => name === values.name)
  if (!room) throw new Error('The room was not written')
  return room
}

test('a venue is added, changed, and both are written in the log', async () => {
  const venue = await addVenue({ values: place, actor })
  await editVenue({ venue, values: { ...place, transport: 'Métro A' }, actor })
  expect(await listVenues()).toMatchObject([{ name: 'Médiathèque', transport: 'Métro A', rooms: 0 }])
  const entries = await db.select().from(auditEntries)
  expect(entries.map(({ verb, subject }) => [verb, subject])).toEqual([
    ['create', 'venue'],
    ['update', 'venue'],
  ])
})

test('each venue is listed with the number of its own rooms', async () => {
  const venue = await addVenue({ values: place, actor })
  await addVenue({ values: { ...place, name: 'Gymnase' }, actor })
  for (const name of ['Salle 1', 'Salle 2']) await aRoom(venue.id, { ...studio, name })
  expect((await listVenues()).map(({ name, rooms }) => [name, rooms])).toEqual([
    ['Gymnase', 0],
    ['Médiathèque', 2],
  ])
})

test('two rooms of one venue never share a name, in two venues they may', async () => {
  const venue = await addVenue({ values: place, actor })
  const other = await addVenue({ values: { ...place, name: 'Gymnase' }, actor })
  await aRoom(venue.id)
  expect(await addRoom({ venueId: venue.id, values: studio, actor })).toEqual({ outcome: 'name-taken' })
  expect(await addRoom({ venueId: other.id, values: studio, actor })).toEqual({ outcome: 'added' })
  const hall = await aRoom(venue.id, { ...studio, name: 'Hall' })
  expect(await editRoom({ room: hall, values: studio, actor })).toEqual({ outcome: 'name-taken' })
  expect(await editRoom({ room: hall, values: { ...studio, name: 'Grand hall' }, actor })).toEqual({
    outcome: 'changed',
  })
})

test('a room where something takes place is not removed, and is told where', async () => {
  const venue = await addVenue({ values: place, actor })
  const room = await aRoom(venue.id)
  const activity = await anActivity({ roomId: room.id, title: 'Robots' })
  expect(await removeRoom({ room, actor })).toEqual({ outcome: 'in-use' })
  expect(await listUsesOf(room.id)).toMatchObject([{ title: 'Robots', activity: activity.slug }])
  expect(await listRooms(venue.id)).toHaveLength(1)
})

test('an empty room is removed', async () => {
  const venue = await addVenue({ values: place, actor })
  const room = await aRoom(venue.id)
  expect(await removeRoom({ room, actor })).toEqual({ outcome: 'removed' })
  expect(await listRooms(venue.id)).toEqual([])
})

test('a room is found in its own venue alone', async () => {
  const venue = await addVenue({ values: place, actor })
  const other = await addVenue({ values: { ...place, name: 'Gymnase' }, actor })
  const room = await aRoom(venue.id)
  expect(await findRoom(venue.id, room.id)).toMatchObject({ name: 'Studio' })
  expect(await findRoom(other.id, room.id)).toBeUndefined()
  expect(await findRoom('x', 'y')).toBeUndefined()
})

test('the list of venues costs the same for one and for three', async () => {
  await addVenue({ values: place, actor })
  const one = await countStatements(listVenues)
  for (const name of ['Gymnase', 'Hall']) await addVenue({ values: { ...place, name }, actor })
  expect(await countStatements(listVenues)).toBe(one)
})

test('coordinates are read with a comma or a point, both or none', () => {
  const typed = { name: 'Hall', city: 'Toulouse' }
  expect(VenueSchema.parse({ ...typed, latitude: '43,6', longitude: '1.44' })).toMatchObject({
    latitude: 43.6,
    longitude: 1.44,
  })
  for (const wrong of [{ latitude: '43' }, { latitude: '91', longitude: '1' }, { latitude: 'x', longitude: '1' }]) {
    expect(VenueSchema.safeParse({ ...typed, ...wrong }).success).toBe(false)
  }
})
