import { db } from 'db/client.server'
import { editionRoles, members } from 'db/schema/members'
import type { Room, Venue } from 'db/schema/venues'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createVenue } from '~/features/venue/create.server'
import { findVenue, listRooms } from '~/features/venue/queries.server'
import { loader as list } from '~/routes/venues/list'
import * as newVenue from '~/routes/venues/new'
import * as newRoom from '~/routes/venues/new-room'
import * as room from '~/routes/venues/room'
import * as roomRemoval from '~/routes/venues/room-removal'
import * as page from '~/routes/venues/venue'
import { anActivity } from '../../factories/activity'
import { anEdition } from '../../factories/edition'
import { aSignedInMember } from '../../factories/member'
import { answerOf, call, statusOf } from '../../support/call'

let venue: Venue & { rooms: Room[] }
let organiser: string
let params: { venue: string; room: string }

beforeEach(async () => {
  venue = await createVenue({ name: 'Médiathèque', city: 'Toulouse', rooms: [{ name: 'Studio', capacity: 12 }] })
  params = { venue: venue.id, room: venue.rooms[0]?.id ?? '' }
  organiser = await aSignedInMember({ role: 'organiser' })
})

type Ask = ReturnType<typeof call>
const READS: ((ask: Ask) => unknown)[] = [list, page.loader]
const OWN_LOADERS: ((ask: Ask) => unknown)[] = [newVenue.loader, newRoom.loader, room.loader, roomRemoval.loader]
const ACTIONS: ((ask: Ask) => unknown)[] = [
  newVenue.action,
  page.action,
  newRoom.action,
  room.action,
  roomRemoval.action,
]

async function statuses(routes: ((ask: Ask) => unknown)[], ask: Parameters<typeof call>[1]): Promise<Set<number>> {
  const found = new Set<number>()
  for (const route of routes) found.add(await statusOf(route(call('/x', ask))))
  return found
}

test('strangers sign in first, and other roles see no venue', async () => {
  expect(await statuses([...READS, ...OWN_LOADERS], { params })).toEqual(new Set([302]))
  expect(await statuses(ACTIONS, { params, form: {} })).toEqual(new Set([302]))
  for (const role of ['partner', 'recruiter', 'adviser'] as const) {
    const cookie = await aSignedInMember({ role })
    expect(await statuses([...READS, ...OWN_LOADERS], { params, cookie })).toEqual(new Set([403]))
    expect(await statuses(ACTIONS, { params, cookie, form: {} })).toEqual(new Set([403]))
  }
  expect(await listRooms(venue.id)).toHaveLength(1)
})

test('who organises one edition reads venues and changes none', async () => {
  const cookie = await aSignedInMember({ role: 'adviser', email: 'une-edition@exemple.fr' })
  const [member] = await db.select().from(members).where(eq(members.email, 'une-edition@exemple.fr'))
  const edition = await anEdition()
  await db.insert(editionRoles).values({ memberId: member?.id ?? '', editionId: edition.id, role: 'organiser' })
  expect(await statuses(READS, { params, cookie })).toEqual(new Set([200]))
  expect(await statuses(OWN_LOADERS, { params, cookie })).toEqual(new Set([403]))
  expect(await statuses(ACTIONS, { params, cookie, form: {} })).toEqual(new Set([403]))
})

test('an unknown venue, or a room of another one, is not found', async () => {
  const other = await createVenue({ name: 'Gymnase', city: 'Toulouse' })
  const cookie = organiser
  const inside = [room.loader, roomRemoval.loader]
  for (const venueId of ['x', other.id]) {
    expect(await statuses(inside, { cookie, params: { ...params, venue: venueId } })).toEqual(new Set([404]))
  }
  expect(await statuses([page.loader, newRoom.loader], { cookie, params: { venue: '\0' } })).toEqual(new Set([404]))
})

test('an organiser adds a venue, says how to get there, and gives it rooms', async () => {
  const cookie = organiser
  const form = { name: 'Gymnase', city: 'Toulouse', latitude: '43,56', longitude: '1,40' }
  const added = (await answerOf(newVenue.action(call('/x', { cookie, form })))) as Response
  const id = added.headers.get('Location')?.match(/lieux\/([^?]+)/)?.[1] ?? ''
  const change = { ...form, transport: 'Métro A' }
  expect(await statusOf(page.action(call('/x', { cookie, form: change, params: { venue: id } })))).toBe(303)
  expect(await findVenue(id)).toMatchObject({ latitude: 43.56, transport: 'Métro A' })
  const hall = { name: 'Hall', capacity: '300', accessibility: 'De plain-pied' }
  expect(await statusOf(newRoom.action(call('/x', { cookie, form: hall, params: { venue: id } })))).toBe(303)
  expect(await listRooms(id)).toMatchObject([{ name: 'Hall', capacity: 300, accessibility: 'De plain-pied' }])
})

test('what is wrong is said beside its field', async () => {
  const cookie = organiser
  const errorsOf = async (answer: unknown) => (await answerOf(answer)) as unknown
  const bad = (name: string) => ({
    init: { status: 422 },
    data: { reply: { error: { [name]: [expect.any(String)] } } },
  })
  const add = (form: Record<string, string>) => errorsOf(newVenue.action(call('/x', { cookie, form })))
  expect(await add({ name: '', city: 'Toulouse' })).toMatchObject(bad('name'))
  expect(await add({ name: 'Hall', city: '' })).toMatchObject(bad('city'))
  expect(await add({ name: 'Hall', city: 'Toulouse', postcode: '3120' })).toMatchObject(bad('postcode'))
  expect(await add({ name: 'Hall', city: 'Toulouse', latitude: '43' })).toMatchObject(bad('longitude'))
  const addRoom = (form: Record<string, string>) => errorsOf(newRoom.action(call('/x', { cookie, params, form })))
  expect(await addRoom({ name: 'Studio' })).toMatchObject(bad('name'))
  expect(await addRoom({ name: 'Hall', capacity: '0' })).toMatchObject(bad('capacity'))
})

test('a room in use is not removed and its page says where; an empty one is', async () => {
  const cookie = organiser
  const activity = await anActivity({ roomId: params.room, title: 'Robots' })
  const remove = () => statusOf(roomRemoval.action(call('/x', { cookie, params, form: {} })))
  expect(await remove()).toBe(422)
  const { uses } = await roomRemoval.loader(call('/x', { cookie, params }))
  expect(uses).toMatchObject([{ title: 'Robots', activity: activity.slug }])
  const empty = await createVenue({ name: 'Gymnase', city: 'Toulouse', rooms: [{ name: 'Hall' }] })
  params = { venue: empty.id, room: empty.rooms[0]?.id ?? '' }
  expect(await remove()).toBe(303)
})
