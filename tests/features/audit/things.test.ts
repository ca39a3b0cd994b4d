import { db } from 'db/client.server'
import { rooms } from 'db/schema/venues'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { exportJournal } from '~/features/audit/export.server'
import { listEntries } from '~/features/audit/queries.server'
import { recordDeed } from '~/features/audit/record.server'
import { createVenue } from '~/features/venue/create.server'
import { loader as journal } from '~/routes/audit/journal'
import { anActivity } from '../../factories/activity'
import { anEdition } from '../../factories/edition'
import { aMember, aSignedInMember, theMember } from '../../factories/member'
import { anOrganisation } from '../../factories/organisation'
import { call } from '../../support/call'
import { countStatements } from '../../support/count-statements'

const deed = { actor: null, verb: 'update' as const, subject: 'activity' }
const NOTHING = '00000000-0000-4000-8000-000000000001'

async function aVenue() {
  const venue = await createVenue({ name: 'Hall', city: 'Toulouse', rooms: [{ name: 'Salle 1' }, { name: 'Salle 2' }] })
  return { venue, ids: venue.rooms.map(({ id }) => id) }
}

async function fileText() {
  const parts: Buffer[] = []
  for await (const part of (await exportJournal({}, null)).parts) parts.push(part)
  return Buffer.concat(parts).toString()
}

test('the journal names rooms and organisations, on the page and in the file, and says when a room is gone', async () => {
  const { ids } = await aVenue()
  const [one, other] = [await anOrganisation('AFPA'), await anOrganisation('Simplon')]
  await recordDeed({
    ...deed,
    before: { roomId: ids[0], hosts: [one.id] },
    after: { roomId: ids[1], hosts: [one.id, other.id] },
  })
  await db.delete(rooms).where(eq(rooms.id, ids[0] ?? ''))

  const { entries } = await journal(call('/', { cookie: await aSignedInMember({ isAdmin: true }) }))
  expect(entries[0]?.changes).toEqual([
    'structures\u00a0: AFPA → AFPA, Simplon',
    'salle\u00a0: salle supprimée → Salle 2',
  ])
  const file = await fileText()
  expect(file).toContain('salle supprimée')
  expect(file).toContain('Salle 2')
  expect(file).toContain('Simplon')
  for (const id of [...ids, one.id, other.id]) expect(file).not.toContain(id)
})

test('venues, editions, activities and members are named too, each gone one in its own words', async () => {
  const owner = await theMember(await aMember({ name: 'Dominique' }))
  const { venue } = await aVenue()
  const edition = await anEdition()
  const activity = await anActivity({ editionId: edition.id, title: 'Robots' })
  await recordDeed({
    ...deed,
    before: { venueId: venue.id, editionId: edition.id, activityId: activity.id, ownerId: owner.id },
  })
  await recordDeed({
    ...deed,
    before: {
      ...{ venueId: NOTHING, editionId: NOTHING, activityId: NOTHING },
      ...{ organisationId: NOTHING, from: NOTHING, ownerId: NOTHING },
    },
  })
  const told = (await listEntries({}, { limit: 2 })).map(({ before }) => before)
  expect(told).toContainEqual({
    ...{ venueId: 'Hall', editionId: edition.name, activityId: 'Robots', ownerId: 'Dominique' },
  })
  expect(told).toContainEqual({
    ...{ venueId: 'lieu supprimé', editionId: 'édition supprimée', activityId: 'activité supprimée' },
    ...{ organisationId: 'structure supprimée', from: 'édition supprimée', ownerId: 'compte effacé' },
  })
})

test('what is no id of a thing stays as it was written', async () => {
  const { ids } = await aVenue()
  const before = { roomId: null, from: 3, title: ids[0], hosts: [] }
  await recordDeed({ ...deed, before })
  expect((await listEntries({}, { limit: 1 }))[0]?.before).toEqual(before)
})

test('one entry or three, the names cost the same single query', async () => {
  const { ids } = await aVenue()
  const read = () => listEntries({}, { limit: 10 })
  await recordDeed({ ...deed, before: { roomId: ids[0] }, after: { roomId: ids[1] } })
  expect(await countStatements(read)).toBe(2)
  for (const name of ['A', 'B']) {
    const { id } = await anOrganisation(name)
    await recordDeed({ ...deed, before: { organisationId: id }, after: { roomId: ids[0] } })
  }
  expect(await countStatements(read)).toBe(2)
})
